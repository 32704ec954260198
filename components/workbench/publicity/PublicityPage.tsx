import { useState } from 'react';
import { dayOf } from '@/lib/policy/day';
import { publicityAsked, publicityLength } from '@/lib/review/asked-publicity';
import { planPublicity } from '@/lib/review/publicity-plan';
import { stagesOf } from '@/lib/review/stages';
import controls from '../../common/controls.module.css';
import { copyText } from '../../common/copy-text';
import policy from '../policy/Policy.module.css';
import type { PolicySource } from '../policy/policy-source';
import { usePolicy } from '../policy/use-policy';
import { MonthGrid } from './MonthGrid';
import styles from './Publicity.module.css';
import { StageList } from './StageList';
import { publicitySentence } from './sentence';

interface Props {
  source: PolicySource;
}

/** From the day a publicity starts: which days count, when it ends, and whether the stage's deadline still allows it. */
export function PublicityPage({ source }: Props) {
  const { inForce, packs, shown, show, trouble } = usePolicy(source);
  const { pack, calendars } = inForce;
  const today = source.today();
  const [start, setStart] = useState(today);
  const [year, setYear] = useState(pack.planYear);
  const [copied, setCopied] = useState<string | null>(null);
  const asked = publicityAsked(pack);
  const stages = year >= 2000 && year <= 2099 ? stagesOf(pack, year) : [];
  const [chosen, setChosen] = useState<'deadline.employer' | 'deadline.department'>('deadline.employer');
  const stage = stages.find(({ id }) => id === chosen);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(start);
  const plan =
    isDay && stage !== undefined && asked !== null ? planPublicity(start, asked, stage.day, calendars) : null;

  if (asked === null) return <p className={policy.quiet}>政策包“{pack.title}”没有公示天数的要求，不作测算。</p>;
  return (
    <div className={policy.page}>
      {trouble !== null && (
        <p className={policy.trouble} role="alert">
          {trouble}
        </p>
      )}
      <div className={policy.head}>
        <h2>公示日期测算</h2>
        <p className={policy.quiet}>
          公示不少于{publicityLength(asked)}，开始当日{asked.startCounts ? '计入' : '不计'}，最后一日须满；
          {asked.unit === '天' ? '按自然日计算，节假日计入。' : '节假日和调休按国务院办公厅通知计算。'}
        </p>
      </div>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <label>
          公示开始日期{' '}
          <input
            type="date"
            className={controls.input}
            value={start}
            onChange={({ target }) => setStart(target.value)}
          />
        </label>
        <label>
          对照截止日期{' '}
          <select
            className={controls.input}
            value={chosen}
            onChange={({ target }) =>
              setChosen(target.value === 'deadline.department' ? 'deadline.department' : 'deadline.employer')
            }
          >
            <option value="deadline.employer">用人单位审核报送</option>
            <option value="deadline.department">主管部门审核推荐</option>
          </select>
        </label>
        <label>
          按哪份政策包{' '}
          <select
            className={controls.input}
            value={shown.id}
            onChange={({ target }) => {
              show(target.value);
              setYear(packs.find(({ id }) => id === target.value)?.planYear ?? year);
            }}
          >
            {packs
              .filter((one) => one.pack !== null && one.inForce)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </select>
        </label>
        <label>
          申报年度{' '}
          <input
            type="number"
            className={controls.input}
            min={2019}
            max={2099}
            value={year}
            onChange={({ target }) => setYear(Number(target.value))}
          />
        </label>
      </form>
      <section aria-label="测算结果" role="status" className={styles.result}>
        {plan === null && <p>请填写公示开始日期和申报年度。</p>}
        {plan?.known === false && (
          <p className={policy.warn}>没有{plan.year}年的工作日历，不能测算。请在“政策”页导入该年日历。</p>
        )}
        {plan?.known === true && (
          <>
            <p data-publicity={plan.value.fits ? 'fits' : 'late'}>
              公示满{publicityLength(asked)}：<strong>{plan.value.counted.at(-1)}</strong>；最早可于{' '}
              <strong>{plan.value.reportFrom}</strong> 报送。
            </p>
            <p className={plan.value.fits ? policy.quiet : policy.error}>
              {plan.value.fits
                ? `不晚于${stage?.name}截止日${stage?.day}，来得及。`
                : `晚于${stage?.name}截止日${stage?.day}，来不及。`}
              最迟须于 {plan.value.latestStart} 开始公示。
            </p>
            <div className={styles.sentence}>
              <p data-publicity-sentence>{publicitySentence(plan.value, publicityLength(asked), chosen)}</p>
              <button
                type="button"
                className={controls.button}
                disabled={plan.value.reportFrom > today}
                onClick={() => {
                  copyText(publicitySentence(plan.value, publicityLength(asked), chosen)).then(
                    (done) => setCopied(done ? '已复制。' : '未能复制，请选中上面的文字手动复制。'),
                    () => setCopied('未能复制，请选中上面的文字手动复制。'),
                  );
                }}
              >
                复制这句话
              </button>
              {plan.value.reportFrom > today && <span>公示尚未期满，期满后才能写入意见。</span>}
              {copied !== null && <span role="status">{copied}</span>}
            </div>
            <p className={policy.quiet}>有无异议由审核人核实后填写；公示情况的证明材料须人工核对。</p>
            <MonthGrid plan={plan.value} deadline={stage?.day ?? dayOf(year, 12, 31)} calendars={calendars} />
          </>
        )}
      </section>
      <StageList stages={stages} today={today} calendars={calendars} asked={asked} />
    </div>
  );
}
