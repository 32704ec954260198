import { compact } from '@/lib/dossier/parse/text';
import { half } from './wording';

/** A numbered part of a notice with all its words, its heading left out. */
export interface NoticeClause {
  /** As packs number clauses: 四(一)4, 附1-4; 前言 for what stands before the first number. */
  id: string;
  /** How an opinion cites it: 第四条第（一）项. */
  name: string;
  text: string;
  /** What stands over it, where that is a heading: 个人申报. */
  heading: string;
}

const CHINESE = '[一二三四五六七八九十]{1,3}';
const MARKS: readonly [level: number, mark: RegExp][] = [
  [0, /^附件\s*(\d{0,2})\s*[:：]?/],
  [1, new RegExp(`^(${CHINESE})\\s*[、.]`)],
  // 一 申报条件: a numeral and white space before nothing but a heading.
  [1, new RegExp(`^(${CHINESE})\\s+(?=[\\u4e00-\\u9fff]{2,12}$)`)],
  // 第八条规定 and 第一条第二款 are mentions of an article.
  [1, new RegExp(`^第\\s*(${CHINESE})\\s*条(?![第规款项所的之中、，,和及与至])`)],
  [2, new RegExp(`^[（(]\\s*(${CHINESE})\\s*[）)]`)],
  // 1.1 具有本科学历, not 1.5倍 nor 0.65.
  [3, /^([1-9]\d?[.．][1-9]\d?)(?![\d.．%％]|\s*(?:倍|万|亿|米|厘米|毫米|cm|mm|年|元|个|分|学时|级|[KMkm]))\s*(?=\S)/],
  [3, /^(\d{1,2})\s*[.．、](?=20\d\d[年至—–~～-]|\D)/],
  [4, /^[（(]?\s*(\d{1,2})\s*[）)]/],
  [4, /^([①-⑳])/],
];
/** What articles stand under: it is in no citation. */
const CHAPTER = new RegExp(`^第\\s*${CHINESE}\\s*[章节编][^，,。；;：:]{0,24}$`);
/** What stands at the foot of a page. */
const PAGE = /^[—–－-]\s*\d{1,3}\s*[—–－-]$/;
/** A full stop as it is typed in half width, at the end of a line. */
const TYPED_STOP = /(?<=[\u4e00-\u9fff）)])(?<!^\s*[一二三四五六七八九十]{1,3})\.(?=[ \t]*$)/gm;
/** A cell of a table that was pasted as lines. */
const DAY_ALONE = /^(?=.*月)[\d年月日时前底—–－~～至到:： -]+$/;
/** A row of a table: cells with tabs or bars between them, or a name and its days alone. */
const ROW = /\t|^\||^[^，,。；;：:\d\s]{2,20}\s+[\d年月日时前底止—–－~～至到:：.\s-]+$/;
/** What a table drawn with bars is drawn with. */
const BARS = /^[|\s:—–-]+$/;
/** What stands over a table: 序号, 材料名称, 要求. */
const HEADER = /^\|?\s*序号[\s|][^\d，,。；;：:]*$/;
/** 个人申报：9月20日 in a list without full stops. */
const LABELLED = /^[^，,。；;：:\d]{2,16}[：:]./;
/** A heading is short and says nothing of anybody. */
const HEADING = 20;
const SHORT_HEADING = 8;
/** Words with which even a short line asks something of somebody. */
const ASKING = /[须需应满]|不得|不能|必|提供|提交|上传|遵|守法|热爱|无违|未受|在职|在岗|在编/;
/** A paper that a short line names is asked for. */
const PAPER = /证书|合同|协议|复印件|扫描件|身份证|原件|《/;

/** The numbered parts of a pasted notice in their order. Lines that break inside a sentence are joined. */
export function clausesIn(pasted: string): NoticeClause[] {
  const clauses: NoticeClause[] = [];
  let at: string[] = [];
  const lines = linesOf(pasted);
  const annexes = annexTitles(lines);
  const notes = footnotesOf(lines);
  if (!lines.some((line) => markOf(line) !== null))
    return lines
      .flatMap(sentencesIn)
      .map((text, nth) => ({ id: `${nth + 1}`, name: `第${nth + 1}句`, text, heading: '' }));
  for (const [index, line] of lines.entries()) {
    const annex = annexes.find(({ title, listed }) => index > listed && compact(line) === title);
    if (annex !== undefined) at = [annex.number];
    if (annex !== undefined || isAnnexTitle(lines[index - 1], line) || CHAPTER.test(line)) continue;
    const mark = markOf(line);
    if (mark?.level === 4 && notes.has(mark.number)) {
      clauses.push({ id: `注${mark.number}`, name: `注${mark.number}`, text: mark.rest, heading: '' });
      continue;
    }
    const isListed = annexes.some(({ listed }) => listed === index);
    const said = mark === null ? line : isListed ? listedSaid(mark) : saidBehind(mark, lines[index + 1]);
    if (mark !== null) at = [...filled(at, mark.level), mark.number];
    if (said === '') continue;
    const isBehind = mark === null && isBehindList(said, clauses, at);
    if (isBehind) at = above(at);
    const { id, name } = cited(at);
    const last = clauses.at(-1);
    const known = isBehind ? undefined : last?.id === id ? last : clauses.find((one) => one.id === id);
    const heading = mark?.rest.endsWith(said) ? mark.rest.slice(0, -said.length).replace(/[。：:\s]+$/, '') : '';
    if (known === undefined) clauses.push({ id, name, text: said, heading });
    else known.text += /[。；：:;]$/.test(known.text) ? said : `；${said}`;
  }
  return clauses;
}

