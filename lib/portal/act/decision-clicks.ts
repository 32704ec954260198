import { applicantIn } from '@/lib/dossier/identity';
import type { PageReading, Verdict } from '@/lib/dossier/reading';
import { type ChosenVerdict, type FoundDecision, verdictOf } from '@/lib/portal/decision-form';
import type { FoundBox } from '@/lib/portal/opinion-boxes';
import { BUTTONS } from '@/lib/portal/opinion-places';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { DecisionClick } from '@/lib/record/decision';
import { chooseBox, type TextBox } from './choose-box';
import { everyDocument } from './every-document';

/** What is known of the page at the moment of a click. */
export interface DecisionPage {
  lastReading(): PageReading | null;
  boxes(): FoundBox[];
  decision(): FoundDecision | null;
  chosen(): ChosenVerdict | null;
  lexicon(): Lexicon;
  /** The box our last fill went into, or null. */
  filledBox(): TextBox | null;
}

const CONFIRM_WITHIN_MS = 120_000;
const SAME_ACT_MS = 1_000;

const CLICKABLE = `${BUTTONS},input[type="image"],[onclick],[class*="btn" i],[class*="button" i]`;

/**
 * Observes, without touching it, the reviewer's own decision on the portal: a button that is a verdict (shape C), or the
 * button that sends the chosen option (shapes A and B). `send` is called within the event, before the page can act on it,
 * again under the same id once the page's handlers have returned, and again when a dialog of the page is confirmed.
 */
export function watchDecisions(top: Document, page: DecisionPage, send: (click: DecisionClick) => void) {
  let pending: DecisionClick | null = null;
  let touchedAt = 0;

  /** Once now, before the page can move on, and once more when its own handlers (and a native confirm box) are through. */
  const deliver = (click: DecisionClick) => {
    pending = click;
    touchedAt = Date.now();
    send(click);
    setTimeout(() => send({ ...click, handledAt: Date.now() }), 0);
  };

  const report = (verdict: Verdict, button: string, option: string | null) => {
    const reading = page.lastReading();
    if (reading?.kind !== 'review') return;
    deliver({
      id: crypto.randomUUID(),
      at: Date.now(),
      verdict,
      button,
      option,
      opinion: opinionFor(page, verdict),
      applicant: applicantIn(reading),
      role: reading.role,
      object: reading.object,
      url: top.location.href,
    });
  };

  /** The same decision once more; a new click only when the opinion was written in between. */
  const repeat = (before: DecisionClick) => {
    const opinion = opinionFor(page, before.verdict) ?? before.opinion;
    deliver(opinion === before.opinion ? before : { ...before, id: crypto.randomUUID(), at: Date.now(), opinion });
  };

  const decide = (text: string) => {
    const open = pending && Date.now() - touchedAt < CONFIRM_WITHIN_MS ? pending : null;
    const word = buttonWord(text);
    const lexicon = page.lexicon();
    const { confirms, cancels } = lexicon.texts;
    const verdict = verdictIn(text, lexicon);
    if (verdict && open?.verdict === verdict && Date.now() - touchedAt < SAME_ACT_MS) return repeat(open);
    if (verdict) return report(verdict, text, null);
    if (cancels.test(word)) pending = null;
    if (!confirms.test(word) && !lexicon.submit.has(word)) return;
    const chosen = page.chosen();
    // 确定 confirms what was clicked before, unless another option has been chosen since.
    if (open && confirms.test(word) && (!chosen || chosen.verdict === open.verdict)) return repeat(open);
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
    if (!event.isTrusted || (pending && Date.now() - touchedAt < SAME_ACT_MS)) return;
    const chosen = page.chosen();
    if (chosen && (event.target as Node).contains(chosen.element))
      report(chosen.verdict, event.submitter ? buttonText(event.submitter) : '回车提交', chosen.text);
  };

  return everyDocument(top, (doc, signal) => {
    doc.defaultView?.addEventListener('click', onClick, { capture: true, signal });
    doc.defaultView?.addEventListener('submit', onSubmit, { capture: true, signal });
  });
}

/** The verdict a whole button text stands for, with or without a 确认 before it; null for any other text. */
export function verdictIn(text: string, lexicon: Lexicon): Verdict | null {
  return verdictOf(text, lexicon) ?? verdictOf(buttonWord(text).replace(/^(?:确定|确认)/u, ''), lexicon);
}

/** Some libraries put a space between two characters of a button. */
function buttonWord(text: string): string {
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

/** What stands in the box the verdict belongs to; failing that in the one we filled, or everything written in any. */
function opinionFor(page: DecisionPage, verdict: Verdict): string | null {
  const boxes = page.boxes();
  const choice = chooseBox(boxes, verdict, page.decision, page.lexicon().profile.opinionBoxes.chosen);
  if (choice.ok) return choice.chosen.value;
  const filled = page.filledBox();
  if (filled?.isConnected) return filled.value;
  const texts = boxes.map(({ value }) => value).filter((text) => text.trim() !== '');
  return texts.length > 0 ? texts.join('\n') : null;
}
