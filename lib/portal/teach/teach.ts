import type { Picked, TrialAnswer } from '@/lib/messages/teaching';
import type { Teaching, TellsOfTeaching } from '@/lib/portal/act/parts';
import { FIELD_IDS, fold, labelKey, labelOf, readPage, readValue, sameOriginDocuments } from '@/lib/portal/agent-kit';
import { resolvePlace, reveal } from '@/lib/portal/marks-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { type Outline, type Overlay, openOverlay } from './overlay';
import { proposeLabels } from './propose';
import { tableAt } from './table-at';
import { type Trial, tryChange } from './trial';
import { type Pointed, valueAt, valuesIn } from './value-at';

const SHOWN_LENGTH = 80;

/** The page's side of 标注: the overlay, what was picked, and what a change would make of it. Writes nothing anywhere. */
export function createTeaching(
  doc: Document,
  stillOurs: () => boolean,
  lexicon: () => Lexicon,
  tell: TellsOfTeaching,
): Teaching {
  let overlay: Overlay | null = null;
  let picked: Pointed | null = null;
  let hovered: Element | null = null;
  let elsewhere: Element[] = [];

  const draw = () => {
    const outlines: Outline[] = elsewhere.map((element) => ({ element, kind: 'elsewhere' }));
    if (picked) outlines.push({ element: picked.element, kind: 'picked' });
    if (hovered && hovered !== picked?.element) outlines.push({ element: hovered, kind: 'hover' });
    overlay?.draw(outlines);
  };

  const stop = () => {
    overlay?.remove();
    overlay = null;
    picked = null;
    hovered = null;
    elsewhere = [];
  };

  const pick = (pointed: Pointed | null) => {
    picked = pointed;
    elsewhere = [];
    draw();
    if (pointed) tell.picked(describe(doc, lexicon(), pointed));
  };

  const step = (by: 1 | -1) => {
    const all = valuesIn(sameOriginDocuments(doc));
    const from = hovered ?? picked?.element;
    const at = from ? all.indexOf(from) : -1;
    hovered = all[(at + by + all.length) % all.length] ?? null;
    if (hovered) reveal(hovered);
    draw();
  };

  const start = () => {
    overlay ??= openOverlay(doc, stillOurs, {
      over(x, y) {
        const at = valueAt(doc, x, y)?.element ?? null;
        if (at === hovered) return;
        hovered = at;
        draw();
      },
      pick: (x, y) => pick(overlay?.through(() => valueAt(doc, x, y)) ?? null),
      end() {
        stop();
        tell.ended();
      },
    });
  };

  return {
    act(what) {
      if (what === 'start') start();
      else if (what === 'stop') stop();
      else if (overlay && what === 'pick') pick(hovered && { element: hovered, caret: null });
      else if (overlay) step(what === 'next' ? 1 : -1);
    },
    propose(field) {
      if (!picked) return [];
      const proposals = proposeLabels(doc, lexicon(), picked, field);
      elsewhere = proposals[0]?.trial.elsewhere ?? [];
      draw();
      return proposals.map(({ change, trial }) => ({ change, ...summary(trial) }));
    },
    trial(change) {
      if (!picked) return { found: false, way: null, elsewhere: 0, rows: 0 };
      const trial = tryChange(doc, lexicon(), change, picked.element);
      elsewhere = trial.elsewhere;
      draw();
      return summary(trial);
    },
    stop,
  };
}

function summary({ found, way, elsewhere, rows }: Trial): TrialAnswer {
  return { found, way, elsewhere: elsewhere.length, rows };
}

function describe(doc: Document, lexicon: Lexicon, { element }: Pointed): Picked {
  const { text } = readValue([element], element, () => true, true);
  const box = editableIn(element);
  return {
    text: fold(text || element.textContent || '').slice(0, SHOWN_LENGTH),
    table: tableAt(doc, lexicon, element),
    box: box && { label: labelKey(labelOf(box)), nth: nthOf(box) },
    readsAs: readsAs(doc, lexicon, element),
    picture: element.localName === 'img' || element.querySelector('img') !== null,
  };
}

/** The field that the page as read now takes this place for. */
function readsAs(doc: Document, lexicon: Lexicon, element: Element): Picked['readsAs'] {
  const { fields } = readPage(doc, lexicon, 0);
  for (const field of FIELD_IDS) {
    const [place] = fields[field].state === 'read' ? fields[field].places : [];
    const there = place && resolvePlace(doc, place, lexicon);
    if (place && there && (there.contains(element) || element.contains(there))) return { field, label: place.label };
  }
  return null;
}

function editableIn(element: Element): HTMLTextAreaElement | HTMLInputElement | null {
  const box = element.matches('textarea,input[type="text"],input:not([type])')
    ? element
    : element.querySelector('textarea');
  const control = box as HTMLTextAreaElement | HTMLInputElement | null;
  return control && !control.readOnly && !control.disabled ? control : null;
}

/** Which of the boxes with the same label it is. */
function nthOf(box: HTMLTextAreaElement | HTMLInputElement): number {
  const label = labelKey(labelOf(box));
  const root = box.getRootNode() as Document | ShadowRoot;
  const all = [...root.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea,input')];
  return Math.max(0, all.filter((one) => labelKey(labelOf(one)) === label).indexOf(box));
}