/** Papers that are annexes: 单位推荐意见表（样式）. */
const ANNEX = /[^，,。；;：:]{2,40}(?:表|书|样式|条件|目录|名?册|清单|模板)(?:[（(][^）)]*[）)])?$/;

/** What an item of the list of annexes says besides what the annex is called. */
function listedSaid({ rest, level }: Mark): string {
  return ANNEX.exec(rest)?.[0] === rest ? '' : withoutHeading(rest, level);
}

/** Signs that stand behind something said and again before a line: the line is no item but what is noted of it. */
function footnotesOf(lines: readonly string[]): Set<string> {
  return new Set(
    lines.flatMap((line) => [...line.matchAll(/(?<=[^\s。；;：:，,])[①-⑳](?=[。；;，,]|$)/g)].map(([sign]) => sign)),
  );
}

/** Items of a list end in ；, its last one in 。, and a paragraph behind that is none of it; nor is what speaks of all of them. */
function isBehindList(said: string, clauses: readonly NoticeClause[], at: readonly string[]): boolean {
  const [item, other] = [clauses.at(-1), clauses.at(-2)];
  const parent = above(at);
  if (parent.every((part) => part === '') || item === undefined || other === undefined) return false;
  const isItem = item.id === cited(at).id && other.id !== cited(parent).id && other.id.startsWith(cited(parent).id);
  if (!isItem) return false;
  return /^(?:上述|以上|前款|前述|前项)/.test(said) || (/[；;]$/.test(other.text) && /。$/.test(item.text));
}

/** The place one level up. */
function above(at: readonly string[]): string[] {
  const deepest = at.findLastIndex((part) => part !== '');
  return at.slice(0, Math.max(0, deepest)).map((part) => part);
}

/** Where a sentence ends, not inside brackets or a title. */
export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  let open = 0;
  let now = '';
  for (const sign of text) {
    if ('（(《“〔'.includes(sign)) open += 1;
    if ('）)》”〕'.includes(sign)) open = Math.max(0, open - 1);
    if (open === 0 && /[。；;！]/.test(sign)) {
      sentences.push(now);
      now = '';
    } else now += sign;
  }
  return [...sentences, now].map(withoutJoints).filter((one) => /[\u4e00-\u9fff\d]{2}/.test(half(one)));
}

/** Without what a sentence is only joined to its neighbours by. */
function withoutJoints(sentence: string): string {
  return sentence.replace(/^[\s，,。；;：:、）)]+|[\s，,。；;：:、（(]+$/g, '');
}

/** What a marked line says. A short one that has nothing below it is an item of a list and no heading. */
function saidBehind({ level, number, rest }: Mark, next: string | undefined): string {
  const said = withoutHeading(rest, level);
  if (said !== '' || level === 0) return said;
  const below = next === undefined ? null : markOf(next);
  const isBelow = below !== null && (below.level > level || /^[.．]/.test(below.number.slice(number.length)));
  const isItem = next === undefined || (below !== null && !isBelow) || CHAPTER.test(next);
  return isItem ? rest : '';
}

function linesOf(pasted: string): string[] {
  const all = pasted
    .replace(TYPED_STOP, '。')
    .split('\n')
    .flatMap(apart)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !PAGE.test(line) && !BARS.test(line) && !HEADER.test(line));
  const titles = annexTitles(all).map(({ title }) => title);
  const isApart = (line: string) => isHeading(line) || titles.includes(compact(line));
  const lines: string[] = [];
  let row = 0;
  let isInRow = false;
  for (const [at, line] of all.entries()) {
    const before = lines.at(-1);
    const isRow = half(line) === `${row + 1}`;
    if (isRow) row += 1;
    isInRow = isRow || (isInRow && markOf(line) === null);
    // Whose day it is would be a guess: the stage may stand before it or behind. The day of a signature closes the text.
    const next = all[at + 1];
    const closes = next === undefined || markOf(next)?.level === 0 || titles.includes(compact(next));
    const isSigned = closes && /^20\d\d年\d{1,2}月\d{1,2}日$/.test(half(line).replace(/\s/g, ''));
    const isDay = !isInRow && ((DAY_ALONE.test(half(line)) && !isSigned) || DAY_ALONE.test(half(all[at - 1] ?? '')));
    const isNew =
      before === undefined ||
      isRow ||
      isDay ||
      (LABELLED.test(line) && LABELLED.test(all[at - 1] ?? '')) ||
      ROW.test(line) ||
      ROW.test(all[at - 1] ?? '') ||
      markOf(line) !== null ||
      CHAPTER.test(line) ||
      CHAPTER.test(before) ||
      /[。；：;:]$/.test(before) ||
      isApart(before) ||
      titles.includes(compact(line));
    if (isNew) lines.push(line);
    else lines[lines.length - 1] = before + (/\d$/.test(half(before)) && /^\d/.test(half(line)) ? ' ' : '') + line;
  }
  return lines.map((line) => (line.startsWith('|') ? line.replace(/\s*\|\s*/g, ' ').trim() : line));
}

