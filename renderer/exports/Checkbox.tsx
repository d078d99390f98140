interface Props {
  words: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** A choice of the dialog that is on or off. */
export const Checkbox = ({ words, checked, onChange }: Props) => (
  <label>
    <input
      type="checkbox"
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    {words}
  </label>
);
