import type { Id, LinkedArticle } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import { copyText } from './copying.ts';
import type { MenuItem } from './menus.ts';

/** A link of the web, and the article of the library that it leads to. */
export interface LinkTo {
  address: string;
  local: Pick<LinkedArticle, 'id'> | null;
}

export interface LinkActs {
  openLinked(id: Id): unknown;
  openExternal(url: string): void;
  say(words: string): void;
}

/** What can be done with a link. */
export const linkItems = ({ address, local }: LinkTo, acts: LinkActs): MenuItem[] => [
  ...(local ? [{ words: t('state-open-linked'), run: () => acts.openLinked(local.id) }] : []),
  { words: t('state-open-in-browser'), run: () => acts.openExternal(address) },
  { words: t('state-copy-address'), run: () => copyText(address, acts.say, 'Address') },
];
