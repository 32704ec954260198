import type { Filler, FillPage } from '@/lib/portal/act/parts';
import {
  applicantIn,
  BUTTONS,
  childrenOf,
  comboBox,
  decides,
  fold,
  isChosen,
  isInSearchForm,
  mayBeSameCase,
  near,
  parentOf,
  rankOf,
  TABS,
  textAround,
  verdictGroups,
  verdictOf,
  verdictsOf,
} from '@/lib/portal/agent-kit';
import type { ChosenVerdict, Control } from '@/lib/portal/decision-form';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Scan } from '@/lib/portal/read/scanned';
import type { Applicant } from '@/lib/record/applicant';

/** A question that may be the decision, and what stands chosen of it. */
interface Standing {
  rank: number;
  /** A select or radios of the page's own. */
  own?: true;
  chosen: ChosenVerdict | null;
}

/** What was pressed last of all that has a verdict written on it, how it looked before, and who was on the page. */
interface Press {
  element: HTMLElement;
  looks: string;
  at: number;
  applicant: Applicant;
}

export type VerdictWatch = Pick<Filler, 'chosen' | 'pressed'>;

/** `written` is what stands in the boxes by now. */
export function watchVerdict(page: FillPage, written: () => string | null): VerdictWatch {
  let press: Press | null = null;
  const whoIsThere = () => applicantIn(page.lastReading() ?? page.read());
  return {
    chosen(word) {
      const all = page.scans();
      const standings = all.flatMap((scan) => [...drawnLists(scan), ...segments(scan)]);
      const stands = likeliest([...ownChoices(all), ...standings]);
      if (stands || !press) return stands;
      const isOn = press.element.isConnected && looksOf(press.element) !== press.looks;
      // 保存 puts away; whatever else sends after so long has to hold the opinion, and be of the same person.
      const isLate = word !== undefined && word !== '保存' && Date.now() - press.at > SOON_MS && written() !== null;
      return isOn || (isLate && mayBeSameCase(whoIsThere(), press.applicant)) ? verdictOn(press, page.lexicon()) : null;
    },
    pressed(event) {
      const [target] = event.composedPath() as (HTMLElement | undefined)[];
      const text = target?.textContent ?? '';
      const { verdictHint, texts } = page.lexicon();
      if (!target?.closest || text.length > LONGEST_DRAWN) return null;
      if (texts.cancels.test(text.replace(/\s/gu, '')) || target.closest(CLOSES)) press = null;
      if (!verdictHint.test(text)) return null;
      const all = page.scans();
      const scan = all.find(({ root }) => root.contains(target));
      const element = scan && worded(target, scan);
      if (!element) return null;
      press = { element, looks: looksOf(element), at: Date.now(), applicant: whoIsThere() };
      if (element.closest(BUTTONS)) return null;
      if (element.closest(MENU_ITEM)) return element;
      const only = isPressable(element) && !element.closest(`${LISTED},${TABS}`) && !all.some(hasSubmit);
      return only ? element : null;
    },
  };
}

/** Until then the click itself is remembered. */
const SOON_MS = 115_000;

/** Items of a menu behind a button act, unlike those of lists to choose from; a menu at the side leads to other pages. */
const MENU_ITEM =
  '[class*="dropdown" i] [role="menuitem"],[class*="dropdown-menu__item" i],[class*="dropdown-item" i],[class*="dropdown-option" i],.layui-dropdown li,.menu-top .menu-item';
const LISTED =
  '[role="option"],[role="listbox"],[class*="select" i],[class*="combo" i],[class*="option" i],dl,label,table td';
/** A dialog is left by its corner, too. */
const CLOSES = '[class*="close" i],[aria-label="close" i],[aria-label="关闭"]';

/** Selects and radios of the page; a question that is surely the decision stands before others though nothing is chosen of it. */
function ownChoices(scans: Scan[]): Standing[] {
  return verdictGroups(scans)
    .filter(({ shape }) => shape !== 'buttons')
    .flatMap<Standing>(({ options, label, rank, scan: { lexicon } }) => {
      const chosen = options.find(isChosen) ?? null;
      return chosen || lexicon.texts.decides.test(label) ? [{ rank, chosen, own: true }] : [];
    });
}

/** Of several that are as likely the page's own comes first; lists and segments that say different things decide nothing. */
function likeliest(standings: Standing[]): ChosenVerdict | null {
  const best = Math.max(...standings.map(({ rank }) => rank));
  const told = standings.filter(({ rank, chosen }) => rank === best && chosen);
  const [first] = told;
  const agree = verdictsOf(told.flatMap(({ chosen }) => chosen ?? [])).size === 1;
  return (agree || first?.own) && first ? first.chosen : null;
}

