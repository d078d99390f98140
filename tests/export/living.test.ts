import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LivingPreset, livingPresets } from '../../electron/api/living.ts';
import { notesOf, partsOf } from '../../electron/export/living/markers.ts';
import { mergedFile, newFile, readEdits } from '../../electron/export/living/merge.ts';
import { mergedFront, mergedHead } from '../../electron/export/living/properties.ts';
import { renderLiving } from '../../electron/export/living/render.ts';
import { article, highlight } from './annotated.ts';

const ids = ['hhhhhhhhhhhhhhhh', 'iiiiiiiiiiiiiiii'];
const written = (notes: readonly string[], note = '', title = 'Tides', preset: LivingPreset = 'obsidian') =>
  renderLiving(
    article({
      title,
      note,
      highlights: ids.map((id, index) => highlight({ id, note: notes[index] ?? '' })),
    }),
    preset,
  );
const id = article().id;
const merged = (file: string, base: ReturnType<typeof written>, now: typeof base) =>
  mergedFile(file, base, now, { articleId: id, open: [] }) ?? '';

/** Text as people type it into a file, in lines that are told apart from ours. */
const typed = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 })
  .map((lines) =>
    lines.map((line, index) => `mine ${index} ${line.replace(/[\r\n]/g, ' ')}`.trimEnd()).join('\n'),
  );
const note = fc.string({ unit: 'grapheme', maxLength: 60 });
const preset = fc.constantFrom(...livingPresets);

describe('a file whose article changed', () => {
  test('is what a new file would be, where nobody wrote into it', () => {
    fc.assert(
      fc.property(
        fc.tuple(note, note),
        fc.tuple(note, note),
        note,
        preset,
        preset,
        (before, after, title, old, other) => {
          const base = written(before, '', 'Tides', old);
          const now = written(after, 'Atlas.', title, other);
          expect(merged(newFile(id, base), base, now)).toBe(newFile(id, now));
        },
      ),
    );
  });

  test('has every line that the user wrote, wherever it was', () => {
    fc.assert(
      fc.property(typed, typed, typed, fc.nat(), preset, preset, (above, within, below, at, old, other) => {
        const base = written(['One.', 'Two.'], '', 'Tides', old);
        const now = written(['Three.', ''], 'Atlas.', 'Tides', other);
        const lines = base.region.split('\n');
        const place = at % lines.length;
        lines.splice(place, 0, within);
        const file = newFile(id, { ...base, region: lines.join('\n') })
          .replace('<!-- lectern:begin', (line) => `${above}\n${line}`)
          .concat(below, '\n');
        const after = merged(file, base, now);
        const isIn = (text: string) => text.split('\n').every((line) => after.includes(line.trim()));
        expect([above, below].every(isIn)).toBe(true);
        // What was written into a note is an edit of it, and stands in the library by now.
        const edits = readEdits(file, { bases: [base], older: [] }, base)?.edits ?? [];
        expect(isIn(within) || edits.some(({ text }) => text.includes(within.trim()))).toBe(true);
        expect(partsOf(after)?.region).toBe(now.region);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the line ends of Windows', () => {
    const [base, now] = [written(['One.']), written(['Two.'])];
    const file = newFile(id, base).replaceAll('\n', '\r\n');
    expect(merged(file, base, now)).toBe(newFile(id, now).replaceAll('\n', '\r\n'));
  });
});

test('a note comes back from its file as it went there, whatever it is', () => {
  fc.assert(
    fc.property(note, preset, (text, form) => {
      const marks = `${text}\n<!-- lectern:note-end -->\n<!-- lectern:begin ${id} -->\n^h-abc\n---\n\`\`\`\nopen`;
      const base = written(['One.', 'Two.'], '', 'Tides', form);
      const now = written([marks, 'Two.'], '', 'Tides', form);
      const file = newFile(id, now);
      expect(partsOf(file)?.region).toBe(now.region);
      expect(notesOf(now.region).notes.size).toBe(3);
      const read = readEdits(file, { bases: [base], older: [] }, base);
      expect(read?.conflicts).toEqual([]);
      // Written once more it is the same: an edit that comes back changes nothing.
      expect(written([read?.edits[0]?.text ?? '', 'Two.'], '', 'Tides', form).region).toBe(now.region);
    }),
  );
});

describe('properties', () => {
  const base = 'title: Tides\ntags:\n  - sea\nlanguage: en\n';
  test.each([
    [
      'that nobody touched follow the library',
      base,
      'title: Ebb\nlanguage: en\n',
      'title: Ebb\nlanguage: en\n',
    ],
    [
      'that the user changed are theirs from then on',
      'title: Mine\ntags:\n  - sea\nlanguage: en\n',
      'title: Ebb\ntags:\n  - salt\nlanguage: en\n',
      'title: Mine\ntags:\n  - salt\nlanguage: en\n',
    ],
    [
      'that the user made stay as they are, with their comments and their order',
      '# mine\ncssclasses: [wide]  # yes\ntitle: Tides\ntags:\n  - sea\nup: "[[Sea]]"\nlanguage: en\n',
      'title: Ebb\ntags:\n  - sea\nlanguage: en\nupdated: 2026\n',
      '# mine\ncssclasses: [wide]  # yes\ntitle: Ebb\ntags:\n  - sea\nup: "[[Sea]]"\nlanguage: en\nupdated: 2026\n',
    ],
    ['that the user took away stay away', 'title: Tides\n', 'title: Ebb\nlanguage: de\n', 'title: Ebb\n'],
  ])('%s', (_name, file, now, after) => expect(mergedFront(file, base, now)).toBe(after));
});

describe('the head of a file', () => {
  test.each([
    ['is made with the first properties', 'Above.\n', '', 'title: Ebb\n', '---\ntitle: Ebb\n---\n\nAbove.\n'],
    ['goes with the last of them', '---\ntitle: Ebb\n---\n\nAbove.\n', 'title: Ebb\n', '', 'Above.\n'],
    [
      'stays with one of the user',
      '---\nup: me\ntitle: Ebb\n---\nAbove.\n',
      'title: Ebb\n',
      '',
      '---\nup: me\n---\nAbove.\n',
    ],
    ['stays where it is empty and none of ours', '---\n---\nAbove.\n', '', '', '---\n---\nAbove.\n'],
    ['stays away where the user took it away', 'Above.\n', 'title: Ebb\n', 'title: Tides\n', 'Above.\n'],
    [
      'stands behind a byte order mark',
      '\uFEFFAbove.\n',
      '',
      'title: Ebb\n',
      '\uFEFF---\ntitle: Ebb\n---\n\nAbove.\n',
    ],
  ])('%s', (_name, before, base, now, after) => expect(mergedHead(before, base, now)).toBe(after));
});
