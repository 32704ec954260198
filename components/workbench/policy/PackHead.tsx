import type { OfficeState } from '@/lib/messages/office';
import { WITHDRAWN } from '@/lib/policy/office';
import type { Pack } from '@/lib/policy/schema';
import { type ClauseEntry, countHandled } from '@/lib/review/catalogue/clause-entries';
import controls from '../../common/controls.module.css';
import { dateTime } from '../../common/time';
import styles from './Policy.module.css';

interface Props {
  pack: Pack;
  /** Brought in by the office. */
  own: boolean;
  state: OfficeState;
  /** Why it judges nobody today; null when it judges. */
  rests: string | null;
  clauses: readonly ClauseEntry[];
  busy: boolean;
  onUndo(): void;
}

/** Which pack is in force, where it comes from, what the office changed, and how much of the notice it takes care of. */
export function PackHead({ pack, own, state, rests, clauses, busy, onUndo }: Props) {
  const counts = countHandled(clauses);
  const [last] = state.changes;
  const digest = state.digests[pack.id];
  const pending = pack.parameters.filter(({ basis }) => basis === 'pending');
  return (
    <header className={styles.head}>
      <h2>{pack.title}</h2>
      <p>
        {pack.docNo}，{pack.issued}印发，计划年度{pack.planYear}；政策包 {pack.id} {pack.version}（
        {own ? '本单位导入' : '内置'}）
      </p>
      <p>
        通知共{counts.checked + counts.manual + counts['not-for-reviewer']}项要求：规则核对{counts.checked}项，人工核对
        {counts.manual}项，不属审核事项{counts['not-for-reviewer']}项。
      </p>
      {rests !== null && (
        <p className={styles.warn} data-rests="">
          {rests}，现在不核对任何人{rests === WITHDRAWN ? '；改好后，在上面的列表中启用' : ''}。
        </p>
      )}
      {pending.length > 0 && (
        <p className={styles.warn}>
          待本单位录入：{pending.map(({ name, id }) => name ?? id).join('、')}。未录入前，有关规则不作判断。
        </p>
      )}
      {digest !== undefined && (
        <p className={styles.quiet}>
          本单位已作修改，审核记录中随每条记录保存修改指纹 <span className={styles.id}>{digest.slice(0, 12)}</span>
        </p>
      )}
      {last !== undefined && (
        <p className={styles.quiet}>
          最近一次修改：{dateTime(last.at)} {last.said}
          {last.by !== '' && `（经办：${last.by}）`}{' '}
          <button type="button" className={controls.link} data-action="undo-policy" disabled={busy} onClick={onUndo}>
            撤销这次修改
          </button>
        </p>
      )}
    </header>
  );
}
