import { FIELD_IDS, type FieldId, type FieldReading, ON_CLOSED_TAB } from '@/lib/dossier/reading';
import { USER_LINE } from '@/lib/portal/profile/clues';
import { sectionKind, sectionsFor } from '@/lib/portal/profile/in-force';
import { ACTIONS } from '@/lib/portal/profile/texts';
import type { SectionKind } from '@/lib/profile/profile';
import { type Found, placeOf } from './found';
import { type Body, bodyOf, hasSeveralRows } from './grid-body';
import type { Grid } from './grids';
import { answers, type FieldRef, lookUp, type Word } from './lexicon';
import { kindOf } from './list-match';
import { type Around, CLOSE, refsFor } from './meanings';
import { partsOutOfSight } from './out-of-sight';
import type { Hit, Scan, Section } from './page-parts';
import type { DocumentParts } from './parts';
import { rowsOf } from './spans';
import { compatible, fold, hasWord, headingText, valueKey } from './text';
import { readValue, type Value } from './values';
import { isOnPage, parentOf, TEXT } from './visible';
import { findValue } from './ways/find-value';
import type { FoundValue, Way } from './ways/way';

/** One value that may be the field's, with how well its label, section and way speak for it (lower is better). */
export interface Candidate {
  field: FieldId;
  found: Found;
  /** `way` is not told of values below a header row or named by `aria-label`. */
  value: Value & { way?: Way };
  score: number;
  /** Its label is a lesser word. */
  lesser: boolean;
  /** Its label is in sight, its value is not. */
  covered: boolean;
  /** One of several rows of a list: a career, no statements that contradict each other. */
  ofList: boolean;
}

const MENUS =
  'nav,a,button,[role="navigation"],[role="menu"],[role="menubar"],[role="menuitem"],[role="tablist"],[role="tab"],[role="button"],[role="option"],[role="listbox"],[role="tooltip"],.layui-nav,.el-menu,.ant-menu,.sidebar,.side-bar,.breadcrumb';
const LIST_LIKE = /^(?:序号|操作|状态|审核状态|审查状态|选择|关系|称谓|与本人关系|证明人)$/;
const LINKS_COUNT = new Set<FieldId>(['education.proof', 'pledge']);

/** Candidates for every field from one document's labels; labels that a list or header row claimed are passed over. */
export function findFields(scan: Scan, { unclaimed, claimed }: DocumentParts): Candidate[] {
  const candidates: Candidate[] = [];
  const counted = new Map<string, number>();
  const add = (
    ref: FieldRef,
    hit: { word: { key: string; affixed: boolean }; section: Section | null },
    value: Value,
    extra: number,
    { covered = false, ofList = false } = {},
  ) => {
    const score = sectionScore(ref, hit.section);
    if (score === null) return;
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
      text: shown(ref.field, value.text),
    };
    candidates.push({
      field: ref.field,
      found,
      value: { ...value, text: found.text },
      score: score + ref.rank * 10 + (hit.word.affixed ? 5 : 0) + extra,
      lesser: ref.bound?.lesser === true,
      covered,
      ofList,
    });
  };
  for (const hit of scan.hits) {
    if (claimed.has(hit) || hit.word.fields.length === 0) continue;
    const refs = refsFor(hit.word.fields, hit.section, () => around(hit, scan)).filter(
      (ref) => ref.field !== 'photo' && !isEndOfLonger(hit, ref) && !isBeginningOfLonger(hit),
    );
    if (refs.length === 0 || isInMenu(hit) || isInRowOfFiles(hit)) continue;
    if (refs.some(({ field }) => field === 'person.name' || field === 'unit.name') && isOnUserLine(hit)) continue;
    let value: FoundValue | null | undefined;
    for (const ref of refs) {
      value ??= findValue(hit, scan, LINKS_COUNT.has(ref.field), ref.field === 'statement');
      if (!value) break;
      const covered = value.hidden && isHitShown(hit, scan);
      if (!value.hidden && !isHitShown(hit, scan)) value.hidden = true;
      if (fits(ref, value)) add(ref, hit, value, 0, { covered });
    }
  }
  for (const { word, element } of spokenControls(scan)) {
    const value = readValue([element], element, scan.visible);
    for (const ref of refsFor(word.fields, null, () => ALONE))
      if (ref.field !== 'photo' && fits(ref, value)) add(ref, { word, section: null }, value, 0);
  }
  for (const grid of unclaimed) addBelow(grid, scan, add);
  hideBlanks(candidates);
  return candidates;
}

