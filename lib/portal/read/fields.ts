import type { FieldId } from '@/lib/dossier/reading';
import { isInSearchForm } from '@/lib/portal/opinion-places';
import type { FieldRef, Word } from './dictionary';
import { fits, isTwofold, LINKS_COUNT, shown, WRITABLE } from './fits';
import type { Found } from './found';
import { type Around, CLOSE, refsFor } from './meanings';
import { isBeginningOfLonger, isEndOfLonger, isInMenu, isInRowOfFiles, isOnUserLine } from './no-label';
import type { Hit, Scan, Section } from './scanned';
import { addBelow, ELSEWHERE, sectionScore } from './tables/below-header';
import type { SortedTables } from './tables/sorted-tables';
import { fold } from './text';
import { readValue, type Value } from './values';
import { commonBox, isOnPage } from './visible';
import { findValue } from './ways/find-value';
import type { FoundValue, Way } from './ways/way';

/** One value that may be the field's, with how well its label, section and way speak for it (lower is better). */
export interface FieldCandidate {
  field: FieldId;
  found: Found;
  /** `way` is not told of values below a header row or named by `aria-label`. */
  value: Value & { way?: Way };
  score: number;
  /** Its label is a lesser word. */
  lesser: boolean;
  /** It stands in a section where it is likelier something else: the first degree's school. */
  elsewhere: boolean;
  /** Its label is in sight, its value is not. */
  covered: boolean;
  /** It is one of several rows of a list: steps of a career, not statements that contradict each other. */
  ofList: boolean;
}

/** Candidates for every field from one document's labels; labels that a list or header row claimed are passed over. */
export function findFields(scan: Scan, { unclaimed, claimed }: SortedTables): FieldCandidate[] {
  const candidates: FieldCandidate[] = [];
  const counted = new Map<string, number>();
  const add = (
    ref: FieldRef,
    hit: { word: { key: string; affixed: boolean }; section: Section | null },
    value: Value,
    extra: number,
    { covered = false, ofList = false } = {},
  ) => {
    const score = sectionScore(ref, hit.section, scan.lexicon);
    const text = shown(ref.field, value.text, scan.lexicon.texts);
    if (score === null || !fits(ref, { ...value, text }, scan.lexicon)) return;
    const section = hit.section?.text ?? null;
    const key = `${hit.word.key}|${section}`;
    const nth = counted.get(key) ?? 0;
    counted.set(key, nth + 1);
    const found = {
      label: hit.word.key,
      nth,
      section,
      scan,
      element: value.element,
      text,
    };
    candidates.push({
      field: ref.field,
      found,
      value: { ...value, text, ...(isTwofold(ref.field, text, scan.lexicon.texts) && { state: 'unreadable' }) },
      score: score + ref.rank * 10 + (hit.word.affixed ? 5 : 0) + extra,
      lesser: ref.bound?.lesser === true,
      elsewhere: score === ELSEWHERE,
      covered,
      ofList,
    });
  };
  for (const hit of scan.hits) {
    if (claimed.has(hit) || hit.word.fields.length === 0) continue;
    const refs = refsFor(hit.word.fields, hit.section, () => around(hit, scan)).filter(
      (ref) =>
        ref.field !== 'photo' && !isEndOfLonger(hit, ref, scan.lexicon) && !isBeginningOfLonger(hit, scan.lexicon),
    );
    if (refs.length === 0 || isInMenu(hit) || isInRowOfFiles(hit) || isInTableOfAnother(hit, scan)) continue;
    if (refs.some(({ field }) => OF_AN_ACCOUNT.includes(field)) && isOnUserLine(hit, scan.lexicon)) continue;
    let value: FoundValue | null | undefined;
    for (const ref of refs) {
      value ??= findValue(hit, scan, LINKS_COUNT.has(ref.field), ref.field === 'statement');
      // A title over a box that begins with the label: the box is no value of the title.
      if (!value || (value.text.length < LONGEST_PAIR && value.text.startsWith(`${hit.word.key} `))) break;
      if (
        value.state === 'read' &&
        value.element.matches(WRITABLE) &&
        isInSearchForm(value.element, scan.lexicon.texts)
      )
        break;
      const covered = value.hidden && isHitShown(hit, scan);
      if (!value.hidden && !isHitShown(hit, scan)) value.hidden = true;
      add(ref, hit, value, isOfAnother(hit, scan) ? 1 : 0, { covered });
    }
  }
  for (const { word, element } of spokenControls(scan)) {
    const value = readValue([element], element, scan.visible);
    for (const ref of refsFor(word.fields, null, () => ALONE))
      if (ref.field !== 'photo') add(ref, { word, section: null }, value, 0);
  }
  for (const grid of unclaimed) addBelow(grid, scan, add);
  hideBlanks(candidates);
  return candidates;
}

