import type { Migration } from '../types.ts';

/** Stands for the step of this number that is made elsewhere; it changes nothing. */
export const reserved: Migration = { name: '012-reserved', sql: 'SELECT 1;' };
