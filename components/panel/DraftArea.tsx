import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Draft, Finding } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import { cx } from '../common/cx';
import type { PanelActions } from './actions';
import styles from './DraftArea.module.css';
import { FillBar } from './FillBar';
import { Manner } from './Manner';
import type { ShownFinding } from './model/groups';
import { isAwaitingMemory, isStale, roomFor, stageOf } from './model/selectors';
import type { PanelState } from './model/state';
import { PlaceholderFields } from './PlaceholderFields';
import { Resizer } from './Resizer';
import { VerdictChoice } from './VerdictChoice';

interface Props {
  state: PanelState;
  /** Everything that has words for an opinion. */
  phrases: readonly ShownFinding[];
  inDraft(finding: Finding): boolean;
  actions: Pick<PanelActions, 'dispatch' | 'preview' | 'chooseBox' | 'fill' | 'undoFill'>;
}

/** The opinion: its verdict, its text, what is still missing in it, and the way into the portal's box. */
export function DraftArea({ state, phrases, inDraft, actions }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [chosen, setHeight] = useState<number | null>(null);
  const ids = { label: useId(), hints: useId() };
  const { draft } = state;
  const { role } = stageOf(state);
  const height = useHeight(box, draft.text, chosen);
  return (
    <section className={styles.area} aria-labelledby={ids.label} onFocus={() => actions.preview('quiet')}>
      <Resizer height={height} onResize={setHeight} />
      <VerdictChoice
        chosen={draft.verdict}
        role={role}
        onChoose={(verdict) => actions.dispatch({ type: 'verdict-chosen', verdict })}
      />
      <div className={styles.row}>
        <label id={ids.label} htmlFor={`${ids.label}-text`}>
          审核意见（可直接修改）
        </label>
        <Counter length={draft.text.length} room={roomFor(state)} />
      </div>
      <textarea
        ref={box}
        id={`${ids.label}-text`}
        data-draft=""
        className={styles.text}
        style={{ height }}
        value={draft.text}
        // A browser that checks spelling would fetch its dictionary from elsewhere.
        spellCheck={false}
        readOnly={isAwaitingMemory(state)}
        aria-describedby={ids.hints}
        placeholder={draft.verdict === null ? '没有不符合的项目可写。选用一项即起草；填入前选定结论。' : ''}
        onChange={(event) => actions.dispatch({ type: 'draft-typed', text: event.currentTarget.value })}
      />
      <div id={ids.hints}>
        <Hints state={state} dispatch={actions.dispatch} />
      </div>
      <PlaceholderFields state={state} dispatch={actions.dispatch} />
      <Manner state={state} phrases={phrases} inDraft={inDraft} dispatch={actions.dispatch} />
      <FillBar state={state} actions={actions} />
    </section>
  );
}

/** What stands around the box and the findings, whatever the height of the window. */
const FIXED = 375;
/** The share of the rest that the box takes at most by itself; above that it scrolls, or the reviewer makes it higher. */
const SHARE = 0.36;
/** Up to this height of the window the whole panel scrolls (`Panel.module.css`), so that the box takes nothing from the findings. */
const SCROLLS_WHOLE = 560;
const SHARE_OF_WHOLE = 0.22;
/** As in the style sheet: a line, and what stands around all of them. Whole lines, so that none is cut through. */
const LINE = 22;
const AROUND = 10;
const LOW = AROUND + 2 * LINE;

/** The height the reviewer chose, else as much as the text needs, within bounds that leave the findings their room. */
function useHeight(box: RefObject<HTMLTextAreaElement | null>, text: string, chosen: number | null): number {
  const [needed, setNeeded] = useState(LOW);
  const [size, setSize] = useState(windowSize);
  useEffect(() => {
    const resized = () => setSize(windowSize());
    addEventListener('resize', resized);
    return () => removeEventListener('resize', resized);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: text and size are what the height is measured for.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || chosen !== null) return;
    element.style.height = '0';
    const wanted = element.scrollHeight + element.offsetHeight - element.clientHeight;
    const share = innerHeight > SCROLLS_WHOLE ? (innerHeight - FIXED) * SHARE : innerHeight * SHARE_OF_WHOLE;
    const most = AROUND + Math.floor((share - AROUND) / LINE) * LINE;
    const next = Math.round(Math.max(LOW, Math.min(most, wanted)));
    element.style.height = `${next}px`;
    setNeeded(next);
  }, [box, text, chosen, size]);
  return chosen ?? needed;
}

function windowSize(): string {
  return `${innerWidth}×${innerHeight}`;
}

function Counter({ length, room }: { length: number; room: number | null }) {
  const over = room !== null && length > room;
  return (
    <span className={cx(over ? styles.over : styles.quiet)} aria-live={over ? 'polite' : 'off'}>
      {room === null ? `${length}字` : `${length} / ${room}字`}
      {over && `，超出${length - room}字`}
    </span>
  );
}

function overflowText({ limit, length, beyond }: NonNullable<Draft['overflow']>): string {
  const left = beyond.length === 0 ? '' : `，容纳不下的有：${beyond.join('、')}`;
  return `意见共${length}字，意见框限${limit}字${left}。请删减后填入。`;
}

/** What is kept of an ID number in a draft that was changed by hand: two that differ in the middle read alike. */
const MASKED = /[0-9]{3}\*{8,11}[0-9Xx]{4}/;

function Hints({ state, dispatch }: { state: PanelState; dispatch: PanelActions['dispatch'] }) {
  const { draft } = state;
  const stale = isStale(state);
  const masked = draft.edited ? MASKED.exec(draft.text)?.[0] : undefined;
  return (
    <>
      {masked !== undefined && (
        <p className={styles.warn} role="status">
          身份证号不完整保存，修改过的意见中只留下“{masked}”，填入前请补全或改写。
        </p>
      )}
      {draft.composed?.overflow && !draft.edited && (
        <p className={styles.warn} role="status">
          {overflowText(draft.composed.overflow)}
        </p>
      )}
      {stale && (
        <p className={styles.warn} role="status">
          问题或选择已变化，修改过的意见没有自动改动。
        </p>
      )}
      <div className={styles.row}>
        {draft.edited && (
          <button type="button" className={controls.link} onClick={() => dispatch({ type: 'draft-recomposed' })}>
            {stale ? '按最新问题重新起草' : '恢复起草文本'}
          </button>
        )}
        {draft.replaced !== null && (
          <button type="button" className={controls.link} onClick={() => dispatch({ type: 'recomposing-undone' })}>
            找回修改过的意见
          </button>
        )}
      </div>
    </>
  );
}
