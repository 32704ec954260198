import { type FormEvent, useId, useState } from 'react';
import { amendedWith } from '@/lib/policy/amendment';
import { amendmentFor, withAmendment } from '@/lib/policy/office';
import type { OfficePolicy } from '@/lib/policy/office-schema';
import { type PlanLines, parsePlanLines } from '@/lib/policy/plan-lines';
import type { Pack } from '@/lib/policy/schema';
import { valueText } from '@/lib/policy/value-text';
import controls from '../../common/controls.module.css';
import { keyed } from '../../common/keyed';
import styles from './Policy.module.css';

interface Props {
  pack: Pack;
  office: OfficePolicy;
  today: string;
  /** What the form begins with. */
  given: string;
  onPropose(office: OfficePolicy, said: string): void;
}

const EXAMPLE = '个人申报开始时间:2020-09-25 00:00:00\n单位推荐截止时间:2020-11-05 23:59:59';

/** Deadlines pasted from a plan page of the portal; what could not be taken is named before anything is proposed. */
export function PlanLinesForm({ pack, office, today, given, onPropose }: Props) {
  const id = useId();
  const [lines, setLines] = useState<PlanLines | null>(given === '' ? null : parsePlanLines(given, pack.planYear));
  const read = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setLines(parsePlanLines(String(new FormData(event.currentTarget).get('lines')), pack.planYear));
  };
  const propose = ({ deadlines }: PlanLines) => {
    let amendment = amendmentFor(office, pack, today);
    for (const { parameter, value, line } of deadlines) {
      amendment = amendedWith(
        amendment,
        { id: parameter, value, source: `平台申报计划页“${line}”`, from: today },
        today,
      );
    }
    onPropose(withAmendment(office, amendment), `录入计划页的${deadlines.length}个时间`);
  };
  return (
    <form className={styles.form} onSubmit={read}>
      <div className={styles.field}>
        <label htmlFor={id}>平台申报计划页上的时间，一行一个</label>
        <textarea
          id={id}
          name="lines"
          rows={4}
          className={controls.input}
          spellCheck={false}
          placeholder={EXAMPLE}
          defaultValue={given}
        />
      </div>
      <button type="submit" className={controls.button}>
        识别
      </button>
      {lines !== null && <Read lines={lines} pack={pack} onPropose={() => propose(lines)} />}
    </form>
  );
}

function Read({ lines: { deadlines, left }, pack, onPropose }: { lines: PlanLines; pack: Pack; onPropose(): void }) {
  return (
    <div role="status">
      <ul>
        {deadlines.map(({ parameter, value }) => (
          <li key={parameter}>
            {pack.parameters.find(({ id }) => id === parameter)?.name ?? parameter}：{valueText(value)}
          </li>
        ))}
      </ul>
      {keyed(left, ({ line }) => line).map(({ key, item }) => (
        <p key={key} className={styles.error}>
          未采用“{item.line}”：{item.why}
        </p>
      ))}
      {deadlines.length === 0 ? (
        <p>没有识别到可以采用的时间。</p>
      ) : (
        <button type="button" className={controls.button} onClick={onPropose}>
          查看影响
        </button>
      )}
    </div>
  );
}
