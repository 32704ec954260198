import { useEffect, useRef } from 'react';
import type { Policies } from '@/lib/policy/office';
import type { ReviewedBefore } from '@/lib/review/effects';
import controls from '../../common/controls.module.css';
import { keyed } from '../../common/keyed';
import { LoggedEffect } from './LoggedEffect';
import styles from './Policy.module.css';
import { isIdle, type Proposal } from './proposal';
import { SampleChanges } from './SampleChanges';

interface Props {
  proposal: Proposal;
  /** As everything judges now, and whom it judged lately. */
  now: Policies;
  recent(): Promise<ReviewedBefore[]>;
  busy: boolean;
  onAccept(): void;
  onDrop(): void;
}

/** What a change does, before it is put in force: values, clauses, rules, and the samples that come out otherwise. */
export function ProposalReview({ proposal, now, recent, busy, onAccept, onDrop }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.proposal} aria-label="待采用的修改" data-proposal={proposal.is}>
      <h2 ref={heading} tabIndex={-1}>
        {proposal.is === 'refused' ? `不能采用：${proposal.said}` : `尚未采用：${proposal.said}`}
      </h2>
      {proposal.is === 'refused' ? <Errors errors={proposal.errors} /> : <Changes proposal={proposal} />}
      {proposal.is === 'open' && !isIdle(proposal) && <LoggedEffect now={now} next={proposal.next} recent={recent} />}
      <div className={styles.buttons}>
        {proposal.is === 'open' && !isIdle(proposal) && (
          <button
            type="button"
            className={controls.primary}
            data-action="accept-policy"
            disabled={busy}
            onClick={onAccept}
          >
            采用，今后按此核对
          </button>
        )}
        <button type="button" className={controls.button} data-action="drop-policy" disabled={busy} onClick={onDrop}>
          放弃
        </button>
      </div>
    </section>
  );
}

function Errors({ errors }: { errors: readonly string[] }) {
  return (
    <ul className={styles.errors} role="alert">
      {keyed(errors, (error) => error).map(({ key, item }) => (
        <li key={key}>{item}</li>
      ))}
    </ul>
  );
}

function Changes({ proposal }: { proposal: Extract<Proposal, { is: 'open' }> }) {
  if (isIdle(proposal)) return <p>与现行政策没有不同。</p>;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">修改内容</th>
            <th scope="col">条款</th>
            <th scope="col">现行</th>
            <th scope="col">修改后</th>
            <th scope="col">涉及规则</th>
          </tr>
        </thead>
        <tbody>
          {keyed(proposal.changes, ({ kind, what }) => kind + what).map(({ key, item }) => (
            <tr key={key} data-change={item.kind}>
              <td>
                {item.what}
                {item.from !== null && <span className={styles.quiet}>（自{item.from}起）</span>}
              </td>
              <td className={styles.short}>{item.clauses.join('、')}</td>
              <td>{item.before}</td>
              <td>{item.after}</td>
              <td>{item.rules.join('、')}</td>
            </tr>
          ))}
          {proposal.calendars.map(({ year, what }) => (
            <tr key={year} data-change="calendar">
              <td>{year}年工作日历</td>
              <td />
              <td colSpan={2}>{what}</td>
              <td>公示天数、截止时间</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SampleChanges samples={proposal.samples} tried={proposal.tried} />
    </>
  );
}
