import { useEffect, useRef, useState } from 'react';
import type { Policies } from '@/lib/policy/office';
import type { ReviewedBefore } from '@/lib/review/effects';
import controls from '../../common/controls.module.css';
import { keyed } from '../../common/keyed';
import { ChangeTable } from './ChangeTable';
import { LoggedEffect } from './LoggedEffect';
import styles from './Policy.module.css';
import { ProposalSamples } from './ProposalSamples';
import { isIdle, type Proposal } from './proposal';
import { SampleChanges } from './SampleChanges';

interface Props {
  proposal: Proposal;
  /** As everything judges now, and whom it judged lately. */
  now: Policies;
  recent(): Promise<ReviewedBefore[]>;
  /** Who made the last change. */
  lastBy: string;
  busy: boolean;
  /** What it was made from has been changed since. */
  isOutdated?: boolean;
  onAccept(by: string): void;
  onDrop(): void;
}

/** What a change does, before it is put in force: values, clauses, rules, and the samples that come out otherwise. */
export function ProposalReview({ proposal, now, recent, lastBy, busy, isOutdated = false, onAccept, onDrop }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [by, setBy] = useState(lastBy);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is proposed anew is gone to, too.
  useEffect(() => heading.current?.focus(), [proposal]);
  return (
    <section className={styles.proposal} aria-label="待采用的修改" data-proposal={proposal.is}>
      <h2 ref={heading} tabIndex={-1}>
        {proposal.is === 'refused' ? `不能采用：${proposal.said}` : `尚未采用：${proposal.said}`}
      </h2>
      {proposal.is === 'refused' ? <Errors errors={proposal.errors} /> : <Changes proposal={proposal} />}
      {proposal.is === 'open' && <ProposalSamples now={now} next={proposal.next} />}
      {proposal.is === 'open' && !isIdle(proposal) && <LoggedEffect now={now} next={proposal.next} recent={recent} />}
      <p role="status" className={styles.warn}>
        {isOutdated && '查看影响后草稿又有改动，以上不含这些改动。请再点草稿上方的「查看影响」，然后采用。'}
      </p>
      <div className={styles.buttons}>
        {proposal.is === 'open' && !isIdle(proposal) && (
          <label>
            经办人（可不填）
            <input
              name="by"
              className={controls.input}
              maxLength={40}
              spellCheck={false}
              value={by}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
          </label>
        )}
        {proposal.is === 'open' && !isIdle(proposal) && (
          <button
            type="button"
            className={controls.primary}
            data-action="accept-policy"
            disabled={busy || isOutdated}
            onClick={() => onAccept(by.trim())}
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
      <ChangeTable changes={proposal.changes} calendars={proposal.calendars} />
      {keyed(proposal.standing, (says) => says).map(({ key, item }) => (
        <p key={key} data-standing="">
          {item}
        </p>
      ))}
      <SampleChanges samples={proposal.samples} tried={proposal.tried} />
    </>
  );
}
