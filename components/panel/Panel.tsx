import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import type { PortalProfile } from '@/lib/profile/profile';
import type { SweepRow } from '@/lib/record/sweep';
import { draftFindings } from '@/lib/review/draft-findings';
import type { Finding } from '@/lib/review/types';
import controls from '../common/controls.module.css';
import type { PanelActions } from './actions';
import { DeadlineLine } from './DeadlineLine';
import { DraftArea } from './DraftArea';
import { DutyCard } from './DutyCard';
import { DrawnContext } from './drawn-context';
import { FieldList } from './FieldList';
import { FilesBar } from './FilesBar';
import { FindingGroups } from './FindingGroups';
import { HealthLine } from './HealthLine';
import { HalfContext } from './half-context';
import { ListedApplicant } from './ListedApplicant';
import { Skeleton, Waiting } from './Loading';
import { choicesOf } from './model/batch';
import { type Group, groupFindings } from './model/groups';
import { awaited, isReady, railWord, shownVerdict, stageOf } from './model/selectors';
import type { PanelState } from './model/state';
import { NotesCard } from './NotesCard';
import { Notices } from './Notices';
import { noticeWords, packAttribute } from './notice-words';
import { OwnWordsContext } from './own-words-context';
import { PackChoice } from './PackChoice';
import styles from './Panel.module.css';
import { PanelHeader } from './PanelHeader';
import { Rail } from './Rail';
import { Resubmission } from './Resubmission';
import { StageChoice } from './StageChoice';
import { SuggestionCard } from './SuggestionCard';
import { TakeBack } from './TakeBack';
import { TeachPanel } from './teach/TeachPanel';
import type { TeachActions, TeachState } from './teach/teach-state';
import { Unrecognised } from './Unrecognised';
import { KEYS, useFindingKeys } from './use-finding-keys';

interface Props {
  state: PanelState;
  /** The frame has room for the rail only. */
  folded: boolean;
  actions: PanelActions;
  /** 标注, where the panel stands on a page that can be taught. */
  teach?: { state: TeachState; actions: TeachActions };
  /** On a list: what 批量检查 found about the row that was chosen. */
  listed?: SweepRow | 'none' | null;
  /** What pages of this portal should show. */
  expects?: PortalProfile['expects'];
  /** Attachments are checked whenever a review is opened. */
  checksOnOpening?: boolean;
}

/** The whole panel. Its root carries what assistive tools and tests rely on: suggestion, page kind, readiness. */
export function Panel({
  state,
  folded,
  actions,
  teach,
  listed = null,
  expects = BUILTIN_PROFILE.expects,
  checksOnOpening = false,
}: Props) {
  const root = useRef<HTMLDivElement>(null);
  useFindingKeys(root, actions.dispatch);
  useFocusWhenFolded(root, folded);
  const ready = isReady(state);
  const teaching = teach?.state.on === true;
  const page = state.page === null ? {} : { 'data-page': state.page.kind };
  const { review, choices, batch } = state;
  const isAllDrawn = useDeferredValue(review !== null);
  const groups = useMemo(
    () => (review === null ? [] : groupFindings(review.findings, choicesOf({ choices, batch }))),
    [review, choices, batch],
  );
  const inDraft = useInDraft(state);
  const phrases = useMemo(
    () => groups.flatMap((group) => group.findings).filter(({ finding }) => finding.wording !== undefined),
    [groups],
  );
  return (
    <div
      ref={root}
      data-suggestion={shownVerdict(state)}
      data-pack={packAttribute(state.review)}
      {...page}
      {...(ready && isAllDrawn ? { 'data-ready': '' } : {})}
    >
      {folded && (
        <div className={styles.rail}>
          <Rail groups={groups} word={railWord(state)} onOpen={() => actions.fold(false)} />
        </div>
      )}
      <div className={styles.panel} hidden={folded}>
        <p role="status" className={controls.spoken}>
          {ready && `读取完成。${railWord(state)}。${groups.map(countWords).join('，')}。`}
        </p>
        <PanelHeader
          applicant={state.applicant}
          stage={state.page?.kind === 'review' ? stageOf(state) : null}
          notice={noticeWords(state.review)}
          actions={actions}
          teach={teach === undefined || teaching ? null : teach.actions.start}
        />
        <Notices state={state} actions={actions} />
        {!teaching && (
          <Top
            state={state}
            ready={ready}
            groups={groups}
            inDraft={inDraft}
            checksOnOpening={checksOnOpening}
            actions={actions}
          />
        )}
        <main className={styles.scroll}>
          {teaching ? (
            <TeachPanel state={teach.state} actions={teach.actions} />
          ) : (
            <DrawnContext value={isAllDrawn}>
              <Body
                key={state.nth}
                state={state}
                ready={ready}
                groups={groups}
                inDraft={inDraft}
                actions={actions}
                listed={listed}
                expects={expects}
              />
            </DrawnContext>
          )}
        </main>
        {state.review !== null && !teaching && (
          <DraftArea state={state} phrases={phrases} inDraft={inDraft} actions={actions} />
        )}
      </div>
    </div>
  );
}

