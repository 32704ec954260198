import type { DecisionForm, OpinionBox, Place, Verdict } from '@/lib/dossier/reading';
import { isNear, isOutOfSight, isSearchBox } from './opinion-places';
import { inForce } from './profile/in-force';
import { documentIn } from './read/document-in';
import { placeOf } from './read/found';
import { lookUp } from './read/lexicon';
import type { Scan } from './read/page-parts';
import { compatible, fold, labelKey } from './read/text';
import { choiceLabel } from './read/values';
import { ELEMENT, parentOf, TEXT } from './read/visible';
import { frontScans } from './views/front-scans';

/** An opinion box with its live element; `verdict` when its label says for which verdict it is (退回理由). */
export interface FoundBox extends OpinionBox {
  element: HTMLTextAreaElement | HTMLInputElement;
  verdict: Verdict | null;
}

/** One verdict of the portal's form: `element` is the option of a select, the radio, or the button. */
export interface FoundOption {
  verdict: Verdict;
  text: string;
  element: HTMLElement;
  place: Place;
}

export interface FoundDecision {
  shape: DecisionForm['shape'];
  options: FoundOption[];
}

/** A verdict control before its place is known; `control` is what can be seen: the select of an option, else the element. */
interface Control {
  verdict: Verdict;
  text: string;
  element: HTMLElement;
  control: HTMLElement;
}

/** Boxes the reviewer could write an opinion into, best first: shown, editable, labelled 意见/理由/原因/说明. */
export function findOpinionBoxes(doc: Document): FoundBox[] {
  return opinionBoxesIn(frontScans(doc));
}

/** A found box without its live element: the part that may leave the page. */
export function boxReading({ label, place, limit, value }: FoundBox): OpinionBox {
  return { label, place, limit, value };
}

/** A found decision without its live elements. */
export function decisionReading(found: FoundDecision | null): DecisionForm | null {
  if (!found) return null;
  return { shape: found.shape, options: found.options.map(({ verdict, text, place }) => ({ verdict, text, place })) };
}

/** The portal's own verdict control with its live elements, or null. */
export function findDecisionForm(doc: Document): FoundDecision | null {
  return decisionIn(frontScans(doc));
}

/** The verdict a button, option or radio text stands for, or null when it is none. */
export function verdictOf(text: string): Verdict | null {
  const plain = compatible(text)
    .replace(/[\s\u200b*]|^[√✓✔✕×☑○●]|[!！。]$/g, '')
    .replace(/[(（][^)）]*[)）]$/, '');
  return inForce().verdicts.find(({ words }) => words.test(plain))?.verdict ?? null;
}

/** The same as `findOpinionBoxes`, from scans made already. */
export function opinionBoxesIn(scans: Scan[]): FoundBox[] {
  const { opinion, opinionHint, profile } = inForce();
  const pointedOut = new Set(profile.opinionBoxes.chosen.map(({ label }) => label));
  const found: (FoundBox & { strong: boolean })[] = [];
  const unlabelled: { scan: Scan; element: HTMLTextAreaElement }[] = [];
  for (const scan of scans) {
    const counted = new Map<string, number>();
    for (const element of editable(scan)) {
      const label = labelOf(element);
      const key = labelKey(label);
      const strong = (opinion.test(key) && !isSearchBox(element)) || (key !== '' && pointedOut.has(key));
      if (strong || (opinionHint.test(key) && key.length <= 12 && !isField(key) && !isSearchBox(element))) {
        const nth = counted.get(key) ?? 0;
        counted.set(key, nth + 1);
        found.push({ ...boxOf(scan, element, key, nth), strong });
      } else if (key === '' && element.localName === 'textarea') {
        unlabelled.push({ scan, element: element as HTMLTextAreaElement });
      }
    }
  }
  // A word like 说明 makes an opinion only beside the decision itself.
  const best = found.some(({ strong }) => strong) ? found.filter(({ strong }) => strong) : besideDecision(found, scans);
  const [only] = unlabelled;
  // A form that decides and has a single nameless box can mean no other.
  if (best.length === 0 && only && unlabelled.length === 1 && decisionIn([only.scan]))
    return [boxOf(only.scan, only.element, '', 0)];
  return best.map(({ strong: _, ...box }) => box);
}

