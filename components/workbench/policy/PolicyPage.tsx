import { useMemo, useState } from 'react';
import { withoutParameter, withParameter } from '@/lib/policy/amendment';
import { withHoursAsLines } from '@/lib/policy/migrations/amendment-hours';
import { amendmentFor, withAmendment } from '@/lib/policy/office';
import { UNCHANGED } from '@/lib/policy/office-schema';
import type { Parameter } from '@/lib/policy/schema';
import { amountText } from '@/lib/policy/value-text';
import { clauseEntries } from '@/lib/review/catalogue/clause-entries';
import { ruleEntries } from '@/lib/review/catalogue/rule-entries';
import { RULES } from '@/lib/rules';
import controls from '../../common/controls.module.css';
import { useSettled } from '../use-settled';
import { CalendarTable } from './CalendarTable';
import { ClauseTable } from './ClauseTable';
import { matches } from './matches';
import { PackEditing } from './PackEditing';
import { PackHead } from './PackHead';
import { PackList } from './PackList';
import { ParameterTable } from './ParameterTable';
import styles from './Policy.module.css';
import { PolicyTools } from './PolicyTools';
import { ProposalReview } from './ProposalReview';
import type { PolicySource } from './policy-source';
import { RuleList, ruleElement } from './RuleList';
import { usePolicy } from './use-policy';
import type { Entry } from './ValueForm';

/** A search goes over hundreds of sentences: it starts when typing has paused for this long (ms). */
const TYPING = 150;

/**
 * The policy in force, sentence by sentence of the notice, and the ways to change it. `planLines` were read on a plan page
 * and wait to be compared.
 */
export function PolicyPage({ source, planLines = '' }: { source: PolicySource; planLines?: string }) {
  const desk = usePolicy(source);
  const [typed, setTyped] = useState('');
  const query = useSettled(typed, TYPING);
  const { pack, calendars } = desk.inForce;
  const clauses = useMemo(() => clauseEntries(pack, RULES), [pack]);
  const rules = useMemo(
    () =>
      ruleEntries(
        pack,
        RULES.filter(({ id }) => Object.hasOwn(pack.rules, id)),
      ),
    [pack],
  );
  const shown = useMemo(
    () => ({
      clauses: clauses
        .map((clause) => ({
          ...clause,
          demands: clause.demands.filter((demand) => matches(query, [clause.id, JSON.stringify(demand)])),
        }))
        .filter(({ demands }) => demands.length > 0),
      parameters: pendingFirst(pack.parameters).filter((one) => matches(query, [JSON.stringify(one)])),
      rules: rules.filter((rule) => matches(query, [JSON.stringify(rule)])),
    }),
    [clauses, rules, pack, query],
  );
  const office = desk.state?.office ?? UNCHANGED;
  const today = source.today();
  const amendment = withHoursAsLines(amendmentFor(office, pack, today), pack);

  const enter = ({ id, name = id, unit }: Parameter, entry: Entry) =>
    desk.propose(
      withAmendment(office, withParameter(amendment, { id, ...entry }, today)),
      `${name}改为${amountText(entry.value, unit)}`,
    );
  const takeBack = ({ id, name = id }: Parameter) =>
    desk.propose(withAmendment(office, withoutParameter(amendment, id, today)), `${name}恢复政策包原值`);
  const removeYear = (year: number) =>
    desk.propose(
      { ...office, calendars: office.calendars.filter((one) => one.year !== year) },
      `移除${year}年工作日历`,
    );
  const showRule = (id: string) => {
    setTyped('');
    // The search that hid it is lifted first.
    setTimeout(() => document.getElementById(ruleElement(id))?.focus(), TYPING * 2);
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
          <PackHead
            pack={pack}
            own={desk.shown.own}
            state={desk.state}
            clauses={clauses}
            busy={desk.busy}
            onUndo={desk.undo}
          />
          {/* Another pack begins anew. */}
          <PackEditing key={pack.id} desk={desk} office={office} today={today} />
          <PolicyTools desk={desk} office={office} today={today} planLines={planLines} />
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
          busy={desk.busy}
          onAccept={desk.accept}
          onDrop={desk.drop}
        />
      )}
      <search className={styles.search}>
        <label>
          查找条款、参数、规则
          <input
            type="search"
            className={controls.input}
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <span role="status" className={styles.quiet}>
          {query !== '' &&
            `找到条款${shown.clauses.length}条、参数${shown.parameters.length}个、规则${shown.rules.length}条`}
        </span>
      </search>
      <h2 className={styles.title}>参数（{shown.parameters.length}）</h2>
      <ParameterTable
        parameters={shown.parameters}
        pack={pack}
        amendment={amendment}
        today={today}
        onEnter={enter}
        onTakeBack={takeBack}
      />
      <h2 className={styles.title}>条款（{shown.clauses.length}）</h2>
      <ClauseTable clauses={shown.clauses} onRule={showRule} />
      <h2 className={styles.title}>规则（{shown.rules.length}）</h2>
      <RuleList rules={shown.rules} />
      <h2 className={styles.title}>工作日历</h2>
      <CalendarTable calendars={calendars} own={office.calendars} onRemove={removeYear} />
    </div>
  );
}

/** What the office still has to enter stands on top. */
function pendingFirst(parameters: readonly Parameter[]): Parameter[] {
  const pending = parameters.filter(({ basis }) => basis === 'pending');
  return [...pending, ...parameters.filter(({ basis }) => basis !== 'pending')];
}