/** Values that a closed part has to show before a blank in it is one: many are filled only once they are opened. */
const FILLED_PART = 2;

/** Hides blanks of closed parts that show nothing else. */
function hideBlanks(candidates: Candidate[]): void {
  const partOf = ({ found }: Candidate) => found.scan.closedAround(found.element).at(-1)?.element ?? null;
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

/** A table of more rows is no history of one person's degrees and titles. */
const MOST_DEGREES = 40;

type Add = (ref: FieldRef, hit: Hit, value: Value, extra: number, how?: { ofList: boolean }) => void;

/** Labels above their values: a header row with one row below. Several rows of education are candidates that contradict each other. */
function addBelow(grid: Grid, scan: Scan, add: Add): void {
  if (!grid.header.cells.some(({ hit }) => hit?.word.fields.length)) return;
  if (grid.lines.length > MOST_DEGREES || kindOf(grid.section) === 'attachment') return;
  const keys = grid.header.cells.flatMap(({ hit }) => hit?.word.key ?? []);
  const listLike = keys.some((key) => LIST_LIKE.test(key));
  const columns = columnsFor(grid, listLike);
  if (columns.length === 0) return;
  if (!columns.some(({ refs }) => refs.some(isHistory)) && hasSeveralRows(grid, scan)) return;
  const { rows: all } = bodyOf(grid, scan);
  const rows = ownDegree(all);
  // Rows that name persons are other people's.
  if (keys.includes('姓名') && (listLike || all.length > 1)) return;
  for (const { at, hit, refs } of columns) {
    for (const ref of refs) {
      if (all.length > 1 && !isHistory(ref)) continue;
      for (const { cells: line } of rows) {
        const cell = line[at];
        if (!cell || (cell.hit?.word.fields.length && !answers(hit.word, cell.hit.word))) continue;
        const value = readValue([cell.element], cell.element, scan.visible, LINKS_COUNT.has(ref.field));
        if (fits(ref, value)) add(ref, hit, value, rows.length > 1 || listLike ? 60 : 0, { ofList: rows.length > 1 });
      }
    }
  }
}

/** Of rows that name degrees the highest alone is asked for (最高学历), and never the first (第一学历). */
function ownDegree(rows: Body['rows']): Body['rows'] {
  const named = rows.map((one) => ({ one, kind: sectionKind(headingText(one.row.cells[0]?.text ?? '')) }));
  const highest = named.filter(({ kind }) => kind === 'edu-top');
  const others = named.filter(({ kind }) => kind !== 'edu-first');
  return (rows.length > 1 && highest.length === 1 ? highest : others).map(({ one }) => one);
}

/** Columns whose header may be the label of a field here. */
function columnsFor(grid: Grid, listLike: boolean): { at: number; hit: Hit; refs: FieldRef[] }[] {
  return grid.heads.flatMap((cells, at) => {
    const hit = cells[cells.length - 1]?.hit;
    if (!hit || hit.word.fields.length === 0) return [];
    const refs = refsFor(hit.word.fields, grid.section, () => besides(grid, at)).filter(
      (ref) => ref.field !== 'photo' && (!listLike || isHistory(ref)) && sectionScore(ref, hit.section) !== null,
    );
    return refs.length > 0 ? [{ at, hit, refs }] : [];
  });
}

/**
 * The end of a label whose beginning stands in a text of its own (申报<br>职称) is no label: where both are one of the
 * dictionary, and, for words that need a neighbour to mean the field, whatever the beginning is.
 */
function isEndOfLonger({ node, word }: Hit, { bound }: FieldRef): boolean {
  let before = node.previousSibling;
  while (before && (before.nodeType === COMMENT || before.nodeName === 'BR' || !hasWord(before.textContent ?? '')))
    before = before.previousSibling;
  if (before?.nodeType !== TEXT) return false;
  const text = fold((before as Text).data);
  if (text.length > LONGEST_BEGINNING || !/[\u4e00-\u9fff]$/.test(text)) return false;
  return bound !== null || lookUp(`${text}${word.key}`) !== null;
}

/** The same for its beginning, where what goes on is somebody or something of the thing named: 单位<br>联系人. */
function isBeginningOfLonger({ node }: Hit): boolean {
  let after = node.nextSibling;
  while (after && (after.nodeType === COMMENT || after.nodeName === 'BR' || !hasWord(after.textContent ?? '')))
    after = after.nextSibling;
  return after?.nodeType === TEXT && GOES_ON.test(fold((after as Text).data).replace(/\s/g, ''));
}

const GOES_ON = /^(?:联系人|联系电话|电话|地址|邮编|编码|代码|负责人|法人|意见|公章|盖章)(?:姓名|[:：])?$/;
const COMMENT = 8;
const LONGEST_BEGINNING = 8;

const ALONE: Around = { before: [], after: [] };

/** Labels close to this one under the same heading; in a table, of the same table. */
function around(hit: Hit, { hits }: Scan): Around {
  const isBeside = (other: Hit) => other.section === hit.section && other.cell?.row.table === hit.cell?.row.table;
  const words = (some: readonly Hit[]) => some.filter(isBeside).map(({ word }) => word);
  return {
    before: words(hits.slice(Math.max(0, hit.index - CLOSE), hit.index)),
    after: words(hits.slice(hit.index + 1, hit.index + 1 + CLOSE)),
  };
}

/** Labels of the columns beside one. */
function besides({ heads }: Grid, at: number): Around {
  const words = (some: Grid['heads']) => some.flatMap((cells) => cells.at(-1)?.hit?.word ?? []);
  return { before: words(heads.slice(Math.max(0, at - CLOSE), at)), after: words(heads.slice(at + 1, at + 1 + CLOSE)) };
}

function isHistory({ field }: FieldRef): boolean {
  return field.startsWith('education.') || field.startsWith('title.');
}

/** 0 where the field belongs, 30 where it is likelier something else, null where it is somebody else's. */
function sectionScore(ref: FieldRef, section: Section | null): number | null {
  if (ref.bound?.under !== undefined) return 0;
  const kind = kindOf(section);
  if (kind === null) return 1;
  const { prefer, avoid, never } = sectionsFor(ref.field);
  const isOneOf = (kinds: SectionKind[]) => kinds.includes(kind);
  if (isOneOf(never)) return null;
  if (isOneOf(prefer)) return 0;
  return isOneOf(avoid) ? 30 : 1;
}

/** Under the heading of files, a row in which labels and values do not take turns names files: 毕业证书 │ 学历 │ 毕业证书.pdf. */
function isInRowOfFiles({ cell, section }: Hit): boolean {
  if (!cell || kindOf(section) !== 'attachment') return false;
  const { cells } = cell.row;
  const [first] = cells;
  const own = first && first !== cell && rowsOf(first) > 1 ? cells.slice(1) : cells;
  return own.length > 2 && (own.length % 2 === 1 || own.some(({ first: label }, at) => at % 2 === 0 && label === null));
}

function isInMenu(hit: Hit): boolean {
  const element = hit.node.nodeType === 1 ? (hit.node as Element) : hit.node.parentElement;
  return element?.closest(MENUS) != null;
}

/** Who is logged in stands on every page of a portal, with labels like the applicant's own: 当前登录 姓名 …, 欢迎您 … 退出. */
function isOnUserLine(hit: Hit): boolean {
  let around = parentOf(hit.node);
  for (let up = 0; up < 3 && around && !/^(?:body|main|form|table)$/.test(around.localName); up++) {
    const text = around.textContent ?? '';
    if (text.length > 150) return false;
    if (USER_LINE.test(text)) return true;
    around = parentOf(around);
  }
  return false;
}

function isHitShown(hit: Hit, scan: Scan): boolean {
  const element = hit.node.nodeType === 1 ? (hit.node as Element) : hit.node.parentElement;
  return element !== null && scan.visible(element) && isOnPage(element);
}

/** Controls named by `aria-label`. */
function spokenControls(scan: Scan): { word: Word; element: Element }[] {
  return scan.controls.flatMap((element) => {
    const word = lookUp(element.getAttribute('aria-label') ?? '');
    return word && word.fields.length > 0 ? [{ word, element }] : [];
  });
}

const ID_LIKE = /[\dXx*＊●•]{6,}/;
const DATED: FieldId[] = [
  'person.birth-date',
  'education.graduated',
  'title.obtained',
  'title.appointed',
  'application.submitted',
  'person.work-start',
  'publicity.start',
  'publicity.end',
];
/** Longer than a line: what somebody wrote. */
const WRITTEN: FieldId[] = ['statement', 'opinion.employer', 'publicity.result', 'person.integrity'];
/** What these say may end like any label. */
const FREE = new Set<FieldId>([...WRITTEN, 'pledge', 'education.proof', 'application.plan', 'application.route']);
const WRITABLE =
  'textarea:not([readonly]):not([disabled]),input:not([readonly]):not([disabled]),[contenteditable="true"]';

/** Words that labels end with: a value that is nothing else was the next label. */
const LABEL_END =
  /^[\u4e00-\u9fff/（）()]{2,14}(?:时间|日期|年月|年份|号码|编号|名称|姓名|性别|民族|籍贯|职务|电话|方式|地址)[(（]?[)）]?$/;

/** Whether a value could be the field's at all; a blank may always be. What fails here was not the field's place. */
function fits({ field, bound }: FieldRef, { state, text, element }: Value): boolean {
  // The box the reviewer writes into is no earlier opinion.
  if (field === 'opinion.employer' && element.matches(WRITABLE)) return false;
  if (state !== 'read') return true;
  if (field !== 'statement' && USER_LINE.test(text)) return false;
  const plain = compatible(text).replace(/\s/g, '');
  if (bound?.says && !bound.says.some((word) => plain.includes(word))) return false;
  if (!FREE.has(field) && LABEL_END.test(plain)) return false;
  // 学历 │ 查看 is a row of a list of files.
  if (!LINKS_COUNT.has(field) && ACTIONS.test(plain)) return false;
  if (field === 'person.name') return plain.length <= 30 && !/\d{3}|[:：]/.test(plain.replace(STAFF_NUMBER, '$1'));
  if (field === 'education.proof') return plain.length <= 120 && !/^学历认证(?:情况|信息)?$/.test(plain);
  if (field === 'person.sex') return plain.length <= 6;
  // A year is when it was taken.
  if (field === 'education.level') return plain.length <= 40 && !/\d{4}/.test(plain);
  if (field === 'person.id-number') return ID_LIKE.test(plain) || /\d{4}/.test(plain);
  if (DATED.includes(field)) return /\d|[〇零一二三四五六七八九]{2}|至今|无/.test(plain);
  if (WRITTEN.includes(field)) return true;
  return plain.length <= 120;
}

/** A name with the number of its file behind it: 测试甲-20070327）. */
const STAFF_NUMBER = /^([\u4e00-\u9fff·•]{2,12})\s*[-—_(（[]\s*[A-Za-z]?\d{3,}\s*[)）\]]*$/;

/** Names and sexes are written with spaces between characters on many forms; they carry nothing. */
function shown(field: FieldId, text: string): string {
  if (field !== 'person.name' && field !== 'person.sex') return text;
  const plain = text.replace(/\s/g, '');
  if (STAFF_NUMBER.test(plain)) return plain.replace(STAFF_NUMBER, '$1');
  return text.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** The readings of all fields from the candidates of all documents. */
export function readFields(candidates: Candidate[]): Record<FieldId, FieldReading> {
  const closed = candidates.some(({ lesser }) => lesser) && isPartlyClosed(candidates);
  const of = (field: FieldId) =>
    believed(
      candidates.filter((one) => one.field === field),
      closed,
    );
  // With two persons on the page, the better label may be the other's.
  const names = readField(
    of('person.name').filter(({ score }) => score < NAMES_SURELY),
    true,
  );
  const mixed = (names.values?.length ?? 0) > 1;
  const readings = FIELD_IDS.map((field) => [field, readField(of(field), mixed)] as const);
  return Object.fromEntries(readings) as Record<FieldId, FieldReading>;
}

/** What scores lower is called a name in plain words, where names stand. */
const NAMES_SURELY = 20;

/** Without lesser words where a better one is on the page, in sight or not, or may be on a part of it that is not open. */
function believed(all: Candidate[], closed: boolean): Candidate[] {
  const better = all.filter(({ lesser }) => !lesser);
  return better.length > 0 || closed ? better : all;
}

function isPartlyClosed(candidates: Candidate[]): boolean {
  return [...new Set(candidates.map(({ found }) => found.scan))].some(partsOutOfSight);
}

/** `mixed` says that more than one person is named: then no label is better than another. */
function readField(all: Candidate[], mixed = false): FieldReading {
  if (all.length === 0) return { state: 'absent', text: '', places: [] };
  const readable = all.filter(({ value }) => !value.hidden);
  const open = readable.filter(({ found: { scan, element } }) => scan.onScreen(element));
  // What is shown now speaks before what another tab says, which may be an earlier application.
  const seen = open.length > 0 ? open : readable;
  if (seen.length === 0) return { state: 'unreadable', text: '', places: places(all), reason: ON_CLOSED_TAB };
  const best = Math.min(...seen.map(({ score }) => score));
  // Where the better place shows its label alone, what a worse one says is something else's: the first degree for the highest.
  const covered = all.filter((one) => one.covered && one.score < best);
  if (covered.length > 0) return { state: 'unreadable', text: '', places: places(covered), reason: VALUE_NOT_SHOWN };
  const equal = mixed ? seen : seen.filter(({ score }) => score === best);
  const cut = equal.filter(({ value }) => value.state === 'unreadable');
  const filled = equal.filter(({ value }) => value.state === 'read');
  const [first] = filled;
  if (!first) {
    const [bad] = cut;
    if (bad)
      return { state: 'unreadable', text: bad.value.text, places: places(cut), reason: bad.value.reason ?? '不能确定' };
    const blank: FieldReading = { state: 'empty', text: '', places: places(equal) };
    return equal.every(({ lesser }) => lesser) ? { ...blank, lesser: true } : blank;
  }
  const whole = filled.reduce((kept, one) => (isFuller(one.value.text, kept.value.text) ? one : kept), first);
  const doubtful = cut.filter(
    ({ value }) => !whole.value.text.startsWith(value.text.replace(/[.…]+$/, '')) || value.text === '',
  );
  if (doubtful.length === 0 && filled.every((one) => agree(one.value.text, whole.value.text))) {
    const ordered = [whole, ...filled.filter((one) => one !== whole)];
    const reading: FieldReading = { state: 'read', text: whole.value.text, places: places(ordered) };
    return whole.lesser ? { ...reading, lesser: true } : reading;
  }
  return {
    state: 'unreadable',
    text: '',
    places: places([...filled, ...doubtful]),
    reason: `页面上有${filled.length + doubtful.length}个不同的值，不能确定是哪一个`,
    ...(doubtful.length === 0 && !filled.every(({ ofList }) => ofList)
      ? { values: [...new Set(filled.map(({ value }) => value.text))] }
      : {}),
  };
}

const VALUE_NOT_SHOWN = '标签在页面上，内容没有显示';

function places(candidates: Candidate[]) {
  const once = new Map(candidates.map((one) => [one.found.element, one.found]));
  return [...once.values()].map(placeOf);
}

/** Equal apart from spelling, or one is the other with digits masked. */
function agree(a: string, b: string): boolean {
  const [left, right] = [valueKey(a), valueKey(b)];
  if (left === right) return true;
  if (left.length !== right.length || !/\*{3,}/.test(left + right)) return false;
  return [...left].every((letter, index) => letter === right[index] || letter === '*' || right[index] === '*');
}

function isFuller(a: string, b: string): boolean {
  return agree(a, b) && (b.match(/\*/g)?.length ?? 0) > (a.match(/\*/g)?.length ?? 0);
}
