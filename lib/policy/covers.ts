import type { Dossier, Field } from '@/lib/dossier/dossier';
import { saysWord } from '@/lib/dossier/parse/said';
import { compact } from '@/lib/dossier/parse/text';
import type { FieldId } from '@/lib/dossier/reading';
import type { Covers, Words } from './covers-schema';
import { onlyOfAnother, unnamedBatch } from './plan-words';
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
  const batch = unnamedBatch(key(text), [...covers.plan.allOf, ...covers.plan.anyOf].map(key));
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

/** Whether a pack says whom it covers. */
export function hasCovers<P extends Covering>(pack: P | null): pack is P & { covers: Covers } {
  return pack?.covers !== undefined;
}

/** What is not there or must not be, in words; null when the text is as the words want it. */
function missesOf({ allOf, anyOf, noneOf }: Words, text: string): string | null {
  const shown = key(text);
  // What is asked for must be said; what must not be there must not be there at all, be it denied or not.
  const named = [...allOf, ...anyOf].map(key).join('\n');
  const other = (word: string) => onlyOfAnother(shown, key(word), named);
  const says = (word: string) => saysWord(shown, key(word)) && other(word) === null;
  const has = (word: string) => shown.includes(key(word));
  const missing = allOf.filter((word) => !says(word));
  const denied = missing.filter(has);
  const [of] = denied.map(other).filter((one) => one !== null);
  if (of !== undefined) return `中的${quoted(denied.filter((word) => other(word) === of))}是另一${of}的`;
  if (denied.length > 0) return `中的${quoted(denied)}像是被否定`;
  if (missing.length > 0) return `没有${quoted(missing)}`;
  if (anyOf.length > 0 && !anyOf.some(says)) return `没有${quoted(anyOf)}中的任何一个`;
  const unwanted = noneOf.filter(has);
  return unwanted.length > 0 ? `有${quoted(unwanted)}` : null;
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

/** 审计 is no word of 评审计划, nor 会计 one of 委员会计划, 政工 of 市政工程, 教授 of 教授级: what stands there is parted. */
function key(text: string): string {
  return compact(text).toLowerCase().replace(PARTED, '$&;');
}

const PARTED = /.(?=计划)|政(?=工[程作])|社会(?=计)|教(?=授级)/g;

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}
