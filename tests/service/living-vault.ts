import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach } from 'vitest';
import type { LivingFolderState, LivingSettings } from '../../electron/api/living.ts';
import type { Id, WholeArticle } from '../../electron/api/model.ts';
import { createService, type Service } from '../../electron/service/service.ts';
import { temporaryFolder } from '../cli/lectern.ts';
import { dropFiles } from './drop-files.ts';

export const call = { signal: new AbortController().signal };

let imported = 0;

/** A library with an article that has a highlight with a note, and a folder for its notes. */
export class Vault {
  /** The folder around the library and its notes. */
  place = '';
  /** The folder for the notes. */
  path = '';
  service = null as unknown as Service;
  articleId: Id = '';
  highlightId: Id = '';
  open = (resume = true): Service =>
    createService({ libraryPath: path.join(this.place, 'a.lectern'), mode: 'write', resume });
  idle = async (): Promise<void> => {
    await this.service.handlers.livingIdle({}, call);
  };
  whole = (): Promise<WholeArticle> =>
    Promise.resolve(this.service.handlers.wholeArticle({ id: this.articleId }, call));
  state = async (): Promise<LivingFolderState | undefined> =>
    (await this.service.handlers.listLiving({}, call))[0];
  fileOf = (name = 'Tides.md'): string => path.join(this.path, name);
  read = (name?: string): string => readFileSync(this.fileOf(name), 'utf8');
  saveNote = (note: string) => this.service.handlers.changeHighlight({ id: this.highlightId, note }, call);
  noteNow = async (): Promise<string | undefined> => (await this.whole()).highlights[0]?.note;
  /** Changes a file, as an editor does. */
  edit = (change: (text: string) => string, name?: string): void =>
    writeFileSync(this.fileOf(name), change(this.read(name)));
  /** Writes something else between the lines of the highlight's note. */
  typeNote = (text: string, name?: string): void =>
    this.edit(
      (file) =>
        file.replace(
          new RegExp(
            `(<!-- lectern:note h-${this.highlightId} -->\\n)[\\s\\S]*?([ \\t]*<!-- lectern:note-end -->)`,
          ),
          (_, first, last) => `${first}${text}\n${last}`,
        ),
      name,
    );
  /** Imports a text of two paragraphs, the first of which is its title. */
  async add(title: string, text: string): Promise<Id> {
    const file = path.join(this.place, `${imported++}.txt`);
    writeFileSync(file, `${title}\n\n${text}\n`);
    const [item] = await dropFiles(this.service, [file]);
    return item?.articles[0]?.id ?? '';
  }
  async mark(articleId: Id, quote: string, note: string): Promise<Id> {
    const look = { color: 'yellow', style: 'highlight', note } as const;
    const added = { articleId, quote, prefix: '', suffix: '', ...look };
    return (await this.service.handlers.addHighlightByQuote(added, call)).highlight.id;
  }
  keepNotes = async (settings: Partial<LivingSettings> = {}, where = this.path): Promise<Id> => {
    const { handlers } = this.service;
    const { token } = (await handlers.offerDestination({ path: where }, call)) as { token: string };
    const { id } = await handlers.keepNotes({ token, settings }, call);
    await this.idle();
    return id;
  };
  change = async (id: Id, settings: Partial<LivingSettings>): Promise<void> => {
    await this.service.handlers.changeLiving({ id, settings }, call);
    await this.idle();
  };
}

/** One anew for each test of a file. */
export function livingVault(): Vault {
  const { folder, remove } = temporaryFolder();
  const vault = new Vault();
  let count = 0;
  beforeEach(async () => {
    vault.place = path.join(folder, String(count++));
    vault.path = path.join(vault.place, 'vault');
    mkdirSync(vault.path, { recursive: true });
    vault.service = vault.open();
    vault.articleId = await vault.add('Tides', 'The water rises twice a day, and nobody asks it to.');
    vault.highlightId = await vault.mark(vault.articleId, 'twice a day', 'Why?');
  });
  afterEach(() => vault.service.close());
  afterAll(remove);
  return vault;
}
