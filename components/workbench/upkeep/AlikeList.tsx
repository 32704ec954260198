import { dateTime } from '../../common/time';
import styles from './UpkeepPage.module.css';
import type { Alike } from './upkeep-source';

interface Props {
  alike: readonly Alike[];
  chosen: ReadonlySet<string>;
  disabled: boolean;
  onChoose(id: string, chosen: boolean): void;
}

const WHAT: Readonly<Record<Alike['is'], string>> = {
  entry: '审核记录',
  draft: '意见草稿',
  click: '等待平台答复的提交',
  swept: '批量检查名单中的一行',
};

const WHY: Readonly<Record<Alike['why'], string>> = {
  unshown: '未显示完整证件号码',
  'other-key': '来自另一份日志的备份，或证件号码不同',
};

/** What may be about the same person, too; each is decided on by itself. */
export function AlikeList({ alike, chosen, disabled, onChoose }: Props) {
  return (
    <fieldset className={styles.alike} disabled={disabled}>
      <legend>另有 {alike.length} 项可能是同一人，请逐项核对，确属此人的勾选，未勾选的保留</legend>
      <ul>
        {alike.map((one) => (
          <li key={one.id}>
            <label>
              <input
                type="checkbox"
                data-alike={one.id}
                checked={chosen.has(one.id)}
                onChange={({ target }) => onChoose(one.id, target.checked)}
              />
              {one.seq === null ? WHAT[one.is] : `第 ${one.seq} 条审核记录`}，{dateTime(one.at)}，
              {[one.name || '未读到姓名', one.unit, one.number && `证件号码 ${one.number}`]
                .filter((part) => part !== '')
                .join(' ')}
              （{WHY[one.why]}）
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