/** Numbers that begin inside a line, behind a full stop. */
function apart(line: string): string[] {
  return line.split(
    new RegExp(
      `(?<=[。；]|(?<!附件|附表|附)[：:])\\s*(?=(?:[\\d０-９]{1,2}\\s*[.．、](?:(?=20\\d\\d年)|(?![\\d０-９]))|[（(]${CHINESE}[）)]|${CHINESE}、))`,
    ),
  );
}

/** Annexes as the notice lists them (附件：1.… 2.…): their own pages often bear the title alone. */
function annexTitles(lines: readonly string[]): { number: string; title: string; listed: number }[] {
  const start = lines.findIndex(
    (line, at) =>
      /附件\s*[:：]/.test(line) ||
      (/^附件$/.test(line) && /^1\s*[.．、]/.test(half(lines[at + 1] ?? '')) && ANNEX.test(lines[at + 1] ?? '')),
  );
  if (start < 0) return [];
  const titles: { number: string; title: string; listed: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < start) continue;
    const item = /(?:附件\s*[:：]\s*)?(\d{1,2})\s*[.．、]\s*([^，,。；;]{4,40})$/.exec(half(line));
    if (item === null || item[1] !== String(titles.length + 1)) {
      if (index > start) break;
      continue;
    }
    titles.push({ number: item[1], title: compact(item[2] ?? ''), listed: index });
  }
  return titles;
}

/** What stands alone behind 附件2 is what the annex is called. */
function isAnnexTitle(before: string | undefined, line: string): boolean {
  if (before === undefined || !/^附件\s*\d{0,2}\s*[:：]?$/.test(before)) return false;
  return markOf(line) === null && !/[，,。；;：:]/.test(line) && !ASKING.test(line);
}

function isHeading(line: string): boolean {
  const mark = markOf(line);
  return mark !== null && withoutHeading(mark.rest, mark.level) === '';
}

interface Mark {
  level: number;
  number: string;
  rest: string;
}

function markOf(line: string): Mark | null {
  for (const [level, mark] of MARKS) {
    const match = mark.exec(half(line));
    if (match === null) continue;
    const rest = line.slice(match[0].length).trim();
    // 附件 followed by a sentence is a mention of one: 附件须加盖公章.
    const isMention = !match[1] && !/[:：]$/.test(match[0]) && /[，,]|不超过/.test(rest);
    if (level === 0 && (isMention || rest.length > HEADING || ASKING.test(rest) || /[。；;]$/.test(rest))) return null;
    return { level, number: match[1] || '1', rest };
  }
  return null;
}

/** 一、申报范围 and （一）个人申报。 say nothing by themselves. */
function withoutHeading(text: string, level: number): string {
  if (level === 0) return '';
  const isPlain = !ASKING.test(text) && !PAPER.test(text) && !/[。；;，,\d]/.test(half(text)) && !/[:：]./.test(text);
  if (text.length <= HEADING && isPlain) return '';
  const stop = text.indexOf('。');
  const isShort = stop >= 0 && stop <= SHORT_HEADING && stop < text.length - 1 && !ASKING.test(text.slice(0, stop));
  return isShort ? text.slice(stop + 1).trim() : text;
}

function filled(at: readonly string[], level: number): string[] {
  return Array.from({ length: level }, (_, depth) => at[depth] ?? '');
}

function cited(at: readonly string[]): { id: string; name: string } {
  const [annex = '', first = '', second = '', third = '', fourth = ''] = at;
  const parts = [first, second && `(${second})`, third, fourth && `(${fourth})`].filter((one) => one !== '');
  if (at.length === 0) return { id: '前言', name: '前言' };
  if (annex !== '') {
    const id = [`附${annex}`, ...parts].join('-');
    return { id, name: `附件${annex}${nameOf([first, second, third])}` };
  }
  return { id: parts.join(''), name: nameOf([first, second, third]) };
}

function nameOf([first = '', second = '', third = '']: readonly string[]): string {
  if (first === '' && second === '') return third === '' ? '' : `第${third}条`;
  const parts = [first && `第${first}条`, second && `第（${second}）项`, third && `第${third}目`];
  return parts.filter((part) => part !== '').join('');
}
