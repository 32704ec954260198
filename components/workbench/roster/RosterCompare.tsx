import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { newestOf, type RosterWish } from '@/lib/roster/choose';
import { compareRoster, type OnRoster, type RosterComparison } from '@/lib/roster/compare-roster';
import type { Decided } from '@/lib/roster/entry';
import { type ReadRoster, readRoster } from '@/lib/roster/read-roster';
import { SheetError } from '@/lib/sheet/sheet-error';
import controls from '../../common/controls.module.css';
import { keyed } from '../../common/keyed';
import { verdictWord } from '../../common/words';
import { wordsOf } from '../../common/words-of';
import policy from '../policy/Policy.module.css';
import styles from './Roster.module.css';
import type { RosterSource } from './roster-source';

interface Props {
  source: RosterSource;
  rows: readonly (Decided & { seq: number })[];
  wish: RosterWish;
  /** Told of every file that was read, for what else may be taken from it. */
  onRead(file: ReadRoster): void;
}

interface Compared {
  fileName: string;
  file: ReadRoster;
  result: RosterComparison;
}

type State = { is: 'idle' } | { is: 'reading' } | { is: 'refused'; words: string } | ({ is: 'there' } & Compared);

/** A roster downloaded from the portal beside the log; the file is read here and not kept. */
export function RosterCompare({ source, rows, wish, onRead }: Props) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const reading = useRef(new AbortController());
  useEffect(() => () => reading.current.abort(), []);
  const load = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = input.files ?? [];
    if (chosen === undefined) return;
    setState({ is: 'reading' });
    reading.current = new AbortController();
    compare(chosen, { source, rows, wish, signal: reading.current.signal })
      .then((compared) => {
        setState({ is: 'there', ...compared });
        onRead(compared.file);
      })
      .catch((error: unknown) => {
        const words = error instanceof SheetError ? error.message : wordsOf(error);
        setState({ is: 'refused', words: `“${chosen.name}”没有载入：${words}` });
      })
      .finally(() => {
        input.value = '';
      });
  };
  return (
    <section className={`${styles.compare} ${styles.screen}`} aria-label="与平台花名册比较">
      <h3>与平台下载的花名册比较</h3>
      <p className={policy.quiet}>可载入 xlsx、xls 或 csv，只在本机读取比较，不保存、不上传。</p>
      <label className={controls.button}>
        选择花名册文件…
        <input
          type="file"
          accept=".xlsx,.xls,.csv,.htm,.html"
          className={controls.spoken}
          data-action="compare-roster"
          disabled={state.is === 'reading'}
          onChange={load}
        />
      </label>
      <div role="status">
        {state.is === 'reading' && <Reading onCancel={() => reading.current.abort()} />}
        {state.is === 'refused' && <p className={policy.error}>{state.words}</p>}
        {state.is === 'there' && <Result {...state} role={wish.role} />}
      </div>
    </section>
  );
}

/** How long it has been read, by the second, and how to give it up. */
function Reading({ onCancel }: { onCancel(): void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p>
      正在读取…{seconds > 1 && `已用${seconds}秒，最多60秒。`}{' '}
      <button type="button" className={controls.button} data-action="cancel-roster" onClick={onCancel}>
        取消
      </button>
    </p>
  );
}

interface Comparing extends Omit<Props, 'onRead'> {
  signal: AbortSignal;
}

async function compare(file: File, { source, rows, wish, signal }: Comparing): Promise<Compared> {
  const roster = readRoster(await source.cells(file, signal));
  if (roster === null) throw new SheetError('没有找到写有“姓名”的表头，请确认是花名册文件。');
  if (roster.lines.length + roster.nameless.length === 0)
    throw new SheetError('表头之下没有任何人，请确认是填有申报人的花名册文件。');
  const entries = await source.entries(newestOf(rows, wish).map(({ seq }) => seq));
  return { fileName: file.name, file: roster, result: compareRoster(roster, entries, wish.plan) };
}

function Result({ fileName, file, result, role }: Compared & { role: RosterWish['role'] }) {
  const { agreed, differing, notPassed, unreviewed, missing, unclear } = result;
  const clean = differing.length + notPassed.length + unreviewed.length + missing.length + unclear.length === 0;
  return (
    <div data-roster-compared={file.lines.length}>
      <p>
        “{fileName}”共{file.lines.length}人，与审核记录一致的{agreed}人
        {clean && file.nameless.length === 0 ? '，没有差异。' : '。'}
      </p>
      <Part title="内容不同" id="differing" items={differing}>
        {({ differences }) =>
          differences.map(({ title, inFile, inLog }) => (
            <span key={title} className={styles.difference}>
              {title}：花名册“{inFile}”，审核时“{inLog}”
            </span>
          ))
        }
      </Part>
      <Part title="花名册中有，最近一次审核不是通过" id="not-passed" items={notPassed}>
        {({ verdict }) => `最近一次为${verdictWord(verdict, role)}`}
      </Part>
      <Part title="花名册中有，没有审核记录" id="unreviewed" items={unreviewed} />
      <Part title="审核通过，花名册中没有" id="missing" items={missing.map((one) => ({ ...one, line: 0 }))} />
      <Part title="重复或同名，不能确定是谁" id="unclear" items={unclear} />
      {file.nameless.length > 0 && <p className={policy.warn}>第{file.nameless.join('、')}行没有姓名，未比较。</p>}
      <p className={policy.quiet}>
        比较的列：{file.columns.map(({ title }) => title).join('、')}。
        {file.ignored.length > 0 && `未比较的列：${file.ignored.join('、')}。`}
        审核时没有读到的内容不比较。
      </p>
    </div>
  );
}

interface PartProps<Item extends OnRoster> {
  title: string;
  id: string;
  items: readonly Item[];
  children?: (item: Item) => ReactNode;
}

function Part<Item extends OnRoster>({ title, id, items, children }: PartProps<Item>) {
  if (items.length === 0) return null;
  return (
    <div data-part={id}>
      <h4>
        {title}（{items.length}人）
      </h4>
      <ul className={styles.people}>
        {keyed(items, ({ name, line }) => `${name} ${line}`).map(({ key, item }) => (
          <li key={key}>
            <b>{item.name}</b> {item.unit}
            {item.line > 0 && <span className={policy.quiet}>（第{item.line}行）</span>} {children?.(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
