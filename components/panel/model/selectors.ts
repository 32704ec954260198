import { day } from '@/components/common/time';
import { SUGGESTION_WORDS } from '@/components/common/words';
import { photoAddress } from '@/lib/dossier/assemble';
import type { FillPreview } from '@/lib/messages/fill';
import type { Moment } from '@/lib/review/moment';
import { OWN_PLACEHOLDERS } from '@/lib/review/opinion';
import type { SuggestionVerdict } from '@/lib/review/types';
import { memoryKey, toldStage } from './applicant';
import type { ReviewStage } from './judge';
import type { PanelState } from './state';

/** Stage in force: what the page tells, else what the reviewer answered, else employer and qualification review. */
export function stageOf(state: Pick<PanelState, 'readings' | 'asked'>): ReviewStage {
  const told = toldStage(state.readings);
  return {
    role: told.role ?? state.asked.role ?? 'employer',
    object: told.object ?? state.asked.object ?? 'qualification',
  };
}

/** The Asia/Shanghai day of the newest reading, and what stood in the one opinion box then. */
export function momentOf(state: Pick<PanelState, 'readings' | 'memory' | 'logLocked'>): Moment {
  const { readings } = state;
  const newest = readings.at(-1);
  const withBox = readings.findLast((reading) => reading.boxes.length > 0);
  const [box, another] = withBox?.boxes ?? [];
  return {
    today: newest === undefined ? null : day(newest.at),
    opinion: box === undefined || another !== undefined ? null : box.value,
    pastKnown: isPastKnown(state),
  };
}

/** Whether it is known what was returned before: not where the log is locked, or could not be asked. */
export function isPastKnown({ memory, logLocked }: Pick<PanelState, 'memory' | 'logLocked'>): boolean {
  return memory !== 'failed' && !logLocked;
}

/** Which of role and object the page does not tell, so that the reviewer has to. */
export function untoldStage(state: Pick<PanelState, 'readings'>): { role: boolean; object: boolean } {
  const told = toldStage(state.readings);
  return { role: told.role === null, object: told.object === null };
}

/** Key of the kept work, or null while nobody is named on the page. */
export function workKey(state: Pick<PanelState, 'readings' | 'asked' | 'applicant'>): string | null {
  return state.applicant === null ? null : memoryKey(state.applicant, stageOf(state));
}

/** Address of the photo that was not inspected yet, or null. */
export function awaitedPhoto(state: Pick<PanelState, 'readings' | 'photo'>): string | null {
  const address = photoAddress(state.readings);
  return address === null || state.photo?.url === address ? null : address;
}

/** What the panel still waits for, in words; empty once the findings are complete. */
export function awaited(state: PanelState): string[] {
  if (state.page === null) return ['页面的应答'];
  if (state.page.kind !== 'review') return [];
  const waits: string[] = [];
  if (state.policy.judge === null) waits.push('政策包');
  if (!state.page.settled) waits.push(...(state.page.waiting ?? ['页面内容加载完成']));
  if (awaitedPhoto(state) !== null) waits.push('证件照检查');
  if (isAwaitingMemory(state)) waits.push('上次保存的审核内容');
  if (state.review?.uncovered?.is === 'ask' && state.namedPack.is === 'waiting') waits.push('上次选择的政策包');
  if (isAwaitingBatch(state)) waits.push('本批已核对的事项');
  return waits;
}

/** Whether it is still being asked for what was kept: nothing may be typed that this could collide with. */
export function isAwaitingMemory(state: Pick<PanelState, 'applicant' | 'memory'>): boolean {
  return state.applicant !== null && state.memory === 'waiting';
}

/** Whether ticks of the batch are still being fetched that bear on what is shown. */
function isAwaitingBatch({ batch, review }: Pick<PanelState, 'batch' | 'review'>): boolean {
  if (batch.key === null || batch.is !== 'waiting') return false;
  return review?.findings.some((finding) => finding.scope === 'batch') ?? false;
}

/** Whether the findings of the current page are complete. */
export function isReady(state: PanelState): boolean {
  return state.connection === 'connected' && state.review !== null && awaited(state).length === 0;
}

/** The suggestion as it may be shown: undecided until everything was read. */
export function shownVerdict(state: PanelState): SuggestionVerdict {
  return isReady(state) && state.review !== null ? state.review.suggestion.verdict : 'undecided';
}

/** The preview when it names a box; null when it was refused or not asked for yet. */
export function previewedBox(state: Pick<PanelState, 'preview'>): FillPreview | null {
  return state.preview !== null && 'box' in state.preview ? state.preview : null;
}

