import { useMemo } from 'react';
import type { Pack } from '@/lib/policy/schema';
import type { Calendars } from '@/lib/policy/working-days';
import { packSamples, type SampleOutcome } from '@/lib/review/samples/pack-samples';
import { keyed } from '../../common/keyed';
import { OutcomeBadge } from '../../common/OutcomeBadge';
import { DISPOSITION_WORDS } from '../../common/words';
import styles from './Policy.module.css';

/** What the pack finds of applicants at the edge of each requirement; what nobody would expect is marked. */
export function PackSampleTable({ pack, calendars }: { pack: Pack; calendars: Calendars }) {
  const samples = useMemo(() => packSamples(pack, calendars), [pack, calendars]);
  const odd = samples.filter(({ met, missed, unread }) => met.isOdd || missed?.isOdd || unread.isOdd);
  return (
    <>
      {odd.length > 0 && (
        <p className={styles.warn} data-odd={odd.length}>
          有{odd.length}项与预期不同（标有“请核对”），可能是几项要求互相矛盾，或数值填错。
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">要求</th>
            <th scope="col">恰好达到（或材料齐全）</th>
            <th scope="col">差一点</th>
            <th scope="col">页面未显示</th>
          </tr>
        </thead>
        <tbody>
          {keyed(samples, ({ rule, what }) => rule + what).map(({ key, item }) => (
            <tr key={key} data-tried={item.rule}>
              <th scope="row">{item.what}</th>
              <Outcome one={item.met} />
              {item.missed === null ? <td className={styles.quiet}>—</td> : <Outcome one={item.missed} />}
              <Outcome one={item.unread} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Outcome({ one: { outcome, disposition, says, isOdd } }: { one: SampleOutcome }) {
  return (
    <td data-outcome={outcome}>
      <OutcomeBadge look={disposition === 'confirm' ? 'confirm' : outcome} />{' '}
      {(disposition === 'return' || disposition === 'reject') && DISPOSITION_WORDS[disposition]}
      {isOdd && <b className={styles.warn}> 请核对</b>}
      <p className={styles.quiet}>{says}</p>
    </td>
  );
}
