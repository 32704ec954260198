import { useMemo, useState } from 'react';
import { NOT_READ, ROSTER_COLUMNS } from '@/lib/roster/columns';
import { fullNumbers, withFullNumbers } from '@/lib/roster/full-numbers';
import { judgedBy } from '@/lib/roster/judged-by';
import type { ReadRoster } from '@/lib/roster/read-roster';
import { rosterFoot, rosterTitle, writeRoster } from '@/lib/roster/write-roster';
import controls from '../../common/controls.module.css';
import { wordsOf } from '../../common/words-of';
import policy from '../policy/Policy.module.css';
import styles from './Roster.module.css';
import { RosterCompare } from './RosterCompare';
import { type RosterChoice, RosterForm } from './RosterForm';
import { RosterSheet } from './RosterSheet';
import type { RosterSource } from './roster-source';
import { useRosterLog } from './use-roster-log';

/** 花名册 and 公示表 from what was read and decided: seen first, then saved or printed. */
export function RosterPage({ source }: { source: RosterSource }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [file, setFile] = useState<ReadRoster | null>(null);
  const [choice, setChoice] = useState<RosterChoice>(() => ({
    kind: 'roster',
    at: 0,
    days: { from: '', to: '' },
    hidden: source.hidden(),
    inFull: false,
  }));
  const { kind, days, hidden } = choice;
  const { rows, plans, wish, count, entries, notice } = useRosterLog(source, choice.at, setTrouble);

  const offered = ROSTER_COLUMNS.filter(({ publicly }) => kind === 'roster' || publicly);
  const shown = offered.filter(({ id }) => !hidden.includes(id));
  const numbers = useMemo(() => (file === null ? null : fullNumbers(file, entries)), [file, entries]);
  const inFull = choice.inFull && numbers !== null;
  const columns = inFull ? withFullNumbers(shown, numbers) : shown;
  const unread = entries.filter((entry) => columns.some((column) => column.cell(entry) === NOT_READ)).length;
  const change = (next: Partial<RosterChoice>) => {
    if (next.hidden !== undefined) source.keepHidden(next.hidden);
    // Numbers in full are of the people of one plan.
    if (next.at !== undefined) setFile(null);
    setChoice((now) => ({ ...now, ...(next.at === undefined ? {} : { inFull: false }), ...next }));
  };
  const save = () => {
    if (wish === undefined) return;
    setTrouble(null);
    writeRoster(kind, wish.plan, columns, entries, days, notice)
      .then((made) => source.save(made))
      .catch((error: unknown) => setTrouble(wordsOf(error)));
  };

  return (
    <div className={styles.page}>
      <div className={`${policy.head} ${styles.screen}`}>
        <h2>花名册与公示表</h2>
        <p className={policy.quiet}>
          由审核记录中最近一次资格审查为“通过”的申报人组成，内容取自审核当时的页面。身份证号只存末四位；需要全号的，先载入平台下载的花名册。
        </p>
      </div>
      {trouble !== null && (
        <p className={policy.trouble} role="alert">
          {trouble}
        </p>
      )}
      {rows !== null && plans.length === 0 && <p role="status">还没有资格审查的记录。通过后即可在此生成花名册。</p>}
      {wish !== undefined && (
        <>
          <RosterForm plans={plans} choice={choice} offered={offered} file={file} onChange={change} />
          <p className={styles.form}>
            <button
              type="button"
              className={controls.primary}
              data-action="save-roster"
              disabled={entries.length === 0 || columns.length === 0}
              onClick={save}
            >
              保存为 Excel（{entries.length}人）
            </button>
            <button type="button" className={controls.button} disabled={entries.length === 0} onClick={() => print()}>
              打印（A4横向）
            </button>
            <span role="status">
              {count === 0 && (
                <span className={policy.quiet}>本计划还没有最近一次审核为“通过”的申报人，没有可列入的人员。</span>
              )}
              {kind === 'publicity' && days.from !== '' && days.to !== '' && days.to < days.from && (
                <span className={policy.warn}>公示结束早于公示开始，请核对。</span>
              )}
              {unread > 0 && (
                <span className={policy.warn}>
                  其中{unread}人有“{NOT_READ}”的内容，请补全后再报送。
                </span>
              )}
              {kind === 'roster' && inFull && numbers.without > 0 && (
                <span className={policy.warn}>其中{numbers.without}人未能与载入的花名册对应，仍显示末四位。</span>
              )}
            </span>
          </p>
          <p className={`${policy.quiet} ${styles.screen}`} data-judged-by>
            {judgedBy(entries).map(({ id, title, count: of }) => (
              <span key={id ?? 'none'} className={title === null ? policy.warn : undefined}>
                {title === null ? `未按任何通知核对：${of}人。` : `按“${title}”核对：${of}人。`}
              </span>
            ))}
          </p>
          <RosterSheet
            title={rosterTitle(kind, wish.plan, notice)}
            columns={columns}
            entries={entries}
            foot={rosterFoot(kind, days, notice)}
          />
          <RosterCompare key={JSON.stringify(wish)} source={source} rows={rows ?? []} wish={wish} onRead={setFile} />
        </>
      )}
    </div>
  );
}
