import { useMemo, useState } from 'react';
import controls from '@/components/common/controls.module.css';
import { verdictWord } from '@/components/common/words';
import { hashOf } from '@/components/workbench/route';
import type { Verdict } from '@/lib/dossier/reading';
import type { LogQuery } from '@/lib/record/entry';
import { type DecisionPeriod, type ReviewTimes, type Statistics, statisticsOf } from '@/lib/record/statistics';
import { BarChart } from './BarChart';
import { LogEmpty } from './LogEmpty';
import styles from './LogStatistics.module.css';
import type { LogView } from './log-source';

interface Props {
  view: LogView | null;
  rules: readonly { id: string; title: string }[];
  filters: LogQuery;
  filtered: boolean;
}

const VERDICTS: readonly Verdict[] = ['return', 'reject', 'pass'];
/** So many of the most frequent items are drawn. */
const DRAWN = 15;

/** Figures about what fits the filters: decisions over time, defects overall and by unit, time per review. */
export function LogStatistics({ view, rules, filters, filtered }: Props) {
  const figures = useMemo(() => (view?.whole ? statisticsOf(view.rows) : null), [view]);
  if (figures === null) {
    return (
      <p className={styles.waiting} aria-busy="true">
        正在统计…
      </p>
    );
  }
  if (figures.decisions === 0) return <LogEmpty filtered={filtered} filters={filters} />;
  const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id;
  const defects = figures.defects.slice(0, DRAWN).map(({ rule, count }) => ({
    key: rule,
    label: titleOf(rule),
    href: hashOf('log', { ...filters, rule }),
    values: [{ name: '次数', look: 'return' as const, count }],
  }));
  return (
    <div className={styles.page}>
      <p className={styles.sum}>
        {VERDICTS.map((verdict) => `${verdictWord(verdict, null)} ${figures.counts[verdict]} 条`).join('，')}。
      </p>
      <Packs figures={figures} filters={filters} titleOf={titleOf} />
      <OverTime figures={figures} />
      <section className={styles.card} aria-label="最常见的不符合项目">
        <h2>最常见的不符合项目</h2>
        {defects.length === 0 ? (
          <p>没有不符合的项目。</p>
        ) : (
          <BarChart title="最常见的不符合项目" what="项目" rows={defects} />
        )}
        {figures.defects.length > DRAWN && (
          <p>{`只列次数最多的${DRAWN}项，另有${figures.defects.length - DRAWN}项未列。`}</p>
        )}
      </section>
      <Units figures={figures} filters={filters} titleOf={titleOf} />
      <Times times={figures.times} />
    </div>
  );
}

/** Each notice by itself: the same word means another requirement in another one. */
function Packs({ figures, filters, titleOf }: UnitsProps) {
  return (
    <section className={styles.card} aria-label="各政策包">
      <h2>各政策包</h2>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">政策包</th>
              {VERDICTS.map((verdict) => (
                <th key={verdict} scope="col">
                  {verdictWord(verdict, null)}
                </th>
              ))}
              <th scope="col">最常见的不符合项目</th>
            </tr>
          </thead>
          <tbody>
            {figures.packs.map(({ pack, counts, defects }) => (
              <tr key={pack?.id ?? String(pack)} data-pack={pack?.id ?? 'none'}>
                <th scope="row">
                  {pack === undefined ? (
                    '以前的记录'
                  ) : (
                    <a href={hashOf('statistics', { ...filters, pack: pack?.id ?? 'none' })}>
                      {pack?.title ?? '未按任何通知核对'}
                    </a>
                  )}
                </th>
                {VERDICTS.map((verdict) => (
                  <td key={verdict}>{counts[verdict]}</td>
                ))}
                <td>{defects.map(({ rule, count }) => `${titleOf(rule)}（${count}）`).join('、') || '无'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OverTime({ figures }: { figures: Statistics }) {
  const [by, setBy] = useState<'days' | 'weeks'>('days');
  const word = by === 'days' ? '每日' : '每周';
  const periods = figures[by];
  const listed = sumOf(periods.flatMap(({ counts }) => VERDICTS.map((verdict) => counts[verdict])));
  return (
    <section className={styles.card} aria-label="审核结果">
      <h2>{word}审核结果</h2>
      <button type="button" className={controls.link} onClick={() => setBy(by === 'days' ? 'weeks' : 'days')}>
        {by === 'days' ? '改为按周' : '改为按日'}
      </button>
      <BarChart
        title={`${word}审核结果`}
        what={by === 'days' ? '日期' : '周'}
        rows={periods.map((period) => periodRow(period, by))}
      />
      {listed < figures.decisions && (
        <p>
          {`只列最近${periods.length}${by === 'days' ? '天' : '周'}，更早的${figures.decisions - listed}条未列。可用上面的日期筛选查看。`}
        </p>
      )}
    </section>
  );
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function periodRow({ from, counts }: DecisionPeriod, by: 'days' | 'weeks') {
  const values = VERDICTS.map((verdict) => ({
    name: verdictWord(verdict, null),
    look: verdict,
    count: counts[verdict],
  }));
  return { key: from, label: by === 'days' ? from : `${from} 起一周`, values };
}

interface UnitsProps {
  figures: Statistics;
  filters: LogQuery;
  titleOf(rule: string): string;
}

function Units({ figures, filters, titleOf }: UnitsProps) {
  const listed = sumOf(figures.units.map(({ decisions }) => decisions));
  return (
    <section className={styles.card} aria-label="各单位的不符合项目">
      <h2>各单位的不符合项目</h2>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">工作单位</th>
              <th scope="col">审核条数</th>
              <th scope="col">有不符合项的条数</th>
              <th scope="col">最常见的项目</th>
            </tr>
          </thead>
          <tbody>
            {figures.units.map(({ unit, decisions, withDefects, defects }) => (
              <tr key={unit}>
                <th scope="row">
                  {unit === '' ? '未读到单位' : <a href={hashOf('log', { ...filters, unit })}>{unit}</a>}
                </th>
                <td>{decisions}</td>
                <td>{withDefects}</td>
                <td>{defects.map(({ rule, count }) => `${titleOf(rule)}（${count}）`).join('、') || '无'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {listed < figures.decisions && (
        <p>{`只列有不符合项最多的${figures.units.length}个单位，其他单位的${figures.decisions - listed}条未列。`}</p>
      )}
    </section>
  );
}

/** `1–3 分钟`; the first and the last have one bound alone. */
function spanWords(from: number, below: number | null): string {
  if (below === null) return `${from} 分钟以上`;
  return from === 0 ? `不到 ${below} 分钟` : `${from}–${below} 分钟`;
}

function Times({ times: { known, median, spread } }: { times: ReviewTimes }) {
  if (median === null) {
    return (
      <section className={styles.card} aria-label="审核用时">
        <h2>审核用时</h2>
        <p>还没有记下用时的记录。</p>
      </section>
    );
  }
  const rows = spread.map(({ below, count }, index) => {
    const label = spanWords(spread[index - 1]?.below ?? 0, below);
    return { key: label, label, values: [{ name: '条数', look: 'pass' as const, count }] };
  });
  return (
    <section className={styles.card} aria-label="审核用时">
      <h2>审核用时</h2>
      <p>
        从面板显示核对结果到点击平台按钮：中位数{median < 1 ? '不到1分钟' : ` ${median.toFixed(1)} 分钟`}（{known}{' '}
        条有记录，含中途离开的时间）。
      </p>
      <BarChart title="审核用时" what="用时" rows={rows} />
    </section>
  );
}