/** Lists that a library draws (Element, Ant Design, layui, EasyUI, iView) show what was chosen of them, and nothing else of it. */
function drawnLists(scan: Scan): Standing[] {
  const { lexicon, root, onScreen } = scan;
  const inputs = scan.controls.flatMap((control) => {
    const box = control.localName === 'input' ? comboBox(control) : null;
    return box ? [{ box, text: (control as HTMLInputElement).value || box.textContent || '' }] : [];
  });
  const bare = [...root.querySelectorAll<HTMLElement>('[class*="select" i],[class*="chosen" i],[role="combobox"]')]
    .filter((box) => !box.closest('select,ul,[role="listbox"]') && !box.querySelector('input:not([type="hidden"])'))
    .filter(
      (box) =>
        !segmentsOf(scan).some((group) => group.some(({ element }) => near(box, element) && !box.contains(element))),
    )
    .map((box) => ({ box, text: box.textContent ?? '' }));
  return [...inputs, ...bare].flatMap(({ box, text }) => {
    const shown = fold(text);
    const verdict = shown.length <= LONGEST ? verdictOf(shown, lexicon) : null;
    if (!verdict || !onScreen(box) || isInSearchForm(box, lexicon.texts)) return [];
    const rank = rankOf(lexicon, textAround(box), verdict === 'return' ? 3 : 2);
    return [{ rank, chosen: { verdict, text: shown, element: box as HTMLElement } }];
  });
}

const LONGEST = 16;
/** The same with the white space between its elements. */
const LONGEST_DRAWN = 100;

/** Verdicts side by side of which one is drawn as the chosen one: segments made of spans, buttons that stay down. */
function segments(scan: Scan): Standing[] {
  return segmentsOf(scan).flatMap((group) => {
    const [chosen, second] = group.filter((one) => standsOut(one.element, group));
    if (!chosen || second) return [];
    const rank = rankOf(scan.lexicon, textAround(branchOf(chosen.element, group)), verdictsOf(group).size);
    return [{ rank, chosen }];
  });
}

function segmentsOf(scan: Scan): Control[][] {
  const found: Control[] = [];
  const texts = scan.doc.createTreeWalker(scan.root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { data, parentElement } = node as Text;
    if (!parentElement || data.length > LONGEST || !scan.lexicon.verdictHint.test(data)) continue;
    const element = worded(parentElement, scan);
    if (!element || found.some((one) => one.element === element)) continue;
    const text = fold(element.textContent ?? '');
    const verdict = verdictOf(text, scan.lexicon);
    if (verdict && !element.closest(TABS) && isPressable(element) && scan.onScreen(element))
      found.push({ verdict, text, element, control: element });
  }
  const groups = new Map<string, Control[]>();
  for (const one of found) {
    const group = found.filter((other) => near(one.element, other.element));
    if (decides(group)) groups.set(group.map((other) => found.indexOf(other)).join(), group);
  }
  return [...groups.values()];
}

/** The outermost element that says this verdict and nothing else; null for what a control or a count of others is. */
function worded(target: HTMLElement, { lexicon }: Scan): HTMLElement | null {
  const text = fold(target.textContent ?? '');
  if (text.length > LONGEST || /\d/.test(text) || !verdictOf(text, lexicon)) return null;
  if (target.closest('label:has(input),option')) return null;
  let element = target;
  for (let up = target.parentElement; up && fold(up.textContent ?? '') === text; up = up.parentElement) element = up;
  return element;
}

function isPressable(element: HTMLElement): boolean {
  const innermost = element.querySelector<HTMLElement>('*') ?? element;
  const view = element.ownerDocument.defaultView;
  return (
    element.closest(BUTTONS) !== null ||
    [element, innermost].some((one) => view?.getComputedStyle(one).cursor === 'pointer')
  );
}

function hasSubmit({ buttons, lexicon, onScreen }: Scan): boolean {
  return (buttons as HTMLElement[]).some((button) => {
    const word = (button.textContent || button.getAttribute('value') || '').normalize('NFKC').replace(/\s/gu, '');
    return lexicon.submit.has(word) && onScreen(button);
  });
}

const ON =
  /(?:^|[\s_-]|is)(?<!(?:un|in|no|non|not)-?)(?:active|checked|selected|chosen|current|cur|on|this|sel|act)(?=$|\s|__)/i;

/** Whether it is drawn as the chosen one by a word of its making, in what belongs to it alone. */
function standsOut(element: HTMLElement, group: Control[]): boolean {
  const branch = branchOf(element, group);
  return [branch, ...branch.querySelectorAll('*')].some(
    (one) =>
      ['aria-checked', 'aria-pressed', 'aria-selected'].some((name) => one.getAttribute(name) === 'true') ||
      ON.test(one.getAttribute('class') ?? ''),
  );
}

/** The largest element around that holds no other of the group. */
function branchOf(element: HTMLElement, group: Control[]): HTMLElement {
  let branch = element;
  for (let up = parentOf(branch); up; up = parentOf(up)) {
    if (group.some((other) => other.element !== element && up?.contains(other.element))) break;
    branch = up as HTMLElement;
  }
  return branch;
}

function verdictOn({ element }: Press, lexicon: Lexicon): ChosenVerdict | null {
  const text = fold(element.textContent ?? '');
  const verdict = verdictOf(text, lexicon);
  return verdict && { verdict, text, element };
}

/** Looks that come and go with the pointer, the focus and the request. */
const PASSING = /focus|hover|press|ripple|anim|transition|loading|disabled|wave/iu;

function looksOf(element: HTMLElement): string {
  const classes = [element, element.parentElement, ...childrenOf(element)].flatMap((one) => [
    ...(one?.classList ?? []),
  ]);
  return [...classes.filter((name) => !PASSING.test(name)), element.getAttribute('style')].join(' ');
}
