import type { ButtonHTMLAttributes } from 'preact';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'onClick'> & {
  /** While it is, a press does nothing. The button keeps the focus, which a disabled one would lose. */
  busy: boolean;
  onPress(): void;
};

/** A button for what takes its time. */
export function BusyButton({ busy, onPress, ...others }: Props) {
  return (
    <button
      type="button"
      {...others}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) onPress();
      }}
    />
  );
}
