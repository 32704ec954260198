import type { PageReading, Verdict } from '@/lib/dossier/reading';
import type { DecisionClick } from '@/lib/messages/protocol';
import { SUBMIT_WORDS, VERDICT_WORDS } from '@/lib/portal/profile/decisions';
import { chooseBox, type FoundBox } from './choose-box';
import { everyDocument } from './every-document';
import { applicantOf } from './same-applicant';
import type { FoundDecision } from './verdict-control';

/** What is known of the page at the moment of a click. */
export interface DecisionPage {
  lastReading(): PageReading | null;
  boxes(): FoundBox[];
  decision(): FoundDecision | null;
  /** The box our last fill went into, or null. */
  filledBox(): Element | null;
}

/** What asks once more after the decision button; 取消 ends the matter. */
const CONFIRM = /^(?:确定|确认|是|是的|好|好的|继续|ok|yes)$/i;
const CANCEL = /^(?:取消|否|返回|关闭|cancel|no)$/i;
const CONFIRM_WITHIN_MS = 120_000;
const SAME_ACT_MS = 1_000;

const CLICKABLE =
  'button, a, input[type="button"], input[type="submit"], input[type="image"], [role="button"], [onclick], [class*="btn" i], [class*="button" i]';

/**
 * Observes, without touching it, the reviewer's own decision on the portal: a button that is a verdict (shape C), or the
 * button that sends the chosen option (shapes A and B). `send` is called within the event, before the page can act on it,
 * and again under the same id when the page asks for confirmation. Returns the function that stops it.
 */
export function watchDecisions(top: Document, page: DecisionPage, send: (click: DecisionClick) => void) {
  let pending: DecisionClick | null = null;

  const report = (verdict: Verdict, button: string, option: string | null) => {
    const reading = page.lastReading();
    if (reading?.kind !== 'review') return;
    pending = {
      id: crypto.randomUUID(),
      at: Date.now(),
      verdict,
      button,
      option,
      opinion: opinionFor(page, verdict),
      applicant: applicantOf(reading),
      role: reading.role,
      object: reading.object,
      url: top.location.href,
    };
    send(pending);
  };

  const repeat = (before: DecisionClick) => {
    pending = { ...before, at: Date.now(), opinion: opinionFor(page, before.verdict) ?? before.opinion };
    send(pending);
  };

  const decide = (text: string) => {
    const open = pending && Date.now() - pending.at < CONFIRM_WITHIN_MS ? pending : null;
    const word = bare(text);
    const verdict = verdictIn(text);
    if (verdict && open?.verdict === verdict && Date.now() - open.at < SAME_ACT_MS) return repeat(open);
    if (verdict) return report(verdict, text, null);
    if (CANCEL.test(word)) pending = null;
    if (!CONFIRM.test(word) && !SUBMIT_WORDS.test(word)) return;
    const chosen = chosenOption(page.decision());
    // 确定 confirms what was clicked before, unless another option has been chosen since.
    if (open && CONFIRM.test(word) && (!chosen || chosen.verdict === open.verdict)) return repeat(open);
    if (chosen) return report(chosen.verdict, text, chosen.text);
    if (open) repeat(open);
  };

  const onClick = (event: Event) => {
    if (!event.isTrusted) return;
    const button = clickedButton(event);
    if (button) decide(buttonText(button));
  };

  /** Catches Enter in a field; a click on the button came before and is the same act. */
  const onSubmit = (event: SubmitEvent) => {
    if (!event.isTrusted || (pending && Date.now() - pending.at < SAME_ACT_MS)) return;
    const form = event.target;
    const decision = page.decision();
    const chosen = chosenOption(decision);
    const within = decision?.options.some(({ element }) => form !== null && (form as Node).contains(element));
    if (chosen && within)
      report(chosen.verdict, event.submitter ? buttonText(event.submitter) : '回车提交', chosen.text);
  };

  return everyDocument(top, (doc, signal) => {
    doc.defaultView?.addEventListener('click', onClick, { capture: true, signal });
    doc.defaultView?.addEventListener('submit', onSubmit, { capture: true, signal });
  });
}

/** The verdict a whole button text stands for, most refusing word first; null for any other text. */
export function verdictIn(text: string): Verdict | null {
  const word = bare(text);
  const unasked = word.replace(/^(?:确定|确认)(?=.)/u, '');
  return VERDICT_WORDS.find(([, words]) => words.test(word) || words.test(unasked))?.[0] ?? null;
}

/** Some libraries put a space between two characters of a button. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s()[\]「」【】]/gu, '');
}

/** The nearest thing on the event's way that acts as a button; controls that only choose are none. */
function clickedButton(event: Event): Element | null {
  for (const node of event.composedPath()) {
    if (!('matches' in node)) continue;
    const element = node as Element;
    if (element.matches('input[type="radio"], input[type="checkbox"], select, option, textarea, label')) return null;
    if (element.matches(CLICKABLE)) return element;
  }
  return null;
}

function buttonText(button: Element): string {
  const shown = button.localName === 'input' ? (button as HTMLInputElement).value : button.textContent;
  const text = shown?.replace(/\s+/gu, ' ').trim() ?? '';
  return (text || (button.getAttribute('title') ?? button.getAttribute('alt') ?? '')).slice(0, 40);
}

function chosenOption(decision: FoundDecision | null): FoundDecision['options'][number] | null {
  if (!decision || decision.shape === 'buttons') return null;
  return decision.options.find(({ element }) => isChosen(element)) ?? null;
}

function isChosen(element: Element): boolean {
  if (element.localName === 'option') return (element as HTMLOptionElement).selected;
  const radio = element.matches('input') ? element : element.querySelector('input');
  return radio !== null && (radio as HTMLInputElement).checked;
}

/** What stands in the box the verdict belongs to; failing that in the one we filled, or everything written in any. */
function opinionFor(page: DecisionPage, verdict: Verdict): string | null {
  const found = page.boxes();
  const choice = chooseBox(found, verdict, page.decision()?.options.map(({ element }) => element) ?? []);
  if (choice.ok) return choice.box.value;
  const filled = page.filledBox();
  if (filled?.isConnected) return written(filled);
  const texts = found.map(({ element }) => written(element)).filter((text) => text.trim() !== '');
  return texts.length > 0 ? texts.join('\n') : null;
}

function written(element: Element): string {
  return 'value' in element ? String(element.value) : (element.textContent ?? '');
}
