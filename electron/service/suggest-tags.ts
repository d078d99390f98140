import { unspaced, wordsOf } from '../../db/queries/highlight-words.ts';
import { type Likeness, otherTags, taggedText, tagsOfLike } from '../../db/queries/tag-evidence.ts';
import type { ReadDb } from '../../db/types.ts';
import { LecternError } from '../api/errors.ts';
import type { Id, SuggestedTag } from '../api/model.ts';

/** More would be no help. */
const most = 6;

/** What a hit counts. The words of a title were chosen to say what it is about. */
const points = { title: 100, opening: 25, word: 4, mostWords: 10, site: 40, author: 60 };

/** The beginning of a text says what it is about; a word that stands once in the rest says little. */
const openingLength = 1000;
/** A tag that fewer of the like articles have is one of the many things they are about. */
const leastShare = 0.25;

/** How often the words of a tag stand in a text, in their order. */
function wordCounter(text: string): (tag: string) => number {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const joined = ` ${words.join(' ')} `;
  return (tag) => {
    const wanted = wordsOf(tag);
    const [first] = wanted;
    if (first === undefined) return 0;
    const whole = wanted.join(' ');
    if (unspaced.test(tag)) return joined.split(whole).length - 1;
    if (wanted.length === 1) return counts.get(first) ?? 0;
    // Few tags get as far as the whole text.
    return counts.has(first) ? joined.split(` ${whole} `).length - 1 : 0;
  };
}

type Reasons = Partial<Record<SuggestedTag['why'], number>>;

/** A tag is meant by its last level; a year, or a letter alone where words have several, is no word that says anything. */
const meant = (name: string) => {
  const level = name.slice(name.lastIndexOf('/') + 1);
  return unspaced.test(level) || /\p{L}.*\p{L}/u.test(level) ? level : '';
};

function inWords(article: NonNullable<ReturnType<typeof taggedText>>): (name: string) => Reasons {
  const inTitle = wordCounter(article.title);
  const inOpening = wordCounter(`${article.description}\n${article.text.slice(0, openingLength)}`);
  const inText = wordCounter(article.text);
  return (name) => {
    const level = meant(name);
    const times = inText(level);
    const often = times > 1 ? Math.min(times, points.mostWords) * points.word : 0;
    return {
      title: inTitle(level) > 0 ? points.title : 0,
      text: (inOpening(level) > 0 ? points.opening : 0) + often,
    };
  };
}

/** What other articles of the same site or author say: the more of them have a tag, and the greater their share, the more. */
function byLikeness(
  db: ReadDb,
  id: Id,
  article: NonNullable<ReturnType<typeof taggedText>>,
  likeness: Likeness,
) {
  const all = tagsOfLike(db, { ...article, id }, likeness);
  return new Map(
    all
      .filter(({ share }) => share >= leastShare)
      .map(({ name, count, share }) => [name, points[likeness] * share * (count / (count + 1))]),
  );
}

/** The tags of the library that may fit an article, the likeliest first. Nothing is put on it by that. */
export function suggestTags(db: ReadDb, id: Id): SuggestedTag[] {
  const article = taggedText(db, id);
  if (!article) throw new LecternError('not-found', 'This article is not in the library any more.');
  const words = inWords(article);
  const [site, author] = (['site', 'author'] as const).map((likeness) =>
    byLikeness(db, id, article, likeness),
  );
  return otherTags(db, id)
    .map((name) => {
      const reasons = { ...words(name), site: site?.get(name) ?? 0, author: author?.get(name) ?? 0 };
      const [strongest] = Object.entries(reasons).sort(([, a], [, b]) => b - a);
      const score = Object.values(reasons).reduce((sum, one) => sum + one, 0);
      return { name, why: (strongest?.[0] ?? 'text') as SuggestedTag['why'], score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ name, why }) => ({ name, why }));
}
