import type { Dossier, Field } from '@/lib/dossier/dossier';
import { saysWord } from '@/lib/dossier/parse/said';
import { compact } from '@/lib/dossier/parse/text';
import type { FieldId } from '@/lib/dossier/reading';
import type { Covers, Words } from './covers-schema';
import type { Pack } from './schema';

/** What of a pack says whom it covers. */
export type Covering = Pick<Pack, 'planYear' | 'covers'>;

/** Whether a pack covers an applicant; `unread`: it depends on fields that were not read. `why` is shown to the reviewer. */
export type Coverage = { is: 'yes' } | { is: 'no'; why: string } | { is: 'unread'; fields: FieldId[] };

/**
 * Which of several packs covers an applicant. Nobody is judged by a notice that is not theirs: only `one` names a pack.
 *
 * - `one`: this pack, and surely no other
 * - `none`: no pack; `reasons` says of each why not
 * - `several`: more than one
 * - `unread`: it cannot be told before these fields are read
 * - `no-plan`: the page shows no plan, or one that is blank
 */
export type Choice<P> =
  | { is: 'one'; pack: P }
  | { is: 'none'; reasons: { pack: P; why: string }[] }
  | { is: 'several'; packs: P[] }
  | { is: 'unread'; fields: FieldId[] }
  | { is: 'no-plan' };

/** Decides by the plan that the applicant's pages show, its year exactly, then level and field where a pack asks for them. */
export function choosePack<P extends Covering>(packs: readonly P[], dossier: Pick<Dossier, 'fields'>): Choice<P> {
  const { state } = dossier.fields['application.plan'];
  if (state === 'unreadable') return { is: 'unread', fields: ['application.plan'] };
  if (state !== 'read') return { is: 'no-plan' };
  const judged = packs.map((pack) => ({ pack, coverage: coverageOf(pack, dossier) }));
  const fields = judged.flatMap(({ coverage }) => (coverage.is === 'unread' ? coverage.fields : []));
  const covering = judged.filter(({ coverage }) => coverage.is === 'yes').map(({ pack }) => pack);
  if (covering.length > 1) return { is: 'several', packs: covering };
  if (fields.length > 0) return { is: 'unread', fields: [...new Set(fields)] };
  const [pack] = covering;
  if (pack !== undefined) return { is: 'one', pack };
  return {
    is: 'none',
    reasons: judged.flatMap(({ pack, coverage }) => (coverage.is === 'no' ? [{ pack, why: coverage.why }] : [])),
  };
}

/** Whether this pack covers the applicant, whose plan was read. If a pack does not say whom it covers, it covers nobody. */
export function coverageOf({ covers, planYear }: Covering, { fields }: Pick<Dossier, 'fields'>): Coverage {
  if (covers === undefined) return { is: 'no', why: '没有写明适用范围' };
  const plan = fields['application.plan'];
  if (plan.state !== 'read') return { is: 'unread', fields: ['application.plan'] };
  const { text, year } = plan.value;
  const misses = missesOf(covers.plan, text);
  if (misses !== null) return { is: 'no', why: `计划名称${misses}` };
  const batch = unnamedBatch(covers.plan, text);
  if (batch !== null) return { is: 'no', why: `计划名称写有“${batch}”，适用范围没有写明` };
  if (year === null) return { is: 'no', why: '计划名称没有写明唯一的年度' };
  if (year !== planYear) return { is: 'no', why: `适用${planYear}年度，计划为${year}年度` };
  return both(
    covers.level === undefined
      ? { is: 'yes' }
      : wordsIn(covers.level, ['application.level', 'application.title'], fields, '申报职称'),
    covers.field === undefined ? { is: 'yes' } : wordsIn(covers.field, ['application.field'], fields, '申报专业'),
  );
}

/**
 * What tells a later plan of the same year from the first one, which has other days and often a notice of its own; and one
 * by which a title is given otherwise than by the evaluation of all (考核认定, 外省职称确认, 直通车, a day for 高技能人才).
 */
const BATCH =
  /第(?![一1][批次期轮])[一二三四五六七八九十\d]+[批次期轮]|[二三四五六七八九十2-9]批|下半年|秋季|补[报评审充]|增补|追加|考核认定|直接认定|初定|确认|复评|复议|特别评审|特殊人才|绿色通道|定向|单独|直通车|专场|专项评[审价]|自主评[审价]|举荐|免试|以考代评|高层次人才|急需紧缺|海外人才|引进人才|高技能人才|博士后|援派|援[藏疆青]/g;

