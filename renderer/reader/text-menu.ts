import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Id } from '../../electron/api/model.ts';
import { t } from '../../electron/language/language.ts';
import type { AskedMenu, FrameSession } from '../anchoring/frame-session.ts';
import { copyPicture } from '../state/copying.ts';
import type { ActTarget, HighlightAct } from '../state/highlight-acts.ts';
import { highlightItems, wordsItems } from '../state/highlight-items.ts';
import { keyNow } from '../state/key-map.ts';
import { linkItems } from '../state/link-items.ts';
import { below, isByKey, type MenuItem, placeOf } from '../state/menus.ts';
import { hasOwnMenu } from '../ui/own-menu.ts';
import type { ReaderProps } from './reader-props.ts';
import type { ReadingView } from './reading-view.ts';

interface Around extends Pick<ReadingView, 'pictures' | 'act'> {
  session: ReadonlySignal<FrameSession | null>;
  pictures: Signal<ReadingView['pictures']['value']>;
  openLocal(id: Id): boolean;
}

/** What stands around a menu is its own group. */
const grouped = (...groups: readonly (readonly MenuItem[])[]): MenuItem[] =>
  groups.flatMap((group) => [...group, 'line' as const]);

/** The menus of what is in the article: words, highlights, links, pictures and blocks, each where there is one. */
export function menuOfText(props: ReaderProps, around: Around) {
  const { annotations, edits, original, say, menus } = props;

  const itemsOfLink = ({ link }: AskedMenu): MenuItem[] => {
    if (!link) return [];
    return linkItems(link, { openLinked: around.openLocal, openExternal: props.openExternal, say });
  };
  const pictureItems = ({ picture }: AskedMenu): MenuItem[] => {
    const looked = picture?.all[picture.at];
    if (!picture || !looked) return [];
    const look = () => {
      around.pictures.value = { all: picture.all, first: picture.at };
    };
    return [
      { words: t('reader-look-at-picture'), key: 'Enter', run: look },
      { words: t('reader-copy-picture'), run: () => copyPicture(looked.image, say) },
    ];
  };
  const targetItems = (about: ActTarget | null): MenuItem[] => {
    if (!about) return [];
    const act = (what: HighlightAct) => around.act(what, about);
    const meanings = annotations.meanings.value;
    return about.kind === 'words'
      ? [...wordsItems(props.keys, meanings, act), 'line', ...props.wordsItems(about.words.quote), 'speech']
      : highlightItems(props.keys, about.highlight, meanings, act);
  };
  const blockItems = ({ block }: AskedMenu): MenuItem[] => {
    const { site } = edits.present.value;
    if (!block) return [];
    return [
      { words: t('reader-hide-block'), key: keyNow(props.keys, 'hideBlock'), run: () => edits.hide([block]) },
      ...(site === null
        ? []
        : [{ words: t('reader-hide-on-site', { site }), run: () => edits.hideOnSite([block]) }]),
    ];
  };
  const viewItem = (): MenuItem => ({
    words: t(original.isOn.value ? 'reader-view-text' : 'reader-view-original'),
    key: keyNow(props.keys, 'original'),
    run: original.toggle,
  });

  const targetOf = ({ words, mark }: AskedMenu): ActTarget | null => {
    if (words) return { kind: 'words', words };
    const highlight = annotations.highlights.peek().find(({ id }) => id === mark);
    return highlight ? { kind: 'mark', highlight } : null;
  };

  return {
    /** The menu that was asked for in the frame. */
    ask(asked: AskedMenu) {
      const { value: open } = around.session;
      if (!open) return;
      const about = targetOf(asked);
      const { left, top } = open.frameBox();
      const { x, y, above } = asked.place;
      const place = { x: left + x, y: top + y, above: top + above, opener: null, giveBack: open.focus };
      const items = () =>
        grouped(itemsOfLink(asked), pictureItems(asked), targetItems(about), blockItems(asked), [viewItem()]);
      menus.ask(t('reader-text-menu'), items, place);
    },
    /** The menu of words or a highlight alone, below them; false where there are none. */
    askOf(about: ActTarget | null, giveBack: () => void): boolean {
      const { value: open } = around.session;
      if (!about || !open) return false;
      const words = about.kind === 'words' ? about.words : open.crossing.over(about.highlight);
      const box = words && open.boxOf(words.start, words.end);
      if (!box) return false;
      const { left, top } = open.frameBox();
      const place = { x: left + box.left, y: top + box.bottom, above: top + box.top };
      menus.ask(t('reader-text-menu'), () => targetItems(about), { ...place, opener: null, giveBack });
      return true;
    },
  };
}

/** How far within the pane a menu opens that was asked for by a key, in CSS pixels. */
const inside = 24;

/** Around the text the menu is that of the article; by a key it is that of the words, where there are some. */
export function openMenu(event: MouseEvent, { askAboutArticle }: ReaderProps, view: ReadingView): void {
  if (hasOwnMenu(event) || event.defaultPrevented) return;
  event.preventDefault();
  const pane = event.currentTarget as HTMLElement;
  const { left, top } = pane.getBoundingClientRect();
  const atTop = { ...below(pane), x: left + inside, y: top + inside, above: top + inside };
  if (!isByKey(event)) askAboutArticle(placeOf(event));
  else if (!view.askMenu(() => pane.focus())) askAboutArticle(atTop);
}
