import { fieldRows } from '@/components/common/field-rows';
import type { PanelEvent } from '@/components/panel/model/event';
import { groupFindings } from '@/components/panel/model/groups';
import { reduce } from '@/components/panel/model/reducer';
import {
  awaited,
  awaitedPhoto,
  fillBlock,
  isReady,
  openPlaceholders,
  workKey,
} from '@/components/panel/model/selectors';
import { type PanelState, STARTING } from '@/components/panel/model/state';
import { loadJudge } from '@/entrypoints/panel/judge';
import { inspectPhoto } from '@/lib/photo/inspect-photo';
import type { Pixels } from '@/lib/photo/whiteness';
import { UNCHANGED } from '@/lib/policy/office-schema';
import { panelMove } from '@/lib/portal/act/when-open';
import { findDecisionForm } from '@/lib/portal/decision-form';
import { createFiller } from '@/lib/portal/fill/fill';
import { findOpinionBoxes } from '@/lib/portal/opinion-boxes';
import { type PageWatch, watchPage } from '@/lib/portal/watch/watch-page';
import { SHIPPED } from '@/tests/portal/shipped-words';
import type { Told } from '../judge';

let state: PanelState = STARTING;
let watch: PageWatch | null = null;
let filler: ReturnType<typeof createFiller> | null = null;
/** When everything shown was read and judged, in milliseconds since the epoch; null while it is not. */
let readyAt: number | null = null;
let isOpen = false;

/** Reads the page as it changes and judges what is read with the panel's own model; what is kept of anybody is nothing. */
export async function begin(): Promise<void> {
  // A window that was opened begins with a blank document, and may keep its scripts when the page comes.
  while (location.href === 'about:blank' || document.readyState === 'loading')
    await new Promise((resume) => setTimeout(resume, 20));
  const { judge, trouble } = await loadJudge({
    askBackground: async () => ({ office: UNCHANGED, digests: {} }) as never,
  });
  if (judge === null) throw new Error(trouble ?? 'no judge');
  dispatch({ type: 'policy-loaded', judge, trouble });
  dispatch({ type: 'sight-changed', sight: 'whole' });
  watch = watchPage({
    doc: document,
    lexicon: () => SHIPPED,
    onReading: (reading) => {
      isOpen = panelMove(reading, isOpen) !== 'close' && (isOpen || panelMove(reading, isOpen) === 'open');
      dispatch({ type: 'page-read', reading });
    },
  });
  const { readNow } = watch;
  filler = createFiller({
    read: readNow,
    lastReading: () => null,
    boxes: () => findOpinionBoxes(document, SHIPPED),
    decision: () => findDecisionForm(document, SHIPPED),
    lexicon: () => SHIPPED,
    scans: () => [],
  });
}

function dispatch(event: PanelEvent): void {
  const before = state;
  state = reduce(before, event);
  if (state === before) return;
  readyAt = isReady(state) ? (readyAt ?? Date.now()) : null;
  follow();
}

/** What the background would answer where nothing is kept, and what the photo says. */
function follow(): void {
  const key = workKey(state);
  const { batch, memory, namedPack, review } = state;
  if (key !== null && review !== null && memory === 'waiting') dispatch({ type: 'memory-loaded', key, working: null });
  if (batch.key !== null && batch.is === 'waiting')
    dispatch({ type: 'batch-loaded', key: batch.key, memory: { ticks: {}, fills: {}, style: batch.style, words: {} } });
  if (namedPack.key !== null && namedPack.is === 'waiting')
    dispatch({ type: 'pack-recalled', key: namedPack.key, named: null });
  const url = awaitedPhoto(state);
  if (url === null || !state.page?.settled || looked.has(url)) return;
  looked.add(url);
  photoFacts(url)
    .catch((error: unknown) => ({ unread: String(error) }))
    .then((facts) => dispatch({ type: 'photo-inspected', url, facts }))
    .finally(() => looked.delete(url));
}

const looked = new Set<string>();

async function photoFacts(url: string) {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return inspectPhoto(bytes, { url, totalBytes: bytes.length }, decode);
}

/** The browser's own decoder: the shipped one is a file of the package. */
async function decode(bytes: Uint8Array): Promise<Pixels> {
  const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)]), { imageOrientation: 'none' });
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  if (canvas === null) throw new Error('no canvas');
  canvas.drawImage(picture, 0, 0);
  return { width, height, data: canvas.getImageData(0, 0, width, height).data };
}

/** Since when everything is read and judged, in milliseconds since the epoch; or what it waits for, in words. */
export function standing(): { readyAt: number | null; awaited: string[]; isOpen: boolean } {
  return { readyAt, awaited: awaited(state), isOpen };
}

/** The newest reading, for whoever looks into a failure. */
export function page() {
  return state.page;
}

/** What the panel would show: fields with their states, and findings. */
export function told(): Told {
  const { dossier, review } = state;
  return {
    fields: dossier === null ? [] : fieldRows(dossier).map(({ id, state: is, text }) => ({ id, state: is, text })),
    findings: groupFindings(review?.findings ?? [], {}).flatMap(({ findings }) =>
      findings.map(({ finding }) => ({
        rule: finding.rule,
        outcome: finding.outcome,
        disposition: finding.disposition ?? null,
        says: finding.says,
        evidence: finding.evidence.map(({ label, found }) => `${label}：${found}`),
        clauses: [],
        text: finding.says,
      })),
    ),
  };
}

/** Fills what is drafted, for 退回 where nothing is, as the panel's button does; gives the text, or why not. */
export async function fill(): Promise<{ text: string } | { refused: string }> {
  if (state.draft.text === '') dispatch({ type: 'verdict-chosen', verdict: 'return' });
  for (const placeholder of openPlaceholders(state))
    dispatch({ type: 'placeholder-filled', placeholder, text: /日期/.test(placeholder) ? '2020-12-01' : '2019' });
  const block = fillBlock(state);
  const { draft, applicant, mode } = state;
  if (block !== null || filler === null || draft.verdict === null || applicant === null)
    return { refused: block ?? 'nothing to fill' };
  const outcome = await filler.fill({
    text: draft.text,
    verdict: draft.verdict,
    mode,
    setVerdict: false,
    applicant,
  });
  return outcome.ok ? { text: draft.text } : { refused: outcome.message };
}

/** Takes the last fill back; '' or what was said against it. */
export async function undo(): Promise<string> {
  const outcome = await filler?.undo();
  return outcome?.ok === true ? '' : (outcome?.message ?? 'nothing to take back');
}
