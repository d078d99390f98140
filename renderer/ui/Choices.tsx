import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

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

interface Picked<T extends string> {
  name: string;
  value: T;
  choices: readonly T[];
  words: Readonly<Record<T, string>>;
  /** What the choice that is made means, said below. */
  about?: string | undefined;
  onChange(choice: T): void;
}

/** One of several, by name, where whoever asks keeps what was chosen. */
export function Picker<T extends string>({ name, value, choices, words, about, onChange }: Picked<T>) {
  const aboutId = useId();
  const select = (
    <label class="text-field">
      {name}
      <select
        value={value}
        aria-describedby={about && aboutId}
        onChange={({ currentTarget }) => {
          const chosen = choices.find((choice) => choice === currentTarget.value);
          if (chosen) onChange(chosen);
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
  if (!about) return select;
  return (
    <>
      {select}
      <p id={aboutId} class="soft">
        {about}
      </p>
    </>
  );
}

/** One of several, by name. */
export const Select = <T extends string>({ value, ...rest }: Choice<T>) => (
  <Picker
    {...rest}
    value={value.value}
    onChange={(chosen) => {
      value.value = chosen;
    }}
  />
);
