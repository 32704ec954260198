import { useMemo, useState } from 'react';
import { amendedWith, amendedWithout } from '@/lib/policy/amendment';
import { withHoursAsLines } from '@/lib/policy/migrations/amendment-hours';
import { amendmentFor, withAmendment, withPack } from '@/lib/policy/office';
import { type OfficePolicy, UNCHANGED } from '@/lib/policy/office-schema';
import type { Parameter } from '@/lib/policy/schema';
import { amountText } from '@/lib/policy/value-text';
import { clauseEntries } from '@/lib/review/catalogue/clause-entries';
import type { PackDraft } from '@/lib/review/drafting/pack-draft';
import { RULES } from '@/lib/rules';
import { CalendarTable } from './CalendarTable';
import { DraftEditor } from './editor/DraftEditor';
import { useDraft } from './editor/use-draft';
import { idOfDraft } from './new-id';
import { PackCompare } from './PackCompare';
import { PackEditing } from './PackEditing';
import { PackHead } from './PackHead';
import { PackList } from './PackList';
import { PackReader } from './PackReader';
import styles from './Policy.module.css';
import { PolicyTools } from './PolicyTools';
import { ProposalReview } from './ProposalReview';
import type { PolicySource } from './policy-source';
import { usePolicy } from './use-policy';
import type { Entry } from './ValueForm';

/**
 * The policy in force, sentence by sentence of the notice, and the ways to change it. `planLines` were read on a plan page
 * and wait to be compared.
 */
export function PolicyPage({ source, planLines = '' }: { source: PolicySource; planLines?: string }) {
  const desk = usePolicy(source);
  const drafts = useDraft(source);
  const [drafted, setDrafted] = useState<{ office: OfficePolicy; id: string; draft: PackDraft } | null>(null);
  const { pack, calendars } = desk.inForce;
  const clauses = useMemo(() => clauseEntries(pack, RULES), [pack]);
  const office = desk.state?.office ?? UNCHANGED;
  const today = source.today();
  const amendment = withHoursAsLines(amendmentFor(office, pack, today), pack);

  const enter = ({ id, name = id, unit }: Parameter, entry: Entry) =>
    desk.propose(
      withAmendment(office, amendedWith(amendment, { id, ...entry }, today)),
      `${name}改为${amountText(entry.value, unit)}`,
    );
  const takeBack = ({ id, name = id }: Parameter) =>
    desk.propose(withAmendment(office, amendedWithout(amendment, id, today)), `${name}恢复政策包原值`);
  const removeYear = (year: number) =>
    desk.propose(
      { ...office, calendars: office.calendars.filter((one) => one.year !== year) },
      `移除${year}年工作日历`,
    );
  const proposeDraft = (file: Record<string, unknown>) => {
    if (drafts.draft === null) return;
    const id = idOfDraft(drafts.draft.head, desk);
    const next = withPack(office, { ...file, id });
    setDrafted({ office: next, id, draft: drafts.draft });
    desk.propose(next, `政策包“${String(file['title'])}”`);
  };
  const isOfDraft = desk.proposal?.is === 'open' && desk.proposal.office === drafted?.office;
  const accept = async (by: string) => {
    if (!(await desk.accept(by)) || !isOfDraft || drafted === null) return;
    desk.show(drafted.id);
    drafts.discard();
  };

  if (desk.state === null && desk.trouble === null) return <p className={styles.page}>正在读取政策设置…</p>;
  return (
    <div className={styles.page}>
      {desk.trouble !== null && (
        <p className={styles.trouble} role="alert">
          {desk.trouble}
        </p>
      )}
      {desk.state !== null && (
        <>
          <PackList desk={desk} office={office} />
          {!drafts.isOpen && (
            <PackHead
              pack={pack}
              own={desk.shown.own}
              state={desk.state}
              rests={desk.shown.rests}
              clauses={clauses}
              busy={desk.busy}
              onUndo={desk.undo}
            />
          )}
          {/* Another pack begins anew. */}
          {!drafts.isOpen && (
            <PackEditing key={pack.id} walk={source.walk} desk={desk} drafts={drafts} office={office} today={today} />
          )}
          {!drafts.isOpen && (
            <>
              <PolicyTools desk={desk} office={office} today={today} planLines={planLines} />
              <PackCompare desk={desk} before={source.before} today={today} />
            </>
          )}
        </>
      )}
      <p role="status" className={styles.done}>
        {desk.done}
      </p>
      {desk.proposal !== null && (
        <ProposalReview
          key={`${desk.proposal.is} ${desk.proposal.said}`}
          proposal={desk.proposal}
          now={desk.policies}
          recent={source.recent}
          lastBy={desk.state?.changes[0]?.by ?? ''}
          busy={desk.busy}
          // What was written since was not looked at, and would go with the draft.
          isOutdated={isOfDraft && drafts.draft !== drafted?.draft}
          onAccept={accept}
          onDrop={desk.drop}
        />
      )}
      {drafts.isOpen && drafts.draft !== null ? (
        <DraftEditor
          desk={{ ...drafts, draft: drafts.draft }}
          known={desk.packs.flatMap((one) => one.pack ?? [])}
          today={today}
          onPropose={proposeDraft}
        />
      ) : (
        <PackReader pack={pack} amendment={amendment} today={today} onEnter={enter} onTakeBack={takeBack} />
      )}
      <h2 className={styles.title}>工作日历</h2>
      <CalendarTable calendars={calendars} own={office.calendars} onRemove={removeYear} />
    </div>
  );
}