/** Text in the portal's box besides our own last fill, '' when there is none. */
export function otherText(state: Pick<PanelState, 'preview' | 'filled'>): string {
  const box = previewedBox(state);
  if (box === null) return '';
  const own = state.filled?.text ?? '';
  const rest = own === '' ? box.current : box.current.split(own).join('');
  return rest.trim() === '' ? '' : rest;
}

/** Characters the box still takes for the draft, null when the box or its limit is not known. */
export function roomFor(state: PanelState): number | null {
  const boxes = state.page?.boxes ?? [];
  const limit = previewedBox(state)?.limit ?? (boxes.length === 1 ? boxes[0]?.limit : null) ?? null;
  const other = state.mode === 'append' ? otherText(state) : '';
  return limit === null ? null : Math.max(0, limit - (other === '' ? 0 : other.length + 1));
}

/** Placeholders that were ever composed into this draft, or into one that was kept, and still stand in its text. */
export function openPlaceholders(state: Pick<PanelState, 'draft'>): string[] {
  return knownPlaceholders(state).filter((placeholder) => state.draft.text.includes(placeholder));
}

/** Those composed by now and those of a text that was kept when less was known of the applicant. */
function knownPlaceholders({ draft }: Pick<PanelState, 'draft'>): string[] {
  return [...new Set([...draft.placeholders, ...OWN_PLACEHOLDERS])];
}

/** Placeholders to show a field for: what is still open, and what was filled in and can be changed. */
export function shownPlaceholders(state: Pick<PanelState, 'draft'>): string[] {
  const { composed, fills, edited, text } = state.draft;
  return knownPlaceholders(state).filter((placeholder) => {
    if (text.includes(placeholder)) return true;
    const words = fills[placeholder]?.trim() ?? '';
    return words !== '' && (edited ? text.includes(words) : (composed?.placeholders.includes(placeholder) ?? false));
  });
}

/** The draft was edited, and the findings or choices now compose to something else. */
export function isStale(state: Pick<PanelState, 'draft'>): boolean {
  const { edited, composed, basis } = state.draft;
  return edited && composed !== null && basis !== null && composed.text !== basis;
}

/** The one block that passes by itself: a fill asked for meanwhile waits for it. */
export const STILL_READING = '页面尚未读完，读完后填入。';

const SETTLING = '面板刚显示，请稍候。';
const HINDERED =
  '面板没有完整显示，可能被页面内容遮挡、变淡或变形。为免误点，暂不填入。请关闭遮挡的内容或刷新本页，也可复制意见手动粘贴。';

/** Why the draft must not be filled now, in words; null when it may. */
export function fillBlock(state: PanelState): string | null {
  const { verdict, text } = state.draft;
  const open = openPlaceholders(state);
  const room = roomFor(state);
  if (state.connection === 'lost') return '无法读取本页，请刷新后再填入，或复制意见手动粘贴。';
  if (state.sight === 'hindered') return HINDERED;
  if (!isReady(state)) return STILL_READING;
  if (state.sight === 'settling') return SETTLING;
  if (state.applicant === null) return '未读到申报人的姓名和证件号码，不能确认意见写给谁。请打开显示姓名的页面。';
  if (verdict === null) return '请先选择意见的结论。';
  if (text.trim() === '') return '意见为空，请先填写。';
  if (open.length > 0) return `请先补填：${open.join('、')}。`;
  if (room !== null && text.length > room) return `意见超出意见框限制${text.length - room}字，请删减后再填入。`;
  return null;
}

/** What the reviewer has to do before the draft can be filled, as the fill button says it; null when nothing. */
export function stepBefore(state: PanelState): string | null {
  const { verdict, text } = state.draft;
  const open = openPlaceholders(state);
  const room = roomFor(state);
  if (!isReady(state) || state.applicant === null) return null;
  if (verdict === null) return '还差一步：选定结论';
  if (text.trim() === '') return '还差一步：写意见';
  if (open.length > 0) return `还差一步：补填${open.length}处`;
  return room !== null && text.length > room ? `还差一步：删减${text.length - room}字` : null;
}

/** The few characters that the folded rail shows. */
export function railWord(state: PanelState): string {
  if (state.connection === 'lost') return '请刷新';
  if (state.page?.kind === 'login') return '登录过期';
  return isReady(state) ? SUGGESTION_WORDS[shownVerdict(state)] : '正在读取';
}
