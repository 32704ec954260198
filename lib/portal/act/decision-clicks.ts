import { applicantIn } from '@/lib/dossier/identity';
import type { PageReading, Verdict } from '@/lib/dossier/reading';
import { type ChosenVerdict, type FoundDecision, isChosen, verdictOf } from '@/lib/portal/decision-form';
import type { FoundBox } from '@/lib/portal/opinion-boxes';
import { BUTTONS } from '@/lib/portal/opinion-places';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { DecisionClick } from '@/lib/record/decision';
import { chooseBox } from './choose-box';
import { everyDocument } from './every-document';
import type { Filler } from './parts';

/** What is known of the page at the moment of a click. */
export interface DecisionPage {
  lastReading(): PageReading | null;
  boxes(): FoundBox[];
  decision(): FoundDecision | null;
  lexicon(): Lexicon;
  /** It comes with the first reading of an application, and knows what libraries draw. */
  filler(): Filler | null;
}

const CONFIRM_WITHIN_MS = 120_000;
const SAME_ACT_MS = 1_000;

/** Libraries call the parts of a radio in a label `radio-button`: that one only chooses. */
const CLICKABLE = `${BUTTONS},input[type="image"],[onclick],[class*="btn" i]:not(label *),[class*="button" i]:not(label *)`;

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
    const chosen = chosenOn(page, word);
    // 确定 confirms what was clicked before, unless another option has been chosen since.
    if (open && confirms.test(word) && (!chosen || chosen.verdict === open.verdict)) return repeat(open);
    if (chosen) return report(chosen.verdict, text, chosen.text);
    if (open) repeat(open);
  };

  const onClick = (event: Event) => {
    if (!event.isTrusted) return;
    const drawn = page.filler()?.pressed(event);
    const button = clickedButton(event) ?? drawn;
    if (button) decide(buttonText(button));
  };

  /** Catches Enter in a field; a click on the button came before and is the same act. */
  const onSubmit = (event: SubmitEvent) => {
    if (!event.isTrusted || (pending && Date.now() - touchedAt < SAME_ACT_MS)) return;
    const chosen = chosenOn(page);
    if (chosen && (event.target as Node).contains(chosen.element))
      report(chosen.verdict, event.submitter ? buttonText(event.submitter) : '回车提交', chosen.text);
  };

  return everyDocument(top, (doc, signal) => {
    doc.defaultView?.addEventListener('click', onClick, { capture: true, signal });
    doc.defaultView?.addEventListener('submit', onSubmit, { capture: true, signal });
  });
}

function chosenOn(page: DecisionPage, word?: string): ChosenVerdict | null {
  const filler = page.filler();
  return filler ? filler.chosen(word) : (page.decision()?.options.find(isChosen) ?? null);
}

/** The verdict a whole button text stands for, with or without a 确认 before it; null for any other text. */
export function verdictIn(text: string, lexicon: Lexicon): Verdict | null {
  const word = buttonWord(text);
  const told = lexicon.texts.confirms.test(word.slice(0, 2)) ? word.slice(2) : word;
  return verdictOf(text, lexicon) ?? verdictOf(told, lexicon);
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

/** What stands in the box the verdict belongs to; failing that whatever was written. */
function opinionFor(page: DecisionPage, verdict: Verdict): string | null {
  const boxes = page.boxes();
  const choice = chooseBox(boxes, verdict, page.decision, page.lexicon().profile.opinionBoxes.chosen);
  if (choice.ok) return choice.chosen.value;
  return page.filler()?.written() ?? null;
}
