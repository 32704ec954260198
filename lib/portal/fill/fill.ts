import type { Verdict } from '@/lib/dossier/reading';
import type { FillOutcome, FillRefusal, FillRequest } from '@/lib/messages/fill';
import type { TextBox } from '@/lib/portal/act/choose-box';
import type { Filler, FillPage } from '@/lib/portal/act/parts';
import { applicantIn, chooseBox, mayBeSameCase } from '@/lib/portal/agent-kit';
import type { FoundBox } from '@/lib/portal/opinion-boxes';
import type { Scan } from '@/lib/portal/read/scanned';
import type { Applicant } from '@/lib/record/applicant';
import { watchVerdict } from './chosen-verdict';
import { composeFill, type Filled } from './fill-text';
import { remarksIn } from './remarks';
import { richBoxIn, textOfRich } from './rich-box';
import { otherChosen, type VerdictControl, verdictControl } from './verdict-control';
import { fitted, writeText } from './write-value';

type Refused = Extract<FillOutcome, { ok: false }>;

interface LastFill extends Filled {
  box: TextBox;
  label: string;
  control: VerdictControl | null;
}

/** Writes opinions into the portal's own box. Nothing here presses a button, submits or moves the focus. */
export function createFiller(page: FillPage): Filler {
  const written = () => {
    if (last?.box.isConnected) return last.box.value;
    const texts = page.boxes().flatMap(({ value }) => (value.trim() === '' ? [] : [value]));
    return texts.join('\n') || writtenElsewhere(page.scans());
  };
  const verdicts = watchVerdict(page, written);
  let last: LastFill | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  const target = (verdict: Verdict): { ok: true; chosen: FoundBox } | Refused => {
    const boxes = page.boxes();
    const choice = chooseBox(boxes, verdict, page.decision, page.lexicon().profile.opinionBoxes.chosen);
    if (choice.ok) return choice;
    if (choice.why === 'several-boxes') return whichOf(choice.boxes, severalBoxes(choice.boxes));
    const scans = page.scans();
    if (richBoxIn(scans)) return refused('rich-text', RICH_TEXT);
    const remarks = remarksIn(scans);
    return remarks.length > 0 ? whichOf(remarks, onlyRemarks(remarks)) : refused('no-box', NO_BOX);
  };

  const plan = (request: FillRequest) => {
    const choice = target(request.verdict);
    if (!choice.ok) return choice;
    const { element: box, label, limit } = choice.chosen;
    const earlier = last?.box === box ? last : null;
    const text = fitted(box, request.text);
    const { content: joined, undoTo } = composeFill(fitted(box, box.value), { text, mode: request.mode }, earlier);
    const content = fitted(box, joined);
    if (limit !== null && content.length > limit) return refused('too-long', tooLong(label, content.length, limit));
    return { ok: true as const, box, label, text, content, undoTo, current: box.value };
  };

  const run = async (request: FillRequest): Promise<FillOutcome> => {
    const stranger = strangerOn(page, request.applicant);
    if (stranger) return stranger;
    const control = request.setVerdict ? verdictControl(page.decision(), request.verdict) : null;
    if (request.setVerdict && !control) return refused('no-verdict-control', NO_CONTROL);
    const first = plan(request);
    if (!first.ok && (first.why === 'too-long' || !control)) return first;

    const back = async (refusal: Refused, more: () => Promise<boolean>): Promise<Refused> => {
      const restored = [await more(), control === null || (await control.undo())].every(Boolean);
      return { ...refusal, restored, message: restored ? refusal.message : `${refusal.message}${NOT_RESTORED}` };
    };
    const nothing = async () => true;
    // The choice comes first: some forms show the box, or put a phrase into it, only after it.
    if (control && !(await control.choose())) return back(refused('not-kept', VERDICT_NOT_KEPT), nothing);
    const swapped = control && strangerOn(page, request.applicant);
    if (swapped) return back(swapped, nothing);
    const ready = control ? plan(request) : first;
    if (!ready.ok) return back(ready, nothing);

    const { box, label, text, content, current } = ready;
    const kept = await writeText(box, content);
    const restore = async () => !box.isConnected || (await writeText(box, current)) === fitted(box, current);
    if (!box.isConnected || kept !== content) return back(refused('not-kept', notKept(label, content, kept)), restore);
    if (control && !control.isChosen()) return back(refused('not-kept', VERDICT_NOT_KEPT), restore);
    const late = strangerOn(page, request.applicant);
    if (late) return back(late, restore);
    last = { box, label, text, before: ready.undoTo, kept, control };
    return {
      ok: true,
      kept,
      box: label,
      verdictSet: control?.text ?? null,
      otherChosen: otherChosen(verdicts.chosen(), request.verdict),
    };
  };

  const takeBack = async (): Promise<{ ok: boolean; message: string }> => {
    if (!last) return { ok: false, message: '没有可以撤销的填入。' };
    const { label, kept, before, control } = last;
    const box = last.box.isConnected ? last.box : standIn(page.boxes(), label, kept);
    last = null;
    const left: string[] = [];
    if (!box || fitted(box, box.value) !== kept) left.push(`「${label}」填入后已被改动，未撤销，请手动修改`);
    else if ((await writeText(box, before)) !== fitted(box, before)) left.push(`页面没有接受「${label}」的原内容`);
    if (control?.isChosen() === false) left.push('审核结果选项填入后已被改动，未撤销');
    else if (control && !(await control.undo())) left.push(`审核结果选项「${control.text}」没有恢复，请手动改回`);
    if (left.length > 0) return { ok: false, message: `${left.join('；')}。` };
    return {
      ok: true,
      message: control ? '已撤销，意见框和审核结果选项恢复原样，提交前请核对。' : '已撤销，意见框恢复原样。',
    };
  };

  return {
    preview(verdict) {
      const choice = target(verdict);
      if (!choice.ok) {
        const boxes = page.boxes();
        const asked = choice.boxes ? (boxes.length > 0 ? boxes : remarksIn(page.scans())) : [];
        return { answer: choice, boxes: asked.map(({ element }) => element) };
      }
      const { label, limit, element: box } = choice.chosen;
      const verdictOption = verdictControl(page.decision(), verdict)?.text ?? null;
      return { answer: { box: label, current: box.value, limit, verdictOption }, boxes: [box] };
    },
    fill: (request) => inTurn(() => run(request)),
    undo: () => inTurn(takeBack),
    ...verdicts,
    written,
  };
}