function besideDecision<B extends FoundBox>(boxes: B[], scans: Scan[]): B[] {
  if (boxes.length === 0) return boxes;
  const options = decisionIn(scans)?.options ?? [];
  return boxes.filter((box) => options.some((option) => isNear(box.element, option.element)));
}

/**
 * A rich-text editor that is labelled as the opinion's place, or null. Its text is its own program's: it is never
 * written into.
 */
export function richOpinionIn(scans: Scan[]): Element | null {
  const { opinion } = inForce();
  for (const { root, onScreen } of scans) {
    const editors = [...root.querySelectorAll('[contenteditable=""],[contenteditable="true"],iframe')].filter(isEditor);
    const found = editors.find((editor) => onScreen(editor) && opinion.test(labelKey(labelAround(editor))));
    if (found) return found;
  }
  return null;
}

function isEditor(element: Element): boolean {
  if (element.localName !== 'iframe') return true;
  const inner = documentIn(element);
  return inner !== null && (inner.designMode === 'on' || inner.body?.isContentEditable === true);
}

/** An editor stands in several boxes of its own (tool bars and all) behind its label. */
function labelAround(editor: Element): string {
  const spoken = editor.getAttribute('aria-label') ?? '';
  if (spoken !== '') return spoken;
  let around: Element | null = editor;
  for (let up = 0; up < ENOUGH && around; up++) {
    const before = around.previousElementSibling;
    const text = fold(before?.textContent ?? '');
    if (text !== '' && text.length <= 30 && inForce().opinion.test(labelKey(text))) return text;
    around = parentOf(around);
  }
  return '';
}

/** The same as `findDecisionForm`, from scans made already; selects and radios come before bare buttons. */
export function decisionIn(scans: Scan[]): FoundDecision | null {
  for (const shape of ['select', 'radio', 'buttons'] as const) {
    for (const scan of [...scans].reverse()) {
      const controls = distinct(FINDERS[shape](scan));
      if (!decides(controls)) continue;
      const options = controls.map(({ verdict, text, element, control }, nth) => ({
        verdict,
        text,
        element,
        place: placeAt(scan, control, text, nth, text),
      }));
      return { shape, options };
    }
  }
  return null;
}

const FINDERS: Record<DecisionForm['shape'], (scan: Scan) => Control[]> = {
  select: (scan) => {
    for (const select of controls<HTMLSelectElement>(scan, 'select')) {
      const options = [...select.options].flatMap((option) => {
        const text = fold(option.text);
        const verdict = verdictOf(text);
        return verdict ? [{ verdict, text, element: option, control: select }] : [];
      });
      const filters = [...select.options].some(({ text }) => /^(?:全部|所有|不限)/.test(fold(text)));
      if (!filters && decides(distinct(options)) && !select.disabled && scan.onScreen(select)) return options;
    }
    return [];
  },
  radio: (scan) => {
    const groups = new Map<string, Control[]>();
    for (const radio of controls<HTMLInputElement>(scan, 'input')) {
      if (radio.type !== 'radio') continue;
      const text = choiceLabel(radio, scan.onScreen);
      const verdict = verdictOf(text);
      const parent = parentOf(radio);
      if (!verdict || radio.disabled || !parent || !scan.onScreen(parent)) continue;
      groups.set(radio.name, [...(groups.get(radio.name) ?? []), { verdict, text, element: radio, control: radio }]);
    }
    return [...groups.values()].find((options) => decides(distinct(options))) ?? [];
  },
  buttons: (scan) => {
    const options = [...new Set(scan.buttons as HTMLElement[])].flatMap((button) => {
      const text = fold(button.textContent || button.getAttribute('value') || '');
      const verdict = text.length <= 16 ? verdictOf(text) : null;
      if (!verdict || !scan.onScreen(button) || button.closest(TABS)) return [];
      return [{ verdict, text, element: button, control: button }];
    });
    const groups = options.map((option) => options.filter((other) => near(option.control, other.control)));
    return (
      groups.sort(
        (a, b) => new Set(b.map(({ verdict }) => verdict)).size - new Set(a.map(({ verdict }) => verdict)).size,
      )[0] ?? []
    );
  },
};

