import { oneLine } from '../../text/markup.ts';
import type { DocumentPart, Draft } from '../stages.ts';
import { directionOf, languageOf, languageTag } from './language.ts';

/** The text of a library of Lectern: extracted once, it is taken as it stands, and what is known of it is what that library knew. */
export async function extract({ source, hints, file, dropped = [] }: DocumentPart): Promise<Draft> {
  const { kept } = hints;
  // What an export says is all there is to know. Where its data are lost, the text says what it can.
  const language = kept ? languageTag(hints.language) : await languageOf(hints.language, wordsOf(source));
  return {
    title: oneLine(hints.title ?? file.name.replace(/\.[^.]+$/, '')),
    authors: hints.authors ?? [],
    siteName: hints.siteName ?? null,
    url: hints.url ?? null,
    published: kept?.published ?? null,
    language,
    direction: kept?.direction ?? directionOf(language),
    description: hints.description ?? null,
    suggestedSection: kept?.suggestedSection ?? [],
    tags: hints.tags ?? [],
    html: source,
    dropped,
    // Every address in it is whole.
    baseUrl: null,
  };
}

const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ');