/** A batch, or a procedure of its own, in the plan's name that the pack does not name; null when there is none. */
function unnamedBatch({ allOf, anyOf }: Words, text: string): string | null {
  const named = [...allOf, ...anyOf].map(key);
  const batches = key(text).match(BATCH) ?? [];
  return batches.find((batch) => !named.some((word) => word.includes(batch))) ?? null;
}

/** Whether a pack says whom it covers. */
export function hasCovers<P extends Covering>(pack: P | null): pack is P & { covers: Covers } {
  return pack?.covers !== undefined;
}

/** What is not there or must not be, in words; null when the text is as the words want it. */
function missesOf({ allOf, anyOf, noneOf }: Words, text: string): string | null {
  const shown = key(text);
  // What is asked for must be said; what must not be there must not be there at all, be it denied or not.
  const named = [...allOf, ...anyOf].map(key).join('\n');
  const says = (word: string) => saysWord(shown, key(word)) && !isOnlyOfOtherRank(shown, key(word), named);
  const has = (word: string) => shown.includes(key(word));
  const missing = allOf.filter((word) => !says(word));
  const denied = missing.filter(has);
  const ranked = denied.filter((word) => isOnlyOfOtherRank(shown, key(word), named));
  if (ranked.length > 0) return `中的${quoted(ranked)}是另一级别的`;
  if (denied.length > 0) return `中的${quoted(denied)}像是被否定`;
  if (missing.length > 0) return `没有${quoted(missing)}`;
  if (anyOf.length > 0 && !anyOf.some(says)) return `没有${quoted(anyOf)}中的任何一个`;
  const unwanted = noneOf.filter(has);
  return unwanted.length > 0 ? `有${quoted(unwanted)}` : null;
}

/** What is of another rank with these before it: 高级工程师 in 正高级工程师, 工程师 in 高级工程师, 研究馆员 in 副研究馆员. */
const RANKS: readonly [word: RegExp, before: RegExp][] = [
  // 高级 alone, or 高级职称, may mean 正高 as well.
  [/^高级(?!职|专业|技术|$)/, /正$/],
  [/^(?:工程|经济|会计|统计|审计|农艺|畜牧|兽医|政工|实验|工艺美术)师/, /(?:正高|副高|高|助理)级?$/],
  [/^(?:研究馆员|教授|编审|主任)/, /(?:副|助理)$/],
  [/^研究员/, /(?:副|助理|推广)$/],
  [/^馆员/, /(?:研究|助理)$/],
  [/^(?:讲师|编辑|记者|社会工作师|实习指导教师)/, /(?:正高|副高|高|助理|主任)级?$/],
  [/^(?:医师|药师|护师|技师)/, /(?:主任|主治|主管|高级|助理)$/],
];

/** Whether a word stands in the plan's name only as part of another rank, which none of the pack's words names. */
function isOnlyOfOtherRank(shown: string, word: string, named: string): boolean {
  const rank = RANKS.find(([of]) => of.test(word))?.[1];
  if (rank === undefined) return false;
  const before = shown.split(word).slice(0, -1);
  return (
    before.length > 0 &&
    before.every((text) => {
      const [prefix] = rank.exec(text) ?? [];
      return prefix !== undefined && !named.includes(prefix.slice(0, 2));
    })
  );
}

/** Fields that say one thing together: all that are read are looked through, and one unread leaves it open. */
function wordsIn(words: Words, ids: readonly TextField[], fields: Dossier['fields'], name: string): Coverage {
  const states = ids.map((id) => ({ id, field: fields[id] as Field<string> }));
  const unreadable = states.filter(({ field }) => field.state === 'unreadable');
  const read = states.flatMap(({ field }) => (field.state === 'read' ? [field.text] : []));
  if (unreadable.length > 0 || read.length === 0) {
    const open = unreadable.length > 0 ? unreadable : states;
    return { is: 'unread', fields: open.map(({ id }) => id) };
  }
  const misses = missesOf(words, read.join('\n'));
  return misses === null ? { is: 'yes' } : { is: 'no', why: `${name}${misses}` };
}

type TextField = 'application.level' | 'application.title' | 'application.field';

function both(one: Coverage, other: Coverage): Coverage {
  if (one.is === 'no' || other.is === 'no') return one.is === 'no' ? one : other;
  if (one.is === 'unread' && other.is === 'unread') return { is: 'unread', fields: [...one.fields, ...other.fields] };
  return one.is === 'unread' ? one : other;
}

function key(text: string): string {
  return compact(text).toLowerCase();
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}
