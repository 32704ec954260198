import { useState } from 'react';
import { leafHint, readTypedLeaf, textOfLeaf } from '@/lib/policy/value-entry';
import type { LeafShape } from '@/lib/policy/value-shape';
import controls from '../../../common/controls.module.css';
import { useDrafting } from './draft-context';
import { Field } from './Field';

interface Props {
  at: string;
  label: string;
  shape: LeafShape;
  value: unknown;
  onValue(value: unknown): void;
}

/** One text that is a value: it stays as it is typed, and what it means goes into the draft at once. */
export function LeafInput({ at, label, shape, value, onValue }: Props) {
  const { planYear } = useDrafting().draft.head;
  const [typed, setTyped] = useState({ text: textOfLeaf(shape, value), value });
  // Changed from elsewhere: undone, or another value taken over.
  const isStale = JSON.stringify(typed.value ?? null) !== JSON.stringify(value ?? null);
  const text = isStale ? textOfLeaf(shape, value) : typed.text;
  const enter = (next: string) => {
    const read = readTypedLeaf(shape, next, planYear);
    setTyped({ text: next, value: read });
    onValue(read);
  };
  const isLong = shape.is === 'words' || shape.is === 'groups';
  return (
    <Field at={at} label={label}>
      {(input) =>
        isLong ? (
          <textarea
            {...input}
            className={controls.input}
            rows={2}
            spellCheck={false}
            placeholder={leafHint(shape)}
            value={text}
            onChange={(event) => enter(event.currentTarget.value)}
          />
        ) : (
          <input
            {...input}
            className={controls.input}
            spellCheck={false}
            placeholder={leafHint(shape)}
            value={text}
            onChange={(event) => enter(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
