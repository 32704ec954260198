import { useEffect, useRef, useState } from 'react';
import { amountText } from '@/lib/policy/value-text';
import { HANDLED } from '@/lib/review/catalogue/setting-words';
import { clauseWords } from '@/lib/review/cited';
import { newSentence, withNewSentence } from '@/lib/review/drafting/edit-draft';
import type { DraftSentence } from '@/lib/review/drafting/pack-draft';
import controls from '../../../common/controls.module.css';
import { useDrafting } from './draft-context';
import styles from './Editor.module.css';
import { Wrong } from './Field';
import { freshKey } from './fresh-key';
import { parameterTitle, ruleTitle } from './rule-names';
import { SentenceForm } from './SentenceForm';

interface Props {
  /** The sentence whose form is open. */
  open: string | null;
  onOpen(key: string | null): void;
}

/** The notice sentence by sentence; those that nobody has classified yet can be shown alone and are gone through in turn. */
export function SentenceList({ open, onOpen }: Props) {
  const { draft, change, problems } = useDrafting();
  const [isOpenOnly, setOpenOnly] = useState(false);
  const { sentences } = draft;
  const waiting = sentences.filter(isWaiting);
  const shown = isOpenOnly ? sentences.filter(({ is, key }) => is === 'open' || key === open) : sentences;
  const doubted = sentences.filter(isDoubted);
  const isWrong = ({ key }: DraftSentence) =>
    problems.some(({ at }) => at.startsWith(`${key}.`)) ||
    draft.parameters.some(
      ({ id, of }) => of === key && problems.some(({ at }) => at === id || at.startsWith(`${id}.`)),
    );
  const goOn = (key: string) => onOpen(firstBehind(sentences, key, isWaiting));
  const add = (behind: DraftSentence | null) => {
    const key = freshKey();
    change((now) => withNewSentence(now, newSentence(key, behind?.clause ?? ''), behind?.key ?? null));
    onOpen(key);
  };
  return (
    <section aria-label="条款和要求">
      <h3 className={styles.title}>条款和要求（{sentences.length}句）</h3>
      <Wrong at="sentences" />
      {waiting.length > 0 && (
        <p className={styles.doubt} data-waiting={waiting.length}>
          还有{waiting.length}句没有核定。
          <button
            type="button"
            className={controls.link}
            data-action="next-sentence"
            onClick={() => onOpen(nextOf(sentences, open, isWaiting))}
          >
            {open === null ? '逐句核定…' : '到下一句未核定的'}
          </button>{' '}
          <label className={controls.check}>
            <input
              type="checkbox"
              checked={isOpenOnly}
              onChange={(event) => setOpenOnly(event.currentTarget.checked)}
            />
            只看未核定的
          </label>
        </p>
      )}
      {doubted.length > 0 && (
        <p className={styles.doubt} data-doubted={doubted.length}>
          {doubted.length}句采用了建议，须留意之处还没有核对。
          <button
            type="button"
            className={controls.link}
            data-action="next-doubt"
            onClick={() => onOpen(nextOf(sentences, open, isDoubted))}
          >
            到下一句
          </button>
        </p>
      )}
      <ol className={styles.sentences}>
        {shown.map((sentence) => (
          <li
            key={sentence.key}
            data-sentence={sentence.key}
            data-is={sentence.is}
            data-wrong={isWrong(sentence) || undefined}
          >
            <Summary
              sentence={sentence}
              isOpen={open === sentence.key}
              isWrong={isWrong(sentence)}
              onOpen={() => onOpen(open === sentence.key ? null : sentence.key)}
            />
            {open === sentence.key && (
              <Opened sentence={sentence} onDone={() => goOn(sentence.key)} onAdd={() => add(sentence)} />
            )}
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={controls.button}
        data-action="add-sentence"
        onClick={() => add(sentences.at(-1) ?? null)}
      >
        ＋添加一句
      </button>
    </section>
  );
}

function isWaiting({ is }: DraftSentence): boolean {
  return is === 'open';
}

function isDoubted({ is, doubts = [] }: DraftSentence): boolean {
  return is !== 'open' && doubts.length > 0;
}

function firstBehind(sentences: readonly DraftSentence[], key: string, isSo: typeof isWaiting): string | null {
  const behind = sentences.slice(sentences.findIndex((one) => one.key === key) + 1);
  return behind.find(isSo)?.key ?? null;
}

/** Behind the one that is open, which may be left for later; from the last of them on to the first. */
function nextOf(sentences: readonly DraftSentence[], open: string | null, isSo: typeof isWaiting): string | null {
  const behind = open === null ? null : firstBehind(sentences, open, isSo);
  return behind ?? sentences.find(isSo)?.key ?? null;
}

function Opened({ sentence, onDone, onAdd }: { sentence: DraftSentence; onDone(): void; onAdd(): void }) {
  const box = useRef<HTMLDivElement>(null);
  // Whoever goes on to the next sentence goes on with the keyboard there.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-action="take-proposal"], [data-at$=".is"]')?.focus();
  }, []);
  return (
    <div ref={box}>
      <SentenceForm sentence={sentence} onDone={onDone} />
      <button type="button" className={controls.link} onClick={onAdd}>
        ＋在后面添加一句
      </button>
    </div>
  );
}

interface SummaryProps {
  sentence: DraftSentence;
  isOpen: boolean;
  isWrong: boolean;
  onOpen(): void;
}

function Summary({ sentence, isOpen, isWrong, onOpen }: SummaryProps) {
  const { draft } = useDrafting();
  const { key, clause, quote, is, by, why, proposal, doubts = [] } = sentence;
  const values = draft.parameters.filter(({ of }) => of === key);
  return (
    <div className={styles.summary}>
      <button type="button" className={controls.link} aria-expanded={isOpen} onClick={onOpen}>
        {clauseWords(clause) || '（未编号）'}
      </button>
      <span>
        {quote === '' ? '（还没有原文）' : `“${quote}”`}
        <br />
        <span className={is === 'open' || isWrong ? styles.doubt : styles.quiet}>
          {is === 'open' ? (proposal === null ? '未核定' : '未核定，有建议') : HANDLED[is]}
          {by.length > 0 && `：${by.map(ruleTitle).join('、')}`}
          {why !== '' && `：${why}`}
          {isWrong && is !== 'open' && '（未填完）'}
        </span>
        {isDoubted(sentence) && <span className={styles.doubt}>，有{doubts.length}处须留意</span>}
        {values.map(({ id, value }) => (
          <span key={id} className={styles.value}>
            {parameterTitle(id)}：{amountText(value, '')}
          </span>
        ))}
      </span>
    </div>
  );
}