function writtenElsewhere(scans: Scan[]): string | null {
  const rich = richBoxIn(scans);
  if (rich) return textOfRich(rich);
  const [remark, second] = remarksIn(scans);
  return (!second && remark?.value) || null;
}

/** A refusal when somebody else is on the page, or when it cannot be told who is; null when all is well. */
function strangerOn(page: FillPage, asked: Applicant): Refused | null {
  const reading = page.read();
  const there = applicantIn(reading);
  if (reading.kind !== 'review' || there.name === '' || asked.name === '') {
    return refused('unreadable-page', '页面上认不出是哪位申报人，未填入。请打开其审核页面后再填。');
  }
  if (mayBeSameCase(there, asked)) return null;
  return refused(
    'other-applicant',
    `页面上现在是「${there.name}」的申报，与面板中的「${asked.name}」不是同一份，未填入。请等面板更新后再填。`,
  );
}

/** Frameworks put a new node in place of an old one: the box of the same label that holds exactly our text is the same. */
function standIn(boxes: FoundBox[], label: string, kept: string): TextBox | null {
  return boxes.find((found) => found.label === label && found.value === kept)?.element ?? null;
}

const NO_BOX = '页面上没有可填写的意见框，未改动页面。请先打开页面上的「审核」窗口再填入，或复制意见手动粘贴。';
const RICH_TEXT = '页面上的意见框是带格式的编辑器，插件不代为填写，未改动页面。请复制意见，粘贴到编辑器内。';
const NO_CONTROL =
  '页面上没有可以代选的审核结果（只有按钮、由网页组件画出，或选项会直接提交），未改动页面。请取消勾选「同时选中…」再填，审核结果由您自己选。';
const VERDICT_NOT_KEPT = '页面没有保留所选的审核结果，已停止填入。请手动选择，再只填意见。';
const NOT_RESTORED = '页面没有完全恢复原样，请核对意见框和审核结果。';

function refused(why: FillRefusal, message: string): Refused {
  return { ok: false, why, message, restored: false };
}

/** Asked of the reviewer once, and remembered from then on. */
function whichOf(boxes: FoundBox[], message: string): Refused {
  return { ...refused('several-boxes', message), boxes: boxes.map(({ label, place: { nth } }) => ({ label, nth })) };
}

function onlyRemarks(boxes: FoundBox[]): string {
  const labels = boxes.map(({ label }) => `「${label}」`).join('、');
  return `页面上没有写明是意见的输入框，只有${labels}，未改动页面。意见确应填在这里的，请在面板中指定一次，以后照此填入；也可复制意见手动粘贴。`;
}

function severalBoxes(boxes: FoundBox[]): string {
  const labels = boxes.map(({ label }) => `「${label}」`).join('、');
  return `页面上的意见框（${labels}）中，无法确定填入哪一个，未改动页面。请在面板中指定一次，以后照此填入；也可复制意见手动粘贴。`;
}

function tooLong(label: string, length: number, limit: number): string {
  return `填入后共 ${length} 字，「${label}」最多 ${limit} 字，未改动页面。请精简意见，或先清理框内原有内容。`;
}

function notKept(label: string, wanted: string, kept: string): string {
  return `页面没有保留填入的内容（填入 ${wanted.length} 字，「${label}」里剩 ${kept.length} 字），已恢复原内容。请复制意见手动粘贴。`;
}
