import type { Id } from '../../api/model.ts';

/** What no library gives: ids of ours are sixteen characters long, and others are taken as they are. */
const prefix = 'rebuilt';

/** An id for what an export does not name by one. It is told from those that come with an export. */
export const givenId = (newId: () => Id): Id => `${prefix}${newId()}`;

export const isGiven = (id: Id): boolean => id.startsWith(prefix) && id.length > prefix.length + 15;
