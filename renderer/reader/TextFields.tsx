import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Limits } from '../state/saved-values.ts';

interface Choice<T extends string> {
  name: string;
  value: Signal<T>;
  choices: readonly T[];
  words: Record<T, string>;
}

/** One of a few, all in sight. */
export function Radios<T extends string>({ name, value, choices, words }: Choice<T>) {
  const group = useId();
  return (
    <fieldset>
      <legend>{name}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={group}
            checked={value.value === choice}
            onChange={() => {
              value.value = choice;
            }}
          />
          {words[choice]}
        </label>
      ))}
    </fieldset>
  );
}

/** One of several, by name. */
export function Select<T extends string>({ name, value, choices, words }: Choice<T>) {
  return (
    <label class="text-field">
      {name}
      <select
        value={value.value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find((choice) => choice === currentTarget.value);
          if (chosen) value.value = chosen;
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}

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
