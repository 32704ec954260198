import type {
  DecisionForm,
  FieldId,
  FieldReading,
  ListId,
  ListReading,
  OpinionBox,
  PageKind,
  ReviewObject,
  Role,
} from '@/lib/dossier/reading';
import { BUTTONS } from '@/lib/portal/opinion-places';
import { ACTIVE_PARTS } from '@/lib/portal/profile/clues';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { HAS_CHECK, HAS_CONTROL, type Scan } from './scanned';
import type { Grid } from './tables/grids';
import { fold } from './text';

/** What the page shows besides texts, as far as it tells what kind of page it is. */
export interface PageContents {
  fields: Record<FieldId, FieldReading>;
  lists: { [L in ListId]: ListReading<L> };
  boxes: OpinionBox[];
  decision: DecisionForm | null;
}

const CORE: FieldId[] = ['unit.name', 'application.title', 'person.id-number', 'education.school', 'title.current'];

/** The kind of page, from what was read; addresses play no part. */
export function pageKind(scans: Scan[], grids: Grid[][], shown: PageContents): PageKind {
  const persons = scans.some((scan, index) => isPersonList(grids[index] ?? [], scan));
  if (isReview(shown, scans, persons)) return 'review';
  if (scans.some((scan) => isLogin(scan))) return 'login';
  return persons ? 'list' : 'other';
}

/** Beside a list of persons, whose search form has the same labels, only a list or decision of one applicant tells. */
function isReview({ fields, lists, boxes, decision }: PageContents, scans: Scan[], persons: boolean): boolean {
  const has = (field: FieldId) => fields[field].state !== 'absent';
  const name = fields['person.name'].state;
  const count = Object.values(fields).filter(({ state }) => state !== 'absent').length;
  const ours = Object.values(lists).filter(({ state }) => state !== 'absent').length;
  const decides = decision !== null && boxes.length > 0;
  // Where no label says the name (it stands in a title, a breadcrumb, the row that was clicked), the ID number tells who it is.
  if (name === 'absent') {
    const numbered = fields['person.id-number'].state === 'read' && count >= 4;
    return numbered && !persons && !namesOtherPage(scans) && (decides || ours > 0);
  }
  // Over a list of persons (several to be returned at once) an application without a name is nobody's.
  if (name !== 'read') return !persons && count >= 3 && (decides || ours > 1);
  if (decides) return true;
  if (namesOtherPage(scans)) return false;
  if (ours > 0) return true;
  return count >= 4 && CORE.some(has) && !persons;
}

/** Pages that name persons and are nothing to review: 个人中心, 公示. */
function namesOtherPage(scans: Scan[]): boolean {
  return scans.some(({ doc, sections, onScreen, lexicon }) => {
    const titles = sections.filter(({ level, element }) => level <= 2 && onScreen(element)).map(({ text }) => text);
    return [doc.title, ...titles].some((text) => lexicon.otherPage.test(text));
  });
}

function isLogin(scan: Scan): boolean {
  const body = scan.root;
  const { refused, loginWords } = scan.lexicon.texts;
  const text = fold(body.textContent ?? '');
  if (text.length < 300 && refused.test(text) && scan.tables.length < 3) return true;
  const passwords = [...body.querySelectorAll('input[type="password"]')].filter((input) => scan.onScreen(input));
  if (passwords.length !== 1) return false;
  if (loginWords.test(scan.doc.title)) return true;
  return [...body.querySelectorAll(`${BUTTONS},input[type="image"],h1,h2,h3,div,span`)].some((one) => {
    const label = fold(one.textContent || one.getAttribute('value') || one.getAttribute('alt') || '');
    return label.length <= 12 && loginWords.test(label) && scan.onScreen(one);
  });
}

/** Whether one of these grids lists persons to be acted on. */
export function isPersonList(grids: Grid[], scan: Scan): boolean {
  return grids.some((grid) => {
    const words = grid.heads.flatMap((cells) => cells.flatMap(({ hit }) => (hit ? [hit.word] : [])));
    if (!words.some(({ fields }) => fields.some(({ field }) => field === 'person.name'))) return false;
    if (words.filter(({ person }) => person).length === 0 || !scan.onScreen(grid.header.element)) return false;
    return (
      isActedOn(
        grid,
        words.map(({ key }) => key),
        scan.lexicon,
      ) && !namesOtherPage([scan])
    );
  });
}

function isActedOn({ heads, lines }: Grid, keys: string[], { states, texts }: Lexicon): boolean {
  if (keys.some((key) => texts.actedOn.test(key))) return true;
  if (heads.some((cells) => cells.some(({ has }) => has & (HAS_CONTROL | HAS_CHECK)))) return true;
  return lines.some(({ cells }) =>
    cells.some((cell) => states.has(fold(cell.text)) || cell.element.querySelector('a,button') !== null),
  );
}

/** Who reviews, by weighted words: nearest to the task first, menus only when nothing else tells. */
export function reviewerRole(
  { roles, hints }: Lexicon,
  tiers: (() => string[])[],
  everything: () => string,
): Role | null {
  for (const texts of tiers) {
    const told = weigh(texts(), roles);
    if (told) return told;
  }
  const all = everything();
  const hinted = new Set(hints.filter(({ words }) => words.test(all)).map(({ role }) => role));
  return hinted.size === 1 ? ([...hinted][0] ?? null) : null;
}

function weigh(texts: string[], roles: Lexicon['roles']): Role | null {
  const points = { employer: 0, department: 0 };
  for (const { role, words, weight } of roles) if (texts.some((text) => words.test(text))) points[role] += weight;
  if (points.employer === points.department) return null;
  return points.employer > points.department ? 'employer' : 'department';
}

/** What is reviewed; the text nearest to the task decides, the application's own fields when no text does. */
export function reviewObject(
  { objects }: Lexicon,
  tiers: (() => string[])[],
  fields: Record<FieldId, FieldReading>,
): ReviewObject | null {
  for (const texts of tiers) {
    for (const text of texts()) {
      const told = objects.filter(({ words }) => words.test(text)).map(({ object }) => object);
      if (told.length === 1) return told[0] ?? null;
    }
  }
  const applied = (['application.plan', 'application.point'] as const).some((field) => fields[field].state === 'read');
  return applied ? 'qualification' : null;
}

/** Headings and titles, which say which task this is; inner frames before outer ones. */
export function headingTexts(scans: Scan[]): string[] {
  return [...scans]
    .reverse()
    .flatMap(({ doc, sections, onScreen }) => [
      ...sections.filter(({ level, element }) => level <= 4 && onScreen(element)).map(({ text }) => text),
      doc.title,
    ]);
}

/** Breadcrumbs and the active entries of menus and tabs; looked for only when headings do not tell. */
export function activeTexts(scans: Scan[]): string[] {
  return [...scans].reverse().flatMap(({ root, onScreen }) =>
    [...root.querySelectorAll(ACTIVE_PARTS)].flatMap((part) => {
      const text = fold(part.textContent ?? '');
      return text.length <= 60 && onScreen(part) ? [text] : [];
    }),
  );
}