const TABS =
  'nav,thead,[role="tablist"],[role="menu"],[role="navigation"],.tabs,.layui-tab-title,.el-tabs__header,.ant-tabs-nav,.menu';

function decides(options: Control[]): boolean {
  const verdicts = new Set(options.map(({ verdict }) => verdict));
  return verdicts.size >= 2 && verdicts.has('pass');
}

/** A button wrapped in a link or box is one button. */
function distinct(options: Control[]): Control[] {
  return options.filter(
    ({ element }) => !options.some((other) => other.element !== element && element.contains(other.element)),
  );
}

function near(a: Element, b: Element): boolean {
  let around: Element | null = a;
  for (let up = 0; up < 4 && around; up++) {
    if (around.contains(b)) return true;
    around = parentOf(around);
  }
  return false;
}

function controls<E extends Element>(scan: Scan, name: string): E[] {
  return scan.controls.filter((control): control is E => control.localName === name);
}

function editable(scan: Scan): (HTMLTextAreaElement | HTMLInputElement)[] {
  const boxes = [
    ...controls<HTMLTextAreaElement>(scan, 'textarea'),
    ...controls<HTMLInputElement>(scan, 'input').filter(({ type }) => type === 'text'),
  ];
  return boxes.filter(
    (element) => !element.readOnly && !element.matches(':disabled') && scan.onScreen(element) && !isOutOfSight(element),
  );
}

function isField(key: string): boolean {
  return (lookUp(key)?.fields.length ?? 0) > 0;
}

/** The words a reviewer reads as the label of a control, '' when none stand near enough. */
export function labelOf(element: HTMLTextAreaElement | HTMLInputElement): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const label = element.labels?.[0];
  if (label) return label.contains(element) ? textBefore(label, element) : fold(label.textContent ?? '');
  const named = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const texts = named.map((id) => fold(root.querySelector(`#${CSS.escape(id)}`)?.textContent ?? ''));
  if (texts.some(Boolean)) return texts.join('');
  const spoken = fold(element.getAttribute('aria-label') ?? '');
  if (spoken !== '') return spoken;
  return textAround(element) || fold(element.placeholder).replace(/^请(?:输入|填写)(?:您的)?/, '');
}

const ENOUGH = 5;

/** The nearest short text before the control: beside it, in the cell before, in the row or heading above. */
function textAround(element: Element): string {
  let node: Node = element;
  for (let up = 0; up < ENOUGH; up++) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType !== TEXT && before.nodeType !== ELEMENT) continue;
      const holder = before as Element;
      const text = fold(before.textContent ?? '');
      if (text === '' || (before.nodeType === ELEMENT && /^(?:script|style|br|hr)$/.test(holder.localName))) continue;
      if (before.nodeType === ELEMENT && holder.querySelector('input:not([type="hidden"]),textarea,select') !== null)
        return '';
      if (before.nodeType === ELEMENT && /^(?:input|textarea|select|button|table)$/.test(holder.localName)) return '';
      // Headers of several columns name each its own, and no box below them.
      if (before.nodeType === ELEMENT && holder.querySelectorAll('th,td').length > 1) return '';
      return text.length <= 30 ? text : '';
    }
    const parent: Element | null = parentOf(node);
    if (!parent || /^(?:body|form|html)$/.test(parent.localName)) return '';
    const above = parent.localName === 'tr' ? cellAbove(node as Element, parent) : '';
    if (above !== '') return above;
    node = parent;
  }
  return '';
}

