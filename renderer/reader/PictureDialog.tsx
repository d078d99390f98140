import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import type { Picture } from '../anchoring/frame-pictures.ts';
import { isCharacterKey } from '../state/key-kinds.ts';
import type { Keys } from '../state/keys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { onwardKey } from '../ui/direction.ts';
import { withKey } from '../ui/keys.ts';
import { Words } from '../ui/Words.tsx';
import { nextScale, type Scale } from './picture-scale.ts';

interface Props {
  pictures: readonly Picture[];
  /** Which of them is shown first. */
  first: number;
  keys: Keys;
  onClose(): void;
}

/** Whether arrow keys are the stage's own: it has the focus and something to scroll. */
const scrolls = (stage: HTMLElement | null) =>
  stage !== null &&
  stage === document.activeElement &&
  (stage.scrollWidth > stage.clientWidth || stage.scrollHeight > stage.clientHeight);

/** A picture of the article, fitted or as large as one likes, and the way to the others. */
export function PictureDialog({ pictures, first, keys, onClose }: Props) {
  const index = useSignal(first);
  const scale = useSignal<Scale>('fit');
  const stage = useRef<HTMLElement>(null);
  const drawn = useRef<HTMLImageElement>(null);
  const picture = pictures[index.value];

  /** Signs alone do nothing where the user turned them off. */
  const isOn = (key: string) => keys.choice.value.characters || !isCharacterKey(key);
  const ownKey = (key: string) => (isOn(key) ? key : undefined);

  const goTo = (by: -1 | 1) => {
    index.value = (index.peek() + by + pictures.length) % pictures.length;
    scale.value = 'fit';
  };
  const zoom = (by: -1 | 1) => {
    const shown = (drawn.current?.clientWidth ?? 0) / (pictures[index.peek()]?.width || 1);
    scale.value = nextScale(shown, by);
  };
  const setScale = (to: Scale) => () => {
    scale.value = to;
  };
  useLayoutEffect(() => {
    const acts: Record<string, () => void> = {
      '+': () => zoom(1),
      '=': () => zoom(1),
      '-': () => zoom(-1),
      1: setScale(1),
      0: setScale('fit'),
      ArrowRight: () => goTo(1),
      ArrowLeft: () => goTo(-1),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const act = acts[onwardKey(event.key)];
      if (!act || !isOn(event.key) || event.isComposing || event.altKey || event.ctrlKey || event.metaKey)
        return;
      if (event.key.startsWith('Arrow') && scrolls(stage.current)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [pictures]);

  if (!picture) return null;
  const { address, width, alt, caption } = picture;
  const isFitted = scale.value === 'fit';
  return (
    <Dialog title={t('reader-image')} onClose={onClose}>
      <section ref={stage} class="picture-stage" tabIndex={0} aria-label={t('reader-picture')}>
        <img
          ref={drawn}
          class={isFitted ? 'fitted' : ''}
          src={address}
          alt={alt || t('reader-picture-undescribed')}
          style={isFitted ? undefined : { inlineSize: `${width * Number(scale.value)}px` }}
        />
      </section>
      {caption && (
        <p class="picture-words" dir="auto">
          {caption}
        </p>
      )}
      {alt && alt !== caption && (
        <p class="picture-words soft">
          <Words id="reader-picture-description" values={{ description: <bdi>{alt}</bdi> }} />
        </p>
      )}
      <footer class="picture-acts">
        <button
          type="button"
          title={withKey(t('reader-picture-previous'), 'ArrowLeft')}
          disabled={pictures.length < 2}
          onClick={() => goTo(-1)}
        >
          {t('reader-picture-previous')}
        </button>
        <button
          type="button"
          title={withKey(t('reader-picture-next'), 'ArrowRight')}
          disabled={pictures.length < 2}
          onClick={() => goTo(1)}
        >
          {t('reader-picture-next')}
        </button>
        <span role="status">{t('reader-picture-at', { at: index.value + 1, count: pictures.length })}</span>
        <span class="find-space" />
        <button type="button" title={withKey(t('reader-zoom-out'), ownKey('-'))} onClick={() => zoom(-1)}>
          {t('reader-zoom-out')}
        </button>
        <button type="button" title={withKey(t('reader-zoom-in'), ownKey('+'))} onClick={() => zoom(1)}>
          {t('reader-zoom-in')}
        </button>
        <button
          type="button"
          title={withKey(t('reader-actual-size'), ownKey('1'))}
          aria-pressed={scale.value === 1}
          onClick={setScale(1)}
        >
          {t('reader-actual-size')}
        </button>
        <button
          type="button"
          title={withKey(t('reader-fit'), ownKey('0'))}
          aria-pressed={isFitted}
          onClick={setScale('fit')}
        >
          {t('reader-fit')}
        </button>
      </footer>
    </Dialog>
  );
}
