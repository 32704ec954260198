import { useState } from 'react';
import { policiesOf } from '@/lib/policy/office';
import type { Pack } from '@/lib/policy/schema';
import { packDifference } from '@/lib/review/pack-difference';
import { packProblems } from '@/lib/review/pack-problems';
import controls from '../../common/controls.module.css';
import { dateTime } from '../../common/time';
import { ChangeTable } from './ChangeTable';
import styles from './Policy.module.css';
import type { PolicySource } from './policy-source';
import type { PolicyDesk } from './use-policy';

interface Props {
  desk: PolicyDesk;
  before: PolicySource['before'];
  today: string;
}

/** The pack that is looked at beside another pack, or beside itself as it was before a change. */
export function PackCompare({ desk, before, today }: Props) {
  const [chosen, setChosen] = useState('');
  const [other, setOther] = useState<Pack | 'none' | null>(null);
  const { pack } = desk.inForce;
  const others = desk.packs.filter((one) => one.pack !== null && one.id !== pack.id);
  const changes = desk.state?.changes ?? [];
  const choose = async (value: string) => {
    setChosen(value);
    setOther(null);
    if (value === '') return;
    const [kind, name = ''] = [value.slice(0, 1), value.slice(1)];
    if (kind === 'p') return setOther(others.find(({ id }) => id === name)?.pack ?? 'none');
    const office = await before(Number(name));
    const then =
      office === null ? null : policiesOf(office, packProblems, today).packs.find(({ id }) => id === pack.id);
    setOther(then?.pack ?? 'none');
  };
  if (others.length + changes.length === 0) return null;
  return (
    <details className={styles.tried}>
      <summary>与另一份或以前的版本比较</summary>
      <label className={styles.compared}>
        “{pack.title}”（版本{pack.version}）与
        <select
          name="compare"
          className={controls.input}
          value={chosen}
          onChange={(event) => void choose(event.currentTarget.value)}
        >
          <option value="">请选择</option>
          {others.map(({ id, title }) => (
            <option key={id} value={`p${id}`}>
              {title || id}
            </option>
          ))}
          {changes.map(({ at, said, by }) => (
            <option key={at} value={`c${at}`}>
              {dateTime(at)}“{said}”之前{by === '' ? '' : `（经办：${by}）`}
            </option>
          ))}
        </select>
        比较
      </label>
      <Difference other={other} pack={pack} />
    </details>
  );
}

function Difference({ other, pack }: { other: Pack | 'none' | null; pack: Pack }) {
  if (other === null) return null;
  if (other === 'none') return <p role="status">那时没有这份政策包，或已不能读取。</p>;
  const changes = packDifference(other, pack);
  return (
    <div role="status" data-compared={changes.length}>
      <p>{changes.length === 0 ? '没有不同。' : `有${changes.length}处不同。`}</p>
      {changes.length > 0 && <ChangeTable changes={changes} sides={['比较的那一份', '本份']} />}
    </div>
  );
}
