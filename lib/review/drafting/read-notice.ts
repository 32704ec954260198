import { compact } from '@/lib/dossier/parse/text';
import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import { parseRelativeDay } from '@/lib/policy/relative';
import type { Pack } from '@/lib/policy/schema';
import { newSentence } from './edit-draft';
import { type KnownNotice, type KnownSentence, type KnownValue, knownNotice, likeness } from './known-sentences';
import { withNeighbours } from './neighbours';
import { clausesIn, type NoticeClause, sentencesIn } from './notice-text';
import type { DraftSentence, SentenceProposal } from './pack-draft';
import { recognised } from './recognise';
import { leftOpen, notTaken } from './recognise/left-open';
import { renumbered } from './renumber';
import { type NumberedText, wordingOf } from './wording';

/** From here on a sentence is taken for a known one with some words changed. */
const ALIKE = 0.72;
/** Shorter known sentences occur by chance. */
const TELLING = 6;

/**
 * Every sentence of a pasted notice in its order, all of them still open. One that resembles a sentence of a known pack
 * (same words, other numbers), or in which a usual requirement is recognised, comes with a proposal that holds only once it
 * is taken. No word of the text is passed over but numbers and headings.
 */
export function readNotice(pasted: string, planYear: number, packs: readonly Pack[]): DraftSentence[] {
  const known = packs.map(knownNotice);
  let nth = 0;
  const clauses = clausesIn(pasted);
  const rows = clauses.flatMap((clause) => {
    const wording = wordingOf(clause.text);
    const stated = new Set<string>();
    return piecesOf(clause, wording, known).map(({ quote, start, end, match }) => {
      nth += 1;
      const sentence = { ...newSentence(`p${nth}`, clause.id, quote), name: clause.name };
      const found = match ?? likeOne(quote, clause.id, known);
      if (found === null) return { ...sentence, proposal: recognised(quote, planYear) };
      const trial = new Set(stated);
      const like = proposalOf(found, { clause, wording, start, end, planYear, stated: trial, quote });
      const best = better(quote, planYear, like, found.isExact);
      const proposal = found.isExact ? withSurroundings(best, clause, wording, start, end) : best;
      if (proposal.because === like.because) for (const id of trial) stated.add(id);
      return { ...sentence, proposal };
    });
  });
  return withClashes(withNeighbours(rows, clauses, planYear));
}

/** A value that sentences before have otherwise says so: of the two, the one that is taken last would hold. */
function withClashes(rows: readonly DraftSentence[]): DraftSentence[] {
  const before = new Map<string, unknown>();
  const years = new Map<string, number>();
  return rows.map((row) => {
    if (row.proposal === null) return row;
    const doubts = row.proposal.parameters.flatMap(({ id, value }) => {
      if (id === 'title.years' && Array.isArray(value)) return otherYears(value, years);
      if (value === null || Array.isArray(value)) return [];
      const other = before.get(id);
      if (other === undefined) before.set(id, value);
      if (other === undefined || sameValue(other, value)) return [];
      const said = typeof other === 'number' ? `为${other}` : '为另一个值';
      return [`前面一句的“${PARAMETER_NAMES[id]?.name ?? id}”${said}，只能取一个，后采用的算数，请核对`];
    });
    return { ...row, proposal: { ...row.proposal, doubts: [...row.proposal.doubts, ...doubts] } };
  });
}

/** A degree of which sentences before ask other years: of two rows for it the first would hold for all. */
function otherYears(
  rows: readonly { levels: string[]; years: number | null }[],
  before: Map<string, number>,
): string[] {
  const doubts: string[] = [];
  for (const { levels, years } of rows) {
    const [level] = levels;
    if (level === undefined || years === null || levels.length > 4) continue;
    const other = before.get(level);
    if (other === undefined) before.set(level, years);
    else if (other !== years)
      doubts.push(`前面一句的“${level}”为${other}年；因申报级别、申报方式而不同的，请写明各对哪些人，请核对`);
  }
  return doubts;
}

/**
 * A likeness whose number cannot be read, or is another than the one that is recognised (7天 is no 7个工作日), is worth less
 * than that. What is recognised besides is said.
 */
function better(quote: string, planYear: number, like: SentenceProposal, isExact: boolean): SentenceProposal {
  const isUnread = like.doubts.some((doubt) => doubt.endsWith(UNREAD));
  if (isExact && !isUnread) return like;
  const found = recognised(quote, planYear);
  if (found === null || found.parameters.length === 0) return like;
  if (isUnread) return found;
  const isOfSame = found.by.some((rule) => like.by.includes(rule));
  if (!isOfSame) return { ...like, doubts: [...like.doubts, notTaken(found.because)] };
  const isKnown = found.parameters.every(
    ({ id, value }) => value === null || like.parameters.some((one) => one.id === id && sameValue(one.value, value)),
  );
  return isKnown ? like : found;
}

