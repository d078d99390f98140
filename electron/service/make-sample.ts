import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { directChannel } from '../api/carriers/direct.ts';
import { createClient } from '../api/client.ts';
import { type Client, type WholeContract, wholeContract } from '../api/contract.ts';
import { LecternError } from '../api/errors.ts';
import { type Id, type ImportProgress, isEnded, type SettingKey } from '../api/model.ts';
import { serve } from '../api/server.ts';
import { findSample, type SampleArticle } from './sample-content.ts';
import type { Service } from './service.ts';

type Asked = Client<WholeContract>;

/** What somebody has chosen for their eyes and their hand, and not for a library: it holds in the sample, too. */
const personal: readonly SettingKey[] = [
  'theme',
  'lightTheme',
  'darkTheme',
  'textSize',
  'lineHeight',
  'measure',
  'alignment',
  'font',
  'fontName',
  'speech',
  'keys',
  'sidebarCounts',
];

async function importAll(client: Asked, paths: string[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<ImportProgress>();
  const off = client.on('importProgress', (progress) => {
    if (isEnded(progress.state)) resolve(progress);
  });
  const { token } = await client.offerPaths({ paths });
  await client.startImport({ token, sectionId: null });
  const { state, failed } = await promise.finally(off);
  if (state !== 'done' || failed > 0)
    throw new LecternError(
      'unreadable-file',
      'Texts of the sample library cannot be read. Install Lectern again.',
    );
}

async function annotate(client: Asked, articleId: Id, wanted: SampleArticle): Promise<void> {
  const { highlights = [], note, starred, read, readUntil, tags } = wanted;
  await client.changeTags({ articleIds: [articleId], add: tags, remove: [] });
  for (const { quote, color, style = 'highlight', note: text = '', tags: own } of highlights) {
    const placed = { articleId, quote, prefix: '', suffix: '', color, style, note: text };
    const { highlight } = await client.addHighlightByQuote(placed);
    if (own) await client.changeHighlight({ id: highlight.id, tags: own });
  }
  if (note) await client.saveArticleNote({ articleId, text: note });
  if (readUntil) {
    const { text } = await client.wholeArticle({ id: articleId });
    const offset = text.indexOf(readUntil);
    if (offset < 0)
      throw new Error(`the sample has been read until words that it does not hold: ${readUntil}`);
    const progress = (offset + readUntil.length) / text.length;
    await client.articleOpened({ articleId });
    await client.saveProgress({ articleId, offset, progress });
  }
  if (starred) await client.markArticles({ articleIds: [articleId], starred });
  if (read) await client.markArticles({ articleIds: [articleId], read });
}

/** As if the window had been closed on this article. */
async function openAt(client: Asked, id: Id): Promise<void> {
  await client.saveSetting({ key: 'place', value: { articleId: id, focus: id, selected: [id] } });
}

async function fill(client: Asked, saved: Record<string, unknown>): Promise<void> {
  const { folder, content } = findSample();
  for (const name of content.folders) await client.ensureSection({ path: [name] });
  // A list begins with what came last.
  await importAll(client, content.folders.map((name) => path.join(folder, name)).reverse());
  const found = await client.articlesAt({ addresses: content.articles.map(({ address }) => address) });
  for (const [at, wanted] of content.articles.entries()) {
    const article = found[at];
    if (!article) throw new Error(`the sample has no article at ${wanted.address}`);
    await annotate(client, article.id, wanted);
    if (wanted.address === content.opensAt) await openAt(client, article.id);
  }
  for (const [name, color] of Object.entries(content.tagColors)) await client.colorTag({ name, color });
  await client.saveSetting({ key: 'colorMeanings', value: content.colorMeanings });
  for (const key of personal) if (key in saved) await client.saveSetting({ key, value: saved[key] });
}

/**
 * Makes the sample library by a real import and real annotations, elsewhere first: at `file` it is whole or absent.
 * @param saved settings, of which those of a person and not of a library are taken over
 */
export async function makeSample(
  file: string,
  open: (file: string) => Service,
  saved: Record<string, unknown>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-sample-'));
  const draft = path.join(folder, path.basename(file));
  try {
    const service = open(draft);
    const [near, far] = directChannel();
    serve(far, service, wholeContract);
    try {
      await fill(createClient<WholeContract>(near, wholeContract), saved);
    } finally {
      near.close();
      await service.close();
    }
    const beside = `${file}.part`;
    copyFileSync(draft, beside);
    // Another Lectern may have made it meanwhile, and somebody may have written in it.
    if (existsSync(file)) rmSync(beside);
    else renameSync(beside, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
