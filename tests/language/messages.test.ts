import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '../../electron/language/english.ts';
import { askedOf, typesSource } from './message-types.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const typesFile = path.join(root, 'electron', 'language', 'message-types.ts');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const sources = ['electron', 'renderer']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
  .filter((file) => !file.endsWith('message-types.ts'));

describe('the Fluent files', () => {
  test('are all there, and hold messages only, each once', () => {
    const files = globSync('electron/language/en/*.ftl', { cwd: root });
    expect(english.length).toBe(files.length);
    expect(askedOf(files.map(read)).size).toBeGreaterThan(0);
  });

  test('and the types of their messages say the same (UPDATE_MESSAGES=1 writes them)', () => {
    const wanted = typesSource(english);
    if (process.env['UPDATE_MESSAGES']) writeFileSync(typesFile, wanted);
    expect(readFileSync(typesFile, 'utf8')).toBe(wanted);
  });

  test('hold no message that nothing says', () => {
    const all = sources.map(read).join('\n') + english.join('\n');
    const isSaid = (id: string) => new RegExp(`['"\`{ ]${id}['"\`} ]`).test(all);
    expect([...askedOf(english).keys()].filter((id) => !isSaid(id))).toEqual([]);
  });
});
