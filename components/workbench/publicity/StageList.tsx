import type { Calendars } from '@/lib/policy/working-days';
import { planPublicity, stageLeft } from '@/lib/review/publicity-plan';
import type { StageDeadline } from '@/lib/review/stages';
import type { AskedPublicity } from '@/lib/rules/helpers/publicity-days';
import policy from '../policy/Policy.module.css';

interface Props {
  stages: readonly StageDeadline[];
  today: string;
  calendars: Calendars;
  asked: AskedPublicity;
}

/** What is left of each stage today, and whether a publicity that starts today still fits. */
export function StageList({ stages, today, calendars, asked }: Props) {
  return (
    <section aria-label="截止日期">
      <h3 className={policy.title}>截止日期（今天 {today}）</h3>
      <ul>
        {stages.map((stage) => (
          <li key={stage.id} data-stage={stage.id}>
            {stage.name}：{stage.day} 23:59:59，{leftWords(stage, today, calendars, asked)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function leftWords({ day }: StageDeadline, today: string, calendars: Calendars, asked: AskedPublicity): string {
  const left = stageLeft(today, day, calendars);
  if (!left.known) return `没有${left.year}年的工作日历，不能计算剩余工作日。`;
  if (left.value.is === 'over') return '已截止。';
  if (left.value.is === 'last-day') return '今天截止。';
  const plan = planPublicity(today, asked, day, calendars);
  const fits = plan.known && plan.value.fits ? '今天开始公示来得及' : '今天开始公示已来不及';
  return `还有${left.value.days}个工作日，${fits}。`;
}