/** Whether a table that does not name the applicant begins with somebody else (推荐专家 │ …): nothing in it is the applicant's. */
function isInTableOfAnother({ cell }: Hit, { hits, lexicon }: Scan): boolean {
  const table = cell?.row.table;
  return (
    table !== undefined &&
    lexicon.texts.otherPerson.test(fold(table.rows[0]?.cells[0]?.text ?? '')) &&
    !hits.some((one) => one.cell?.row.table === table && isName(one))
  );
}

/**
 * Behind 推荐人 or 配偶姓名, 工作单位 may be theirs: in the row, in a box without 姓名, or where the same was said before. It counts
 * where no other is on the page.
 */
function isOfAnother({ cell, index, node, section, word }: Hit, { hits, lexicon }: Scan): boolean {
  const before = hits.slice(Math.max(0, index - CLOSE), index);
  const mark = before.filter((one) => lexicon.texts.otherPerson.test(one.word.key) || one.word.key === '联系人').at(-1);
  if (!mark || (cell && mark.cell?.row === cell.row)) return mark !== undefined;
  const fields = new Set(word.fields.map(({ field }) => field));
  const isSame = (one: Hit) => one.word.fields.some(({ field }) => fields.has(field));
  if (hits.some((one) => one.index < mark.index && one.section === section && isSame(one))) return true;
  const box = commonBox([mark.node, node]);
  return !cell && !hits.some((one) => box?.contains(one.node) && isName(one));
}

function isName({ word }: Hit): boolean {
  return word.fields.some(({ field }) => field === 'person.name');
}

const LONGEST_PAIR = 60;

/** What whoever is logged in has as well. */
const OF_AN_ACCOUNT: readonly FieldId[] = ['person.name', 'unit.name', 'unit.superior'];

/**
 * How many values a closed part has to show before a blank in it counts as one: many parts are filled only once they are
 * opened.
 */
const FILLED_PART = 2;

/** Hides blanks of closed parts that show nothing else. */
function hideBlanks(candidates: FieldCandidate[]): void {
  const partOf = ({ found }: FieldCandidate) => found.scan.closedAround(found.element).at(-1)?.element ?? null;
  const filled = new Map<Element, number>();
  for (const one of candidates) {
    const part = one.value.state === 'read' ? partOf(one) : null;
    if (part) filled.set(part, (filled.get(part) ?? 0) + 1);
  }
  for (const one of candidates) {
    const part = one.value.state === 'empty' ? partOf(one) : null;
    if (part && (filled.get(part) ?? 0) < FILLED_PART) one.value.hidden = true;
  }
}

const ALONE: Around = { before: [], after: [] };

/** Labels close to this one under the same heading; in a table, of the same table. */
export function around(hit: Hit, { hits }: Scan): Around {
  const isBeside = (other: Hit) => other.section === hit.section && other.cell?.row.table === hit.cell?.row.table;
  const words = (some: readonly Hit[]) => some.filter(isBeside).map(({ word }) => word);
  return {
    before: words(hits.slice(Math.max(0, hit.index - CLOSE), hit.index)),
    after: words(hits.slice(hit.index + 1, hit.index + 1 + CLOSE)),
  };
}

function isHitShown(hit: Hit, scan: Scan): boolean {
  const element = hit.node.nodeType === 1 ? (hit.node as Element) : hit.node.parentElement;
  return element !== null && scan.visible(element) && isOnPage(element);
}

/** Controls named by `aria-label`. */
function spokenControls(scan: Scan): { word: Word; element: Element }[] {
  return scan.controls.flatMap((element) => {
    const word = scan.lexicon.lookUp(element.getAttribute('aria-label') ?? '');
    return word && word.fields.length > 0 ? [{ word, element }] : [];
  });
}
