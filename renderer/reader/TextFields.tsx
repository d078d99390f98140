import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Limits } from '../state/saved-values.ts';

interface RangeProps {
  name: string;
  value: Signal<number>;
  limits: Limits & { step?: number };
  /** The value as it is shown and spoken. */
  words(value: number): string;
}

/** A number between two. What it stands at is no part of its name. */
export function Range({ name, value, limits, words }: RangeProps) {
  const id = useId();
  const shown = words(value.value);
  return (
    <div class="text-field">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="range"
        min={limits.least}
        max={limits.most}
        step={limits.step ?? 1}
        value={value.value}
        aria-valuetext={shown}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.valueAsNumber;
        }}
      />
      <span class="text-value" dir="auto" aria-hidden="true">
        {shown}
      </span>
    </div>
  );
}
