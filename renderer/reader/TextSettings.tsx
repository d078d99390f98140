import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../electron/language/language.ts';
import {
  type Alignment,
  alignments,
  type Font,
  fonts,
  type Look,
  lineHeights,
  longestFontName,
  type Measure,
  measures,
  textSizes,
  themeLists,
} from '../state/look.ts';
import { Radios, Select } from '../ui/Choices.tsx';
import { ThemeFields } from '../ui/ThemeFields.tsx';
import { isInstalled } from './installed-font.ts';
import { Range } from './TextFields.tsx';

const measureNames: Record<Measure, string> = {
  narrow: t('reader-line-width-narrow'),
  usual: t('reader-line-width-usual'),
  wide: t('reader-line-width-wide'),
  full: t('reader-line-width-full'),
};
const alignmentNames: Record<Alignment, string> = {
  start: t('reader-alignment-start'),
  justify: t('reader-alignment-justify'),
};
const fontNames: Record<Font, string> = {
  serif: t('reader-font-serif'),
  sans: t('reader-font-sans'),
  hyperlegible: 'Atkinson Hyperlegible',
  mono: t('reader-font-mono'),
  installed: t('reader-font-installed'),
};

/** A font by its name. A browser lists those of a computer only with a permission that Lectern never asks for. */
function FontName({ fontName }: Pick<Look, 'fontName'>) {
  const name = fontName.value.trim();
  return (
    <>
      <label class="text-field">
        {t('reader-font-name')}
        <input
          type="text"
          maxLength={longestFontName}
          spellcheck={false}
          value={fontName.value}
          onInput={({ currentTarget }) => {
            fontName.value = currentTarget.value;
          }}
        />
      </label>
      <p class="text-hint" role="status">
        {name !== '' && !isInstalled(name) && t('reader-font-not-found', { name })}
      </p>
    </>
  );
}

function Fields({ look }: { look: Look }) {
  return (
    <>
      <ThemeFields look={look} themes={themeLists} />
      <Select name={t('reader-font')} value={look.font} choices={fonts} words={fontNames} />
      {look.font.value === 'installed' && <FontName fontName={look.fontName} />}
      <Range
        name={t('reader-text-size')}
        value={look.textSize}
        limits={textSizes}
        words={(size) => t('reader-text-size-value', { size })}
      />
      <Range
        name={t('reader-line-height')}
        value={look.lineHeight}
        limits={lineHeights}
        words={(height) => t('reader-line-height-value', { height })}
      />
      <Radios name={t('reader-line-width')} value={look.measure} choices={measures} words={measureNames} />
      <Radios
        name={t('reader-alignment')}
        value={look.alignment}
        choices={alignments}
        words={alignmentNames}
      />
      <p class="text-hint" role="status">
        {look.alignment.value === 'justify' && t('reader-alignment-hint')}
      </p>
    </>
  );
}

interface Props {
  look: Look;
  /** What it was opened by: the focus returns there. */
  opener: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** How text is set, seen in the article at once. It is not modal, and closes when it is left. */
export function TextSettings({ look, opener, onClose }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    panel.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  const close = () => {
    opener.current?.focus();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Sizes of text by key are as welcome here as anywhere; plain keys mean the control that has the focus.
    if (!event.ctrlKey && !event.metaKey && event.key !== 'Tab' && !event.key.startsWith('F'))
      event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const stays = relatedTarget instanceof Node && panel.current?.contains(relatedTarget);
    // Another window in front is no reason; a click on the opener closes it by itself.
    if (!stays && relatedTarget !== opener.current && document.hasFocus()) onClose();
  };
  return (
    <div class="text-settings-place">
      <div
        ref={panel}
        class="text-settings"
        role="dialog"
        tabIndex={-1}
        aria-label={t('reader-text-settings')}
        onKeyDown={onKeyDown}
        onFocusOut={onFocusOut}
      >
        <Fields look={look} />
        <footer>
          <button type="button" onClick={look.reset}>
            {t('reader-text-reset')}
          </button>
          <button type="button" onClick={close}>
            {t('ui-close')}
          </button>
        </footer>
      </div>
    </div>
  );
}
