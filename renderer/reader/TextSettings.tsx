import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  type Alignment,
  alignments,
  darkThemes,
  type Font,
  fonts,
  type Look,
  lightThemes,
  lineHeights,
  longestFontName,
  type Measure,
  measures,
  textSizes,
  themeChoices,
  themeNames,
} from '../state/look.ts';
import { isInstalled } from './installed-font.ts';
import { Radios, Range, Select } from './TextFields.tsx';

const measureNames: Record<Measure, string> = {
  narrow: 'Narrow',
  usual: 'Usual',
  wide: 'Wide',
  full: 'Full',
};
const alignmentNames: Record<Alignment, string> = { start: 'Start', justify: 'Justify' };
const fontNames: Record<Font, string> = {
  serif: 'System serif',
  sans: 'System sans',
  hyperlegible: 'Atkinson Hyperlegible',
  mono: 'Monospace',
  installed: 'An installed font',
};

/** A font by its name. A browser lists those of a computer only with a permission that Lectern never asks for. */
function FontName({ fontName }: Pick<Look, 'fontName'>) {
  const name = fontName.value.trim();
  return (
    <>
      <label class="text-field">
        Name of the font
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
        {name !== '' && !isInstalled(name) && `No font named “${name}” was found on this computer.`}
      </p>
    </>
  );
}

function Fields({ look }: { look: Look }) {
  return (
    <>
      <Radios name="Theme" value={look.theme} choices={themeChoices} words={themeNames} />
      {look.theme.value === 'auto' && (
        <>
          <Select
            name="While the system is light"
            value={look.lightTheme}
            choices={lightThemes}
            words={themeNames}
          />
          <Select
            name="While the system is dark"
            value={look.darkTheme}
            choices={darkThemes}
            words={themeNames}
          />
        </>
      )}
      <Select name="Font" value={look.font} choices={fonts} words={fontNames} />
      {look.font.value === 'installed' && <FontName fontName={look.fontName} />}
      <Range name="Text size" value={look.textSize} limits={textSizes} words={(size) => `${size} px`} />
      <Range
        name="Line height"
        value={look.lineHeight}
        limits={lineHeights}
        words={(height) => height.toFixed(2)}
      />
      <Radios name="Line width" value={look.measure} choices={measures} words={measureNames} />
      <Radios name="Alignment" value={look.alignment} choices={alignments} words={alignmentNames} />
      <p class="text-hint" role="status">
        {look.alignment.value === 'justify' &&
          'Words are not hyphenated everywhere: justified lines may have wide gaps.'}
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
        aria-label="Text settings"
        onKeyDown={onKeyDown}
        onFocusOut={onFocusOut}
      >
        <Fields look={look} />
        <footer>
          <button type="button" onClick={look.reset}>
            Reset to defaults
          </button>
          <button type="button" onClick={close}>
            Close
          </button>
        </footer>
      </div>
    </div>
  );
}
