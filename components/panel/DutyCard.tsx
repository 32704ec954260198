import type { Duty } from '@/lib/dossier/reading';
import controls from '../common/controls.module.css';
import { keyed } from '../common/keyed';
import { OutcomeBadge } from '../common/OutcomeBadge';
import type { PanelActions } from './actions';
import styles from './DutyCard.module.css';
import { Grounds } from './Grounds';
import type { FeesBy, Judge } from './model/judge';

interface Props {
  duty: Duty;
  judge: Judge;
  actions: Pick<PanelActions, 'openPlan'>;
}

/** On a page that is about no applicant: what the notice says about it. */
export function DutyCard({ duty, judge, actions }: Props) {
  if (duty.is === 'plan') return <Plan lines={duty.lines} onOpen={() => actions.openPlan(duty.lines)} />;
  const fees = judge.fees(duty.settings);
  if (fees.length === 0) return null;
  return (
    <>
      {fees.map((by) => (
        <Fees key={by.pack.id} by={by} />
      ))}
    </>
  );
}

/** What one notice says about the fees: the page does not tell of which plan they are. */
function Fees({ by: { pack, check } }: { by: FeesBy }) {
  const { outcome, says, settings, citations } = check;
  return (
    <section className={styles.card} aria-label="收费设定" data-duty="fees" data-outcome={outcome} data-pack={pack.id}>
      <h2 className={styles.head}>
        <OutcomeBadge look={outcome} />
        收费设定
      </h2>
      <p className={styles.quiet}>如属“{pack.title}”：</p>
      <p>{says}</p>
      <ul className={styles.lines}>
        {keyed(settings, ({ about }) => about).map(({ key, item: { about, found, flagged } }) => (
          <li key={key}>
            {about}：{flagged ? <b>{found}</b> : found}
          </li>
        ))}
      </ul>
      <Grounds citations={citations} note={undefined} />
      <p className={styles.quiet}>本插件不改动页面上的设定，也不代为保存。</p>
    </section>
  );
}

function Plan({ lines, onOpen }: { lines: readonly string[]; onOpen(): void }) {
  return (
    <section className={styles.card} aria-label="申报计划时间" data-duty="plan">
      <h2 className={styles.head}>申报计划时间</h2>
      <ul className={styles.lines}>
        {keyed(lines, (line) => line).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
      <button type="button" className={controls.button} onClick={onOpen}>
        与政策包的时间比较…
      </button>
      <p className={styles.quiet}>在工作台“政策”页列出差异，确认后才采用。</p>
    </section>
  );
}
