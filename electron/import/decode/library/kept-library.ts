import { colorMeaningsFrom, highlightColors } from '../../../api/model.ts';
import { oneLine } from '../../../text/markup.ts';
import type { KeptLibrary } from '../../stages.ts';
import { textIn } from '../annotations/article-record.ts';
import { isRecord, type JsonRecord, listOf } from '../exports/record.ts';

/** More than any library has. What is beyond is not looked at. */
const most = { sections: 100_000, depth: 64, tags: 100_000, name: 1000 };

const nameIn = (value: unknown): string => oneLine(textIn(value)).slice(0, most.name);

/** The path of a section; null for what is none. */
function pathIn(value: unknown): string[] | null {
  const names = listOf(value).map(nameIn);
  return names.length > 0 && names.length <= most.depth && !names.includes('') ? names : null;
}

function tagColorIn(value: unknown): KeptLibrary['tagColors'] {
  if (!isRecord(value)) return [];
  const name = nameIn(value['name']);
  const color = highlightColors.find((one) => one === value['color']);
  return color && name !== '' ? [{ name, color }] : [];
}

/** What a manifest says of its library. It may have been changed by anybody: what cannot be is left out. */
export const keptLibrary = (manifest: JsonRecord): KeptLibrary => ({
  sections: listOf(manifest['sections'])
    .slice(0, most.sections)
    .flatMap((value) => {
      const path = pathIn(value);
      return path ? [path] : [];
    }),
  tagColors: listOf(manifest['tagColors']).slice(0, most.tags).flatMap(tagColorIn),
  colorMeanings: colorMeaningsFrom(manifest['colorMeanings']),
});
