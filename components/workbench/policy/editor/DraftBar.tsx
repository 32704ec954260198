import type { DraftProblem } from '@/lib/review/drafting/draft-problems';
import controls from '../../../common/controls.module.css';
import { keyed } from '../../../common/keyed';
import styles from './Editor.module.css';
import type { DraftDesk } from './use-draft';

interface Props {
  desk: DraftDesk;
  problems: readonly DraftProblem[];
  /** Goes to the field. */
  onGo(at: string): void;
  onAsk(): void;
}

/** What can be done with the whole draft, and how much of it is still wanting. */
export function DraftBar({ desk, problems, onGo, onAsk }: Props) {
  const placed = problems.filter(({ at }) => at !== '');
  const [next] = placed;
  const doubted = desk.draft?.sentences.filter(({ doubts = [] }) => doubts.length > 0).length ?? 0;
  const kept = desk.isKept ? '草稿已保存在本机' : '草稿未能保存，关闭本页会丢失，请先查看影响并采用';
  const leftToLook = doubted === 0 ? '' : `，${doubted}句须留意之处还没有核对`;
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        <button
          type="button"
          className={controls.button}
          data-action="undo-draft"
          disabled={!desk.canUndo}
          onClick={desk.undo}
        >
          撤销
        </button>
        <button
          type="button"
          className={controls.button}
          data-action="redo-draft"
          disabled={!desk.canRedo}
          onClick={desk.redo}
        >
          重做
        </button>
        <button type="button" className={controls.primary} data-action="propose-draft" onClick={onAsk}>
          查看影响
        </button>
        <button type="button" className={controls.button} data-action="close-draft" onClick={() => desk.open(false)}>
          收起，以后再写
        </button>
        <button
          type="button"
          className={controls.button}
          data-action="discard-draft"
          onClick={() => window.confirm('放弃这份草稿？放弃后不能找回。') && desk.discard()}
        >
          放弃草稿
        </button>
        <span
          role="status"
          className={problems.length === 0 && desk.isKept ? styles.quiet : styles.doubt}
          data-problems={problems.length}
        >
          {problems.length === 0 ? `已填完${leftToLook}；${kept}` : `还有${problems.length}处没有填好；${kept}`}
        </span>
        {next !== undefined && (
          <button type="button" className={controls.link} data-action="next-problem" onClick={() => onGo(next.at)}>
            到第一处
          </button>
        )}
      </div>
      {problems.length > 0 && placed.length === 0 && (
        <ul className={styles.wrong}>
          {keyed(problems, ({ says }) => says).map(({ key, item }) => (
            <li key={key}>{item.says}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