/** A known sentence within a longer one holds for whom the words before it name, and may be one of two ways. */
function withSurroundings(
  like: SentenceProposal,
  { text }: NoticeClause,
  { at }: NumberedText,
  start: number,
  end: number,
): SentenceProposal {
  const before =
    text
      .slice(0, at[start])
      .split(/[。；;]/)
      .at(-1) ?? '';
  const behind = text.slice(at[end] ?? text.length);
  const doubts = leftOpen(before, like);
  if (/^[\s、，,]*或/.test(behind)) doubts.push('原文后面还有“或”，另一种没有取；满足另一种即可的，请由人核对');
  return { ...like, doubts: [...like.doubts, ...doubts] };
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Said of a value that a known sentence has and this one does not give. */
const UNREAD = '的数未能从这句中读出，请填写';

interface Match {
  notice: KnownNotice;
  sentence: KnownSentence;
  isExact: boolean;
}

interface Piece {
  quote: string;
  /** Where it stands among the words of the clause. */
  start: number;
  end: number;
  match: Match | null;
}

/** Known sentences where they stand in the clause, and the sentences that what is left between them makes. */
function piecesOf({ id, text }: NoticeClause, { words, at }: NumberedText, known: readonly KnownNotice[]): Piece[] {
  const taken: Piece[] = [];
  const candidates = known
    .flatMap((notice) => notice.sentences.map((sentence) => ({ notice, sentence, isExact: true })))
    .filter(({ sentence }) => sentence.wording.words.length >= TELLING)
    .sort(
      (one, other) =>
        other.sentence.wording.words.length - one.sentence.wording.words.length ||
        Number(other.sentence.clause === id) - Number(one.sentence.clause === id),
    );
  for (const match of candidates) {
    const { length } = match.sentence.wording.words;
    const start = words.indexOf(match.sentence.wording.words);
    const isFree = taken.every((one) => start + length <= one.start || start >= one.end);
    if (start >= 0 && isFree) {
      const quote = text.slice(at[start], at[start + length] ?? text.length);
      taken.push({ quote: trimmed(quote), start, end: start + length, match });
    }
  }
  taken.sort((one, other) => one.start - other.start);
  const all: Piece[] = [];
  let from = 0;
  for (const piece of [...taken, null]) {
    const to = piece?.start ?? words.length;
    const between = text.slice(at[from] ?? text.length, to >= words.length ? text.length : at[to]);
    for (const quote of sentencesIn(between))
      if (isSaying(quote)) all.push({ quote, start: from, end: to, match: null });
    if (piece !== null) all.push(piece);
    from = piece?.end ?? to;
  }
  return all;
}

/** Joining words alone do not make a sentence. */
function isSaying(quote: string): boolean {
  return !/^(?:并|和|及|且|其中|同时|以及|或|等|也|包括)?$/.test(compact(quote).replace(/[^\u4e00-\u9fff\d]/g, ''));
}

function trimmed(quote: string): string {
  return quote.replace(/\s*\n\s*/g, '').trim();
}

function likeOne(quote: string, clause: string, known: readonly KnownNotice[]): Match | null {
  const { words } = wordingOf(quote);
  let best: { match: Match; score: number } | null = null;
  for (const notice of known)
    for (const sentence of notice.sentences) {
      const score = likeness(words, sentence.wording.words) + (sentence.clause === clause ? 0.01 : 0);
      if (score >= ALIKE && score > (best?.score ?? 0)) best = { match: { notice, sentence, isExact: false }, score };
    }
  return best?.match ?? null;
}

interface Place {
  clause: NoticeClause;
  wording: NumberedText;
  start: number;
  end: number;
  planYear: number;
  /** Values of this clause that were proposed with a sentence before. */
  stated: Set<string>;
  quote: string;
}

function proposalOf({ notice, sentence, isExact }: Match, place: Place): SentenceProposal {
  const { demand, clause } = sentence;
  const doubts = isExact ? [] : [`与已知的一句不完全相同：“${demand.quote}”`];
  const parameters = notice.values
    .filter((one) => one.clause === clause && belongs(one, sentence) && !place.stated.has(one.parameter.id))
    .map((one) => {
      const { note } = one.parameter;
      const found = valueFrom(one, sentence, place, notice.planYear, isExact);
      if (found === null) {
        doubts.push(`“${one.parameter.name}”${UNREAD}`);
        return { id: one.parameter.id, value: null, note };
      }
      place.stated.add(one.parameter.id);
      doubts.push(...found.doubts);
      return { id: one.parameter.id, value: found.value, note };
    });
  return {
    is: demand.handled,
    on: [...demand.on],
    by: demand.handled === 'not-for-reviewer' ? [] : [...demand.by],
    why: demand.handled === 'not-for-reviewer' ? demand.why : '',
    note: demand.note,
    parameters,
    because: `${isExact ? '与已知的通知用语相同' : '与已知的通知用语相近'}（${clause}）`,
    doubts,
  };
}

/** Whether the value stands in this sentence, or this sentence in the words that state it. */
function belongs({ wording }: KnownValue, { wording: said }: KnownSentence): boolean {
  return said.words.includes(wording.words) || wording.words.includes(said.words);
}

function valueFrom(
  { parameter, wording: known }: KnownValue,
  sentence: KnownSentence,
  { wording, start, planYear, quote }: Place,
  knownYear: number,
  isExact: boolean,
): ReturnType<typeof renumbered> | null {
  // A value that is read into the notice, or stands elsewhere, has no number here.
  if (parameter.basis === 'reading' || parameter.basis === 'pending') return { value: parameter.value, doubts: [] };
  const years = { was: knownYear, is: planYear };
  if (!isExact) {
    const is = wordingOf(quote).numbers;
    const was = sentence.wording.numbers;
    const found = is.length === was.length ? renumbered(parameter.value, { was, is, years }) : null;
    return found === null || found.doubts.length > 0 ? null : found;
  }
  const within = sentence.wording.words.indexOf(known.words);
  const at = within >= 0 ? start + within : wording.words.indexOf(known.words);
  if (at < 0) return null;
  const before = count(wording.words.slice(0, at));
  const is = wording.numbers.slice(before, before + known.numbers.length);
  return isOnlyWords(parameter.value)
    ? { value: parameter.value, doubts: [] }
    : renumbered(parameter.value, { was: known.numbers, is, years });
}

function isOnlyWords(value: unknown): boolean {
  if (typeof value === 'string') return parseRelativeDay(value) === null && !/^20\d\d$/.test(value);
  return Array.isArray(value) && value.every(isOnlyWords);
}

function count(words: string): number {
  return words.split('#').length - 1;
}
