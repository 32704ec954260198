import { useEffect, useMemo, useState } from 'react';
import { chooseForRoster, plansIn } from '@/lib/roster/choose';
import { NOT_READ, ROSTER_COLUMNS } from '@/lib/roster/columns';
import type { Decided, RosterEntry } from '@/lib/roster/entry';
import { fullNumbers, hasFullNumbers, withFullNumbers } from '@/lib/roster/full-numbers';
import { judgedBy, noticeOf, type RosterNotice } from '@/lib/roster/judged-by';
import type { ReadRoster } from '@/lib/roster/read-roster';
import { type RosterKind, rosterFoot, rosterTitle, writeRoster } from '@/lib/roster/write-roster';
import controls from '../../common/controls.module.css';
import { ROLE_WORDS } from '../../common/words';
import { wordsOf } from '../log/log-source';
import policy from '../policy/Policy.module.css';
import styles from './Roster.module.css';
import { RosterCompare } from './RosterCompare';
import type { RosterSource } from './roster-source';

const KINDS: readonly { kind: RosterKind; word: string }[] = [
  { kind: 'roster', word: '花名册' },
  { kind: 'publicity', word: '公示表' },
];

interface Sheet {
  entries: RosterEntry[];
  /** The notice that names the list; null where several or none judged those on it. */
  notice: RosterNotice | null;
}

const BLANK_SHEET: Sheet = { entries: [], notice: null };

/** 花名册 and 公示表 from what was read and decided: seen first, then saved or printed. */
export function RosterPage({ source }: { source: RosterSource }) {
  const [rows, setRows] = useState<(Decided & { seq: number })[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [kind, setKind] = useState<RosterKind>('roster');
  const [at, setAt] = useState(0);
  const [hidden, setHidden] = useState<readonly string[]>(() => source.hidden());
  const [{ entries, notice }, setSheet] = useState<Sheet>(BLANK_SHEET);
  const [publicity, setPublicity] = useState({ from: '', to: '' });
  const [file, setFile] = useState<ReadRoster | null>(null);
  const [inFull, setInFull] = useState(false);
  useEffect(() => {
    let isShown = true;
    const fail = (error: unknown) => setTrouble(wordsOf(error));
    const read = () => {
      source
        .rows()
        .then((now) => {
          if (isShown) setRows(now);
        })
        .catch(fail);
    };
    read();
    const stop = source.follow(read, fail);
    return () => {
      isShown = false;
      stop();
    };
  }, [source]);

  const plans = useMemo(() => plansIn(rows ?? []), [rows]);
  const wish = plans[at];
  const chosen = useMemo(() => (wish === undefined ? [] : chooseForRoster(rows ?? [], wish)), [rows, wish]);
  useEffect(() => {
    let isCurrent = true;
    // Both or neither: a list is never saved under another title than its notice's.
    Promise.all([source.entries(chosen.map(({ seq }) => seq)), source.notices()])
      .then(([entries, notices]) => {
        if (isCurrent) setSheet({ entries, notice: noticeOf(entries, notices) });
      })
      .catch((error: unknown) => setTrouble(wordsOf(error)));
    return () => {
      isCurrent = false;
    };
  }, [source, chosen]);

  const offered = ROSTER_COLUMNS.filter(({ publicly }) => kind === 'roster' || publicly);
  const shown = offered.filter(({ id }) => !hidden.includes(id));
  const numbers = useMemo(() => (file === null ? null : fullNumbers(file, entries)), [file, entries]);
  const columns = inFull && numbers !== null ? withFullNumbers(shown, numbers) : shown;
  const unread = entries.filter((entry) => columns.some((column) => column.cell(entry) === NOT_READ)).length;
  const turn = (id: string, on: boolean) => {
    const next = on ? hidden.filter((one) => one !== id) : [...hidden, id];
    setHidden(next);
    source.keepHidden(next);
  };
  const turnTo = (plan: number) => {
    setAt(plan);
    setFile(null);
    setInFull(false);
  };
  const save = () => {
    if (wish === undefined) return;
    setTrouble(null);
    writeRoster(kind, wish.plan, columns, entries, publicity, notice)
      .then((file) => source.save(file))
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
          <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
            <label>
              计划{' '}
              <select className={controls.input} value={at} onChange={({ target }) => turnTo(Number(target.value))}>
                {plans.map(({ plan, role }, index) => (
                  <option key={`${plan} ${role}`} value={index}>
                    {plan}（{ROLE_WORDS[role]}）
                  </option>
                ))}
              </select>
            </label>
            {KINDS.map((one) => (
              <label key={one.kind}>
                <input type="radio" name="kind" checked={kind === one.kind} onChange={() => setKind(one.kind)} />
                {one.word}
              </label>
            ))}
            {kind === 'publicity' &&
              (['from', 'to'] as const).map((end) => (
                <label key={end}>
                  {end === 'from' ? '公示开始' : '公示结束'}{' '}
                  <input
                    type="date"
                    className={controls.input}
                    value={publicity[end]}
                    onChange={({ target }) => setPublicity({ ...publicity, [end]: target.value })}
                  />
                </label>
              ))}
            <details>
              <summary>
                列（{columns.length}/{offered.length}）
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
                  checked={inFull && numbers !== null}
                  disabled={file === null || !hasFullNumbers(file)}
                  onChange={({ target }) => setInFull(target.checked)}
                />
                身份证号显示完整
                <span className={policy.quiet}>{numbersHint(file)}</span>
              </label>
            ) : (
              <span className={policy.quiet}>公示表不列身份证号。</span>
            )}
          </form>
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
              {unread > 0 && (
                <span className={policy.warn}>
                  其中{unread}人有“{NOT_READ}”的内容，请补全后再报送。
                </span>
              )}
              {kind === 'roster' && inFull && numbers !== null && numbers.without > 0 && (
                <span className={policy.warn}>其中{numbers.without}人未能与载入的花名册对应，仍显示末四位。</span>
              )}
            </span>
          </p>
          <p className={`${policy.quiet} ${styles.screen}`} data-judged-by>
            {judgedBy(entries).map(({ title, count }) => (
              <span key={title} className={title === null ? policy.warn : undefined}>
                {title === null ? `未按任何通知核对：${count}人。` : `按“${title}”核对：${count}人。`}
              </span>
            ))}
          </p>
          <div className={styles.paper}>
            <table className={styles.table}>
              <caption>{rosterTitle(kind, wish.plan, notice)}</caption>
              <thead>
                <tr>
                  <th scope="col">序号</th>
                  {columns.map(({ id, title }) => (
                    <th key={id} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {entries.map((entry, index) => (
                  <tr key={`${entry.row.name} ${entry.row.last4} ${entry.row.unit}`}>
                    <td>{index + 1}</td>
                    {columns.map((column) => (
                      <td key={column.id}>{column.cell(entry)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {rosterFoot(kind, publicity, notice).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <RosterCompare key={JSON.stringify(wish)} source={source} rows={rows ?? []} wish={wish} onRead={setFile} />
        </>
      )}
    </div>
  );
}

function numbersHint(file: ReadRoster | null): string {
  if (file === null) return '（先在下方载入平台下载的花名册）';
  return hasFullNumbers(file) ? '（取自载入的花名册，不保存）' : '（载入的花名册中没有完整的身份证号）';
}
