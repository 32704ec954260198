import { coversWords } from '@/lib/policy/covers-words';
import { type KnownPack, withForce, withoutPack, withTerm } from '@/lib/policy/office';
import type { OfficePolicy } from '@/lib/policy/office-schema';
import { overlapping } from '@/lib/policy/overlap';
import controls from '../../common/controls.module.css';
import styles from './Policy.module.css';
import { forceWord, overlapWords, termWords } from './pack-words';
import { TermForm } from './TermForm';
import type { PolicyDesk } from './use-policy';

/** All packs side by side: whom each covers, whether it judges, and the ways to look at one or take it out of force. */
export function PackList({ desk, office }: { desk: PolicyDesk; office: OfficePolicy }) {
  return (
    <section aria-label="政策包">
      <h2 className={styles.title}>政策包（{desk.packs.length}）</h2>
      <p className={styles.quiet}>
        每名申报人按其申报计划找政策包：恰有一份适用，才按它核对；没有或有几份适用的，不按任何通知核对。
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">政策包</th>
            <th scope="col">适用范围</th>
            <th scope="col">状态</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {desk.packs.map((known) => (
            <PackRow key={known.id} known={known} desk={desk} office={office} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PackRow({ known, desk, office }: { known: KnownPack; desk: PolicyDesk; office: OfficePolicy }) {
  const { id, title, inForce, own } = known;
  const name = title || id;
  const others = overlapping(known, desk.packs);
  const isWithdrawn = office.withdrawn.includes(id);
  return (
    <tr data-known-pack={id} data-in-force={inForce ? '' : undefined}>
      <th scope="row">
        {name}
        <br />
        <span className={styles.quiet}>{own ? '本单位' : '内置'}</span>
      </th>
      <td>
        {coversWords(known)}
        {others.length > 0 && (
          <p className={styles.warn} data-overlap={others.map((one) => one.id).join(' ')}>
            {overlapWords(others)}
          </p>
        )}
      </td>
      <td>
        <p>{standing(known)}</p>
        <TermForm
          known={known}
          busy={desk.busy}
          onTerm={(term) => desk.propose(withTerm(office, id, term), `政策包“${name}”的起止日期`)}
        />
      </td>
      <td>
        <span className={styles.buttons}>
          <button
            type="button"
            className={controls.link}
            aria-pressed={desk.shown.id === id}
            data-action="show-pack"
            onClick={() => desk.show(id)}
          >
            查看
          </button>
          <button
            type="button"
            className={controls.link}
            data-action="turn-pack"
            disabled={desk.busy}
            onClick={() =>
              desk.propose(withForce(office, id, isWithdrawn), `${isWithdrawn ? '启用' : '停用'}政策包“${name}”`)
            }
          >
            {isWithdrawn ? '启用' : '停用'}
          </button>
          {own && (
            <button
              type="button"
              className={controls.link}
              data-action="remove-pack"
              disabled={desk.busy}
              onClick={() => desk.propose(withoutPack(office, id), `移除本单位政策包“${name}”`)}
            >
              移除
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}

function standing({ pack, inForce, rests, term }: KnownPack): string {
  const state = pack === null && inForce ? '未能使用，不核对任何人' : forceWord({ inForce, rests, term });
  const days = termWords(term);
  return days === '' ? state : `${state}（${days}）`;
}
