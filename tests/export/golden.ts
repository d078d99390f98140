import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

const folder = path.join(import.meta.dirname, 'golden');

/**
 * Compares what a form gives with the file of this name in tests/export/golden, byte for byte. With UPDATE_GOLDEN=1 the file is written
 * instead; what changed in it is read in review.
 */
export function expectGolden(name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return;
  }
  if (!existsSync(file)) throw new Error(`There is no golden/${name}: UPDATE_GOLDEN=1 writes it.`);
  const golden = readFileSync(file);
  if (typeof content === 'string') expect(content).toBe(golden.toString('utf8'));
  else expect(Buffer.from(content).equals(golden), `the bytes of golden/${name}`).toBe(true);
}