/** Text of the row above when it is one short wide cell: 审核意见 as a heading row. */
function cellAbove(cell: Element, row: Element): string {
  const above = row.previousElementSibling;
  if (!above || row.children.length > 1 || above.children.length > 1) return '';
  const text = fold(above.textContent ?? '');
  return cell.localName !== 'tr' && text.length <= 30 ? text : '';
}

function textBefore(label: Element, element: Element): string {
  let text = '';
  for (let node = label.firstChild; node && !node.contains(element); node = node.nextSibling)
    text += node.textContent ?? '';
  return fold(text);
}

function boxOf(scan: Scan, element: HTMLTextAreaElement | HTMLInputElement, label: string, nth: number): FoundBox {
  const { value } = element;
  return {
    element,
    verdict: verdictOfBox(label),
    label,
    place: placeAt(scan, element, label, nth, fold(value)),
    limit: limitOf(element) ?? limitByLabel(label),
    value,
  };
}

/** For which verdict a box is when its label says so; 退回或不通过理由 is for either, and so for none alone. */
function verdictOfBox(label: string): Verdict | null {
  const named = inForce()
    .boxVerdicts.filter(({ words }) => words.test(label))
    .map(({ verdict }) => verdict);
  // 不通过理由 holds 通过理由.
  const told = new Set(named.includes('reject') ? named.filter((verdict) => verdict !== 'pass') : named);
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

function limitByLabel(label: string): number | null {
  return inForce().profile.opinionBoxes.limits.find((limit) => limit.label === label)?.characters ?? null;
}

function placeAt(scan: Scan, element: Element, label: string, nth: number, text: string): Place {
  return placeOf({ label, nth, section: null, scan, element, text });
}

const HANDLERS = [
  'onblur',
  'onkeyup',
  'onchange',
  'oninput',
  'onkeydown',
  'onkeypress',
  'validtype',
  'data-options',
  'data-validation-engine',
  'lay-verify',
  'datatype',
];
const CALLED =
  /(?:len|limit|count|check|max|size|word|zs|number)\w*\s*[([][^()[\]]*?(\d{2,5})\s*(?:,[^()]*)?[)\]]|maxlength\W{1,3}(\d{2,5})/i;
const HINT =
  /(?:限|不超过|不得超过|不能超过|最多|至多|少于|控制在|上限)\D{0,6}(\d{2,5})\s*(?:个)?(?:字|汉字|字符)|(\d{2,5})\s*(?:个)?(?:字|汉字|字符)(?:以内|之内|内)|\b\d{1,5}\s*[/／]\s*(\d{2,5})\b/;

/** Characters a box takes: `maxlength`, a length check in one of its handlers, or a hint beside it; null when nothing tells. */
export function limitOf(element: HTMLTextAreaElement | HTMLInputElement): number | null {
  const attribute = Number(
    element.getAttribute('maxlength') ??
      element.getAttribute('data-maxlength') ??
      element.getAttribute('data-limit') ??
      0,
  );
  if (attribute > 0) return attribute;
  for (const name of HANDLERS) {
    const match = CALLED.exec(element.getAttribute(name) ?? '');
    const limit = Number(match?.[1] ?? match?.[2] ?? 0);
    if (limit > 0) return limit;
  }
  let around = parentOf(element);
  for (let up = 0; up < 3 && around; up++) {
    if (around.querySelectorAll('textarea,input[type="text"]').length > 1) break;
    const match = HINT.exec(`${element.placeholder} ${fold(around.textContent ?? '')}`);
    const limit = Number(match?.slice(1).find((part) => part !== undefined) ?? 0);
    if (limit > 0) return limit;
    around = parentOf(around);
  }
  return null;
}
