import { charsetNames } from '../../api/charsets.ts';
import { type FailedArticle, highlightColors } from '../../api/model.ts';
import {
  type Call,
  type Command,
  counted,
  type ExitCode,
  text,
  texts,
  UsageError,
  wantedIds,
} from '../command.ts';

async function runTag(call: Call): Promise<ExitCode> {
  const { client, values, io } = call;
  const add = texts(values, 'add');
  const remove = texts(values, 'remove');
  if (add.length + remove.length === 0) throw new UsageError('Say which tags with --add or --remove.');
  const articleIds: string[] = [];
  for await (const id of wantedIds(call)) articleIds.push(id);
  if (articleIds.length > 0) await client.changeTags({ articleIds, add, remove });
  if (values['json']) await io.out(`${JSON.stringify({ articles: articleIds.length })}\n`);
  else await io.out(`${counted(articleIds.length, 'article')} tagged anew\n`);
  return 0;
}

export const tagCommand: Command = {
  usage: 'tag ID… | --all [--add NAME]… [--remove NAME]… [--json]',
  summary: 'add tags to articles or remove them (nested with /)',
  options: {
    all: { type: 'boolean' },
    add: { type: 'string', multiple: true },
    remove: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  mode: 'write',
  run: runTag,
};

async function runHighlight({ client, values, positionals, io }: Call): Promise<ExitCode> {
  const [articleId, ...others] = positionals;
  const quote = text(values, 'quote');
  if (articleId === undefined || others.length > 0) throw new UsageError('Name one article by its id.');
  if (quote === undefined || quote.trim() === '') throw new UsageError('Give the words with --quote.');
  const wanted = text(values, 'color') ?? 'yellow';
  const color = highlightColors.find((one) => one === wanted);
  if (!color) throw new UsageError(`--color takes one of ${highlightColors.join(', ')}.`);
  const { highlight: made } = await client.addHighlightByQuote({
    articleId,
    quote,
    prefix: text(values, 'prefix') ?? '',
    suffix: text(values, 'suffix') ?? '',
    color,
    style: values['underline'] ? 'underline' : 'highlight',
    note: text(values, 'note') ?? '',
  });
  const { articleId: _articleId, ...highlight } = made;
  if (values['json']) await io.out(`${JSON.stringify(highlight)}\n`);
  else await io.out(`${highlight.id}  ${highlight.start}–${highlight.end}  ${highlight.quote}\n`);
  return 0;
}

export const highlightCommand: Command = {
  usage: 'highlight ID --quote TEXT [--prefix P] [--suffix S] [--color C] [--underline] [--note N] [--json]',
  summary: 'highlight words of an article by quote',
  options: {
    quote: { type: 'string' },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
    color: { type: 'string' },
    underline: { type: 'boolean' },
    note: { type: 'string' },
    json: { type: 'boolean' },
  },
  mode: 'write',
  run: runHighlight,
};

/** The name of an encoding as it was typed, in any case; `auto` takes an earlier choice back. */
function charsetOption(given: unknown): { charset?: (typeof charsetNames)[number] | null } {
  if (typeof given !== 'string') return {};
  if (given.toLowerCase() === 'auto') return { charset: null };
  const charset = charsetNames.find((name) => name.toLowerCase() === given.toLowerCase());
  if (charset) return { charset };
  throw new UsageError(`There is no encoding “${given}”. There are: auto, ${charsetNames.join(', ')}.`);
}

async function runReExtract(call: Call): Promise<ExitCode> {
  const { client, values, io } = call;
  const chosen = charsetOption(values['charset']);
  let unplaced = 0;
  let articles = 0;
  const failed: FailedArticle[] = [];
  for await (const id of wantedIds(call)) {
    const result = await client.reExtract({ articleIds: [id], ...chosen }, { signal: io.signal });
    articles += result.articles;
    unplaced += result.unplaced;
    failed.push(...result.failed);
    for (const { articleId, error } of result.failed) io.err(`${articleId}: ${error.message}\n`);
  }
  if (values['json']) await io.out(`${JSON.stringify({ articles, unplaced, failed })}\n`);
  else
    await io.out(
      `${counted(articles, 'article')} made anew, ${counted(unplaced, 'highlight')} without a place\n`,
    );
  return failed.length > 0 ? 1 : 0;
}

export const reExtractCommand: Command = {
  usage: 're-extract ID… | --all [--charset NAME | auto] [--json]',
  summary: 'make the text anew from the kept original; highlights are placed again',
  options: { all: { type: 'boolean' }, charset: { type: 'string' }, json: { type: 'boolean' } },
  mode: 'write',
  run: runReExtract,
};
