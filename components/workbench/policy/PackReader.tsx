import { useMemo, useState } from 'react';
import type { Amendment } from '@/lib/policy/amendment';
import type { Pack, Parameter } from '@/lib/policy/schema';
import { clauseEntries } from '@/lib/review/catalogue/clause-entries';
import { ruleEntries } from '@/lib/review/catalogue/rule-entries';
import { RULES } from '@/lib/rules';
import controls from '../../common/controls.module.css';
import { useSettled } from '../use-settled';
import { ClauseTable } from './ClauseTable';
import { matches } from './matches';
import { ParameterTable } from './ParameterTable';
import styles from './Policy.module.css';
import { RuleList, ruleElement } from './RuleList';
import type { Entry } from './ValueForm';

/** A search goes over hundreds of sentences: it starts when typing has paused for this long (ms). */
const TYPING = 150;

interface Props {
  pack: Pack;
  amendment: Amendment;
  today: string;
  onEnter(parameter: Parameter, entry: Entry): void;
  onTakeBack(parameter: Parameter): void;
}

/** A pack as it stands: its values, sentences and rules, found by any words. */
export function PackReader({ pack, amendment, today, onEnter, onTakeBack }: Props) {
  const [typed, setTyped] = useState('');
  const query = useSettled(typed, TYPING);
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
  const showRule = (id: string) => {
    setTyped('');
    // The search that hid it is lifted first.
    setTimeout(() => document.getElementById(ruleElement(id))?.focus(), TYPING * 2);
  };

  return (
    <>
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
        onEnter={onEnter}
        onTakeBack={onTakeBack}
      />
      <h2 className={styles.title}>条款（{shown.clauses.length}）</h2>
      <ClauseTable clauses={shown.clauses} onRule={showRule} />
      <h2 className={styles.title}>规则（{shown.rules.length}）</h2>
      <RuleList rules={shown.rules} />
    </>
  );
}

/** What the office still has to enter stands on top. */
function pendingFirst(parameters: readonly Parameter[]): Parameter[] {
  const pending = parameters.filter(({ basis }) => basis === 'pending');
  return [...pending, ...parameters.filter(({ basis }) => basis !== 'pending')];
}