/** The button that was pressed is gone with what it folded or opened: the keyboard goes on at the one that undoes it. */
function useFocusWhenFolded(root: RefObject<HTMLElement | null>, folded: boolean): void {
  const was = useRef(folded);
  useEffect(() => {
    if (was.current === folded) return;
    was.current = folded;
    // Not out of the page, where the reviewer may be typing while the window is made narrow.
    if (document.hasFocus())
      root.current?.querySelector<HTMLElement>(`[data-action="${folded ? 'unfold' : 'fold'}"]`)?.focus();
  }, [root, folded]);
}

function countWords({ title, findings }: Group): string {
  return `${title}${findings.length}项`;
}

interface BodyProps {
  state: PanelState;
  ready: boolean;
  groups: readonly Group[];
  inDraft(finding: Finding): boolean;
  actions: PanelActions;
  listed: SweepRow | 'none' | null;
  expects: PortalProfile['expects'];
}

/** Whether a finding's wording goes into the draft, as choices, batch and verdict stand. */
function useInDraft({ review, choices, batch, draft: { verdict } }: PanelState): (finding: Finding) => boolean {
  const rules = useMemo(() => {
    const findings = draftFindings(review?.findings ?? [], choicesOf({ choices, batch }), verdict ?? 'return');
    return new Set(findings.map(({ rule }) => rule));
  }, [review, choices, batch, verdict]);
  return useCallback(({ rule }) => rules.has(rule), [rules]);
}

function Body({ state, ready, groups, inDraft, actions, listed, expects }: BodyProps) {
  const { review, dossier } = state;
  const { edited } = state.draft;
  const words = state.batch.key === null ? null : state.batch.words;
  const { applicant } = state;
  const own = useMemo(() => ({ words, applicant }), [words, applicant]);
  const { half: written } = state;
  const { dispatch } = actions;
  const half = useMemo(
    () => ({
      half: written,
      write: (form: string, text: string | null) => dispatch({ type: 'half-written', form, text }),
    }),
    [written, dispatch],
  );
  if (state.connection === 'lost' && review === null) return null;
  if (state.page !== null && state.page.kind !== 'review') {
    return (
      <>
        {state.page.duty !== undefined && state.policy.judge !== null ? (
          <DutyCard duty={state.page.duty} judge={state.policy.judge} actions={actions} />
        ) : listed === null ? (
          <Unrecognised kind={state.page.kind} failed={state.page.failed === true} />
        ) : (
          <ListedApplicant row={listed} />
        )}
        {state.page.kind === 'list' && (
          <p className={styles.empty}>
            <button type="button" className={controls.button} onClick={() => actions.openWorkbench('sweep')}>
              批量检查本名单…
            </button>
          </p>
        )}
      </>
    );
  }
  if (review === null || dossier === null) return <Skeleton />;
  return (
    <>
      <StageChoice state={state} dispatch={actions.dispatch} />
      {ready && <PackChoice state={state} dispatch={actions.dispatch} />}
      {(ready || state.impatient) && state.comparison !== null && (
        <Resubmission comparison={state.comparison} actions={actions} />
      )}
      <HalfContext value={half}>
        <OwnWordsContext value={own}>
          <FindingGroups
            groups={groups}
            inDraft={inDraft}
            edited={edited}
            selected={state.selected}
            shown={state.shown}
            notes={state.notes}
            actions={actions}
          />
        </OwnWordsContext>
        <NotesCard state={state} dispatch={actions.dispatch} />
        <FieldList dossier={dossier} notes={state.notes} dispatch={actions.dispatch} />
      </HalfContext>
      {ready && <HealthLine dossier={dossier} object={review.object} expects={expects} />}
      <p className={styles.keys}>{KEYS}</p>
    </>
  );
}

interface TopProps {
  state: PanelState;
  ready: boolean;
  groups: readonly Group[];
  inDraft(finding: Finding): boolean;
  checksOnOpening: boolean;
  actions: PanelActions;
}

/** What stands above the list and never moves: the suggestion with its counts, or what is still awaited. */
function Top({ state, ready, groups, inDraft, checksOnOpening, actions }: TopProps) {
  const { review, page } = state;
  if (state.connection === 'lost' || (page !== null && page.kind !== 'review')) return null;
  if (!ready || review === null) return <Waiting awaited={awaited(state)} from={page?.title ?? ''} />;
  return (
    <SuggestionCard
      suggestion={review.suggestion}
      pack={review.pack}
      groups={groups}
      inDraft={inDraft}
      onGo={openGroup}
    >
      <TakeBack last={state.undo.at(-1)} dispatch={actions.dispatch} />
      <DeadlineLine state={state} />
      <FilesBar state={state} onOpening={checksOnOpening} actions={actions} />
    </SuggestionCard>
  );
}

/** Opens a group and takes the focus to its heading, so that the keyboard goes on from there. */
function openGroup(id: Group['id']) {
  const group = document.querySelector<HTMLDetailsElement>(`[data-group="${id}"]`);
  if (group === null) return;
  group.open = true;
  group.scrollIntoView({ block: 'start' });
  group.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
}
