import { ChoiceInput } from './ChoiceInput';
import { useDrafting } from './draft-context';

interface Props {
  at: string;
  label: string;
  value: string | null;
  onValue(key: string | null): void;
}

/** So much of a sentence tells it from others. */
const TELLING = 40;

/** One of the notice's sentences. */
export function SentenceChoice({ at, label, value, onValue }: Props) {
  const { draft } = useDrafting();
  const options = Object.fromEntries(
    draft.sentences.map(({ key, clause, quote }) => [key, `${clause} ${quote.slice(0, TELLING)}`]),
  );
  return (
    <ChoiceInput
      at={at}
      label={label}
      options={options}
      none="请选择"
      value={value ?? ''}
      onValue={(key) => onValue(key === '' ? null : key)}
    />
  );
}
