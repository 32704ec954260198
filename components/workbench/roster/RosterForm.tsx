import type { RosterWish } from '@/lib/roster/choose';
import type { RosterColumn } from '@/lib/roster/columns';
import { hasFullNumbers } from '@/lib/roster/full-numbers';
import type { ReadRoster } from '@/lib/roster/read-roster';
import type { RosterKind } from '@/lib/roster/write-roster';
import controls from '../../common/controls.module.css';
import { ROLE_WORDS } from '../../common/words';
import policy from '../policy/Policy.module.css';
import styles from './Roster.module.css';

/** First and last day of the publicity, as typed; empty while not known. */
interface PublicityDays {
  from: string;
  to: string;
}

/** What the list is to be. */
export interface RosterChoice {
  kind: RosterKind;
  /** Which of the plans. */
  at: number;
  days: PublicityDays;
  /** Columns that are left out, by id. */
  hidden: readonly string[];
  inFull: boolean;
}

const KINDS: readonly { kind: RosterKind; word: string }[] = [
  { kind: 'roster', word: '花名册' },
  { kind: 'publicity', word: '公示表' },
];

const ENDS: readonly { end: keyof PublicityDays; word: string }[] = [
  { end: 'from', word: '公示开始' },
  { end: 'to', word: '公示结束' },
];

interface Props {
  plans: readonly RosterWish[];
  choice: RosterChoice;
  offered: readonly RosterColumn[];
  /** The roster that the portal made, where one was loaded: it has the numbers in full. */
  file: ReadRoster | null;
  onChange(choice: Partial<RosterChoice>): void;
}

/** Plan, kind, days and columns of a list. */
export function RosterForm({ plans, choice, offered, file, onChange }: Props) {
  const { kind, at, days, hidden, inFull } = choice;
  const left = offered.filter(({ id }) => !hidden.includes(id)).length;
  const turn = (id: string, isOn: boolean) =>
    onChange({ hidden: isOn ? hidden.filter((one) => one !== id) : [...hidden, id] });
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <label>
        计划{' '}
        <select className={controls.input} value={at} onChange={({ target }) => onChange({ at: Number(target.value) })}>
          {plans.map(({ plan, role }, index) => (
            <option key={`${plan} ${role}`} value={index}>
              {plan}（{ROLE_WORDS[role]}）
            </option>
          ))}
        </select>
      </label>
      {KINDS.map((one) => (
        <label key={one.kind}>
          <input type="radio" name="kind" checked={kind === one.kind} onChange={() => onChange({ kind: one.kind })} />
          {one.word}
        </label>
      ))}
      {kind === 'publicity' &&
        ENDS.map(({ end, word }) => (
          <label key={end}>
            {word}{' '}
            <input
              type="date"
              className={controls.input}
              value={days[end]}
              onChange={({ target }) => onChange({ days: { ...days, [end]: target.value } })}
            />
          </label>
        ))}
      <details>
        <summary>
          列（{left}/{offered.length}）
        </summary>
        <div className={styles.columns}>
          {offered.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={!hidden.includes(id)}
                onChange={({ target }) => turn(id, target.checked)}
              />
              {title}
            </label>
          ))}
        </div>
      </details>
      {kind === 'roster' ? (
        <label>
          <input
            type="checkbox"
            data-action="full-numbers"
            checked={inFull && file !== null}
            disabled={file === null || !hasFullNumbers(file)}
            onChange={({ target }) => onChange({ inFull: target.checked })}
          />
          身份证号显示完整
          <span className={policy.quiet}>{numbersHint(file)}</span>
        </label>
      ) : (
        <span className={policy.quiet}>公示表不列身份证号。</span>
      )}
    </form>
  );
}

function numbersHint(file: ReadRoster | null): string {
  if (file === null) return '（先在下方载入平台下载的花名册）';
  return hasFullNumbers(file) ? '（取自载入的花名册，不保存）' : '（载入的花名册中没有完整的身份证号）';
}
