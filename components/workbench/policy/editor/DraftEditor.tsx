import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Pack } from '@/lib/policy/schema';
import { draftProblems } from '@/lib/review/drafting/draft-problems';
import type { PackDraft } from '@/lib/review/drafting/pack-draft';
import { packOfDraft } from '@/lib/review/drafting/pack-of-draft';
import { DraftBar } from './DraftBar';
import { DraftProvider } from './draft-context';
import styles from './Editor.module.css';
import { HeadFields } from './HeadFields';
import { LooseParameters } from './LooseParameters';
import { OpinionList } from './OpinionList';
import { OverrideList } from './OverrideList';
import { PasteNotice } from './PasteNotice';
import { RuleSettings } from './RuleSettings';
import { SentenceList } from './SentenceList';
import type { DraftDesk } from './use-draft';
import { VocabularyList } from './VocabularyList';

interface Props {
  desk: DraftDesk & { draft: PackDraft };
  /** Notices whose sentences are known. */
  known: readonly Pack[];
  today: string;
  /** Asks what the pack would change; it is whole. */
  onPropose(file: Record<string, unknown>): void;
}

/** A pack written in forms, from its head to its opinions. */
export function DraftEditor({ desk, known, today, onPropose }: Props) {
  const { draft, change } = desk;
  const late = useDeferredValue(draft);
  const problems = useMemo(() => draftProblems(late, today), [late, today]);
  const [isAsked, setAsked] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    const field = box.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(wanted)}"]`);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
    setWanted(null);
  }, [wanted]);
  const goTo = (at: string) => {
    setAsked(true);
    const sentence = draft.sentences.find(({ key }) => at.startsWith(`${key}.`))?.key;
    const parameter = draft.parameters.find(({ id }) => at === id || at.startsWith(`${id}.`));
    const key = sentence ?? parameter?.of ?? null;
    if (key !== null) setOpen(key);
    setWanted(at);
  };
  const ask = () => {
    const [first] = draftProblems(draft, today);
    setAsked(true);
    if (first === undefined) onPropose(packOfDraft(draft, today));
    else goTo(first.at);
  };
  const shown = isAsked ? problems : problems.filter(({ at }) => !isEmptyField(at));
  const drafting = useMemo(() => ({ draft, problems: shown, change }), [draft, shown, change]);
  return (
    <DraftProvider value={drafting}>
      <section ref={box} className={styles.editor} aria-label="编写政策包" data-draft-pack={draft.head.id}>
        <h2>编写政策包：{draft.head.title || '（未命名）'}</h2>
        <DraftBar desk={desk} problems={problems} onGo={goTo} onAsk={ask} />
        <HeadFields />
        <PasteNotice known={known} onRead={setOpen} />
        <SentenceList open={open} onOpen={setOpen} />
        <LooseParameters />
        <details>
          <summary>另行规定（{draft.overrides.length}）</summary>
          <OverrideList />
        </details>
        <details>
          <summary>后果和措辞</summary>
          <RuleSettings />
        </details>
        <details>
          <summary>门户用语（补充{Object.keys(draft.rest.vocabulary).length}种）</summary>
          <VocabularyList />
        </details>
        <details>
          <summary>审核意见</summary>
          <OpinionList />
        </details>
      </section>
    </DraftProvider>
  );
}

/** What is merely not filled in yet is told when somebody asks whether all is there. */
function isEmptyField(at: string): boolean {
  return (
    at === 'sentences' || at.startsWith('head.') || at.endsWith('.is') || at.endsWith('.by') || at.endsWith('.quote')
  );
}
