import type { WholeArticle } from '../../api/model.ts';
import { type Call, type Command, type ExitCode, UsageError, wantedIds } from '../command.ts';

const forms = ['json', 'text', 'html', 'original'] as const;
type Form = (typeof forms)[number];

/** The article as scripts see it. Additions are allowed here, changes break other people's programs. */
function toJson(article: WholeArticle): string {
  const { published, sectionPath, original, highlights, ...rest } = article;
  return JSON.stringify({
    ...rest,
    section: sectionPath.join('/'),
    publishedAt: published?.value ?? null,
    publishedPrecision: published?.precision ?? null,
    publishedInferred: published?.inferred ?? false,
    charset: original.charset?.name ?? null,
    charsetRule: original.charset?.rule ?? null,
    format: original.format,
    originalName: original.name,
    highlights: highlights.map(({ articleId: _articleId, ...highlight }) => highlight),
  });
}

const people = (article: WholeArticle) =>
  [
    article.title,
    [article.authors.join(', '), article.siteName, article.published?.value].filter(Boolean).join(' · '),
    article.url ?? '',
    article.suggestedSection.length > 0
      ? `Filed by the site under: ${article.suggestedSection.join(' › ')}`
      : null,
    '',
    article.text,
    '',
  ]
    .filter((line) => line !== null)
    .join('\n');

const print: Record<Form, (article: WholeArticle) => string> = {
  json: toJson,
  text: (article) => article.text,
  html: (article) => article.html,
  original: () => '',
};

function formOf({ values }: Call): Form | null {
  const chosen = forms.filter((form) => values[form] === true);
  if (chosen.length > 1)
    throw new UsageError(`Choose one of ${forms.map((form) => `--${form}`).join(', ')}.`);
  return chosen[0] ?? null;
}

async function runShow(call: Call): Promise<ExitCode> {
  const { client, io } = call;
  const form = formOf(call);
  for await (const id of wantedIds(call)) {
    if (form === 'original') {
      await io.out((await client.readOriginal({ id })).bytes);
      continue;
    }
    const article = await client.wholeArticle({ id });
    await io.out(`${form === null ? people(article) : print[form](article)}\n`);
  }
  return 0;
}

export const showCommand: Command = {
  usage: 'show ID… | --all [--json | --text | --html | --original]',
  summary: 'print articles',
  options: {
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    text: { type: 'boolean' },
    html: { type: 'boolean' },
    original: { type: 'boolean' },
  },
  mode: 'read',
  run: runShow,
};
