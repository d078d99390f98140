interface Props {
  name: string;
  value: string;
  onInput(typed: string): void;
}

/** A field that narrows what is below it by words. */
export const SearchField = ({ name, value, onInput }: Props) => (
  <input
    type="search"
    aria-label={name}
    placeholder={name}
    autocomplete="off"
    spellcheck={false}
    dir="auto"
    value={value}
    onInput={({ currentTarget }) => onInput(currentTarget.value)}
  />
);
