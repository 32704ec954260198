import { hasBlank } from './blank';
import { PARAMETER_NAMES } from './parameter-names';
import { isShared, SHARED, USUAL_OPINIONS, USUAL_RULES } from './shared';

type Json = Record<string, unknown>;

/**
 * A pack file with everything in it that a pack need not say: the usual wording and consequences of its rules, the usual
 * opinions, the shared vocabulary, and of each part what follows from the rest. Takes any JSON; what is wrong in it stays
 * wrong, for the schema to tell. A pack that is whole already comes out the same.
 */
export function fillIn(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { checked, ...pack } = json;
  const clauses = listOf(pack['clauses'], clauseOf);
  const rules = rulesOf(pack['rules'], clauses);
  return {
    vocabulary: {},
    overrides: [],
    ...USUAL_OPINIONS,
    ...pack,
    opinions: opinionsOf(pack['opinions'], isObject(rules) ? Object.keys(rules) : []),
    clauses,
    parameters: parametersOf(pack, clauses, checked),
    rules,
  };
}

function clauseOf(clause: unknown): unknown {
  if (!isObject(clause)) return clause;
  return { name: clause['id'], ...clause, demands: listOf(clause['demands'], demandOf) };
}

/** A demand with rules in `by` is checked by them; one with a reason is not for a reviewer. */
function demandOf(demand: unknown): unknown {
  if (!isObject(demand)) return demand;
  const handled = 'why' in demand ? 'not-for-reviewer' : 'checked';
  return { on: ['applicant'], note: '', handled, ...demand };
}

function parametersOf(pack: Json, clauses: unknown, checked: unknown): unknown {
  const own = pack['parameters'];
  // A wrong day is told once, where it stands, and not of all that follow it.
  const issued = isDay(pack['issued']) ? pack['issued'] : SOME_DAY;
  if (own !== undefined && !Array.isArray(own)) return own;
  const stated = (own ?? []).map((one) => parameterOf(one, { ...pack, issued }, clauses, checked));
  const ids = new Set(stated.map((one) => (isObject(one) ? one['id'] : undefined)));
  const added = isObject(pack['vocabulary']) ? pack['vocabulary'] : {};
  const shared = SHARED.filter(({ id }) => !ids.has(id)).map((one) => ({
    ...one,
    value: withWords(one.value, added[one.id]),
    clause: '',
    quote: '',
    basis: 'shared',
    from: issued,
    checked: issued,
  }));
  return [...stated, ...shared];
}

/** Name and unit are known by the id; a quote is the clause's only demand; what is empty waits for its document. */
function parameterOf(parameter: unknown, pack: Json, clauses: unknown, checked: unknown): unknown {
  if (!isObject(parameter) || typeof parameter['id'] !== 'string') return parameter;
  const { id } = parameter;
  const known = PARAMETER_NAMES[id] ?? SHARED.find((one) => one.id === id);
  const usual: Json = known === undefined ? {} : { name: known.name, unit: known.unit };
  const quote = onlyQuote(clauses, parameter['clause']);
  return {
    ...usual,
    ...(isShared(id) ? { clause: '' } : {}),
    quote: quote ?? '',
    basis: hasBlank(parameter['value']) ? 'pending' : 'text',
    note: '',
    from: pack['issued'],
    checked: checked ?? pack['issued'],
    ...parameter,
  };
}

const SOME_DAY = '2000-01-01';

function isDay(text: unknown): boolean {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function onlyQuote(clauses: unknown, id: unknown): unknown {
  const clause = Array.isArray(clauses) ? clauses.find((one) => isObject(one) && one['id'] === id) : undefined;
  const demands: unknown = isObject(clause) ? clause['demands'] : undefined;
  const [only, another] = Array.isArray(demands) ? demands : [];
  return isObject(only) && another === undefined ? (only['quote'] ?? null) : null;
}

function withWords(value: unknown, added: unknown): unknown {
  return Array.isArray(value) && Array.isArray(added) ? [...new Set([...value, ...added])] : value;
}

/** Rules that a demand names are the pack's; what the pack says about one goes before the usual, key by key. */
function rulesOf(own: unknown, clauses: unknown): unknown {
  if (own !== undefined && !isObject(own)) return own;
  const named = (Array.isArray(clauses) ? clauses : []).flatMap((clause) =>
    isObject(clause) && Array.isArray(clause['demands']) ? clause['demands'].flatMap(rulesNamed) : [],
  );
  const ids = new Set([...Object.keys(own ?? {}), ...named.filter((id) => Object.hasOwn(USUAL_RULES, id))]);
  return Object.fromEntries([...ids].map((id) => [id, merged(USUAL_RULES[id], own?.[id])]));
}

function rulesNamed(demand: unknown): string[] {
  const by = isObject(demand) ? demand['by'] : undefined;
  return Array.isArray(by) ? by.filter((id): id is string => typeof id === 'string') : [];
}

/** The second over the first, part by part; lists and texts are taken whole. */
function merged(usual: unknown, own: unknown): unknown {
  if (own === undefined) return usual;
  if (!isObject(usual) || !isObject(own)) return own;
  const parts = Object.entries(own).map(([key, value]) => [
    key,
    key === 'disposition' ? value : merged(usual[key], value),
  ]);
  return { ...usual, ...Object.fromEntries(parts) };
}

/** What the usual opinion says of a publicity, which a notice without one does not ask for. */
const OF_PUBLICITY = /；(所在单位)?已于【公示开始日期】至【公示结束日期】(在本单位)?公示，【公示结果】/;

/** The usual opinions in their order, each with the pack's own in its place; others of the pack behind them. */
function opinionsOf(own: unknown, rules: readonly string[]): unknown {
  if (own !== undefined && !Array.isArray(own)) return own;
  const isPublic = rules.includes('publicity-period') || rules.includes('publicity-statement');
  const all = Array.isArray(USUAL_OPINIONS['opinions']) ? USUAL_OPINIONS['opinions'] : [];
  const usual = isPublic ? all : all.map((one) => (isObject(one) ? withoutPublicity(one) : one));
  return own === undefined ? usual : withUsualOpinions(own, usual);
}

function withoutPublicity(opinion: Json): Json {
  const texts = Object.entries(opinion).map(([key, text]) => [
    key,
    typeof text === 'string' ? text.replace(OF_PUBLICITY, '') : text,
  ]);
  return Object.fromEntries(texts);
}

function withUsualOpinions(own: readonly unknown[], usual: readonly unknown[]): unknown[] {
  const keyOf = (one: unknown) => (isObject(one) ? `${one['role']}/${one['object']}/${one['verdict']}` : '');
  const chosen = usual.map((one) => own.find((each) => keyOf(each) === keyOf(one)) ?? one);
  return [...chosen, ...own.filter((one) => !chosen.includes(one))];
}

function listOf(value: unknown, each: (one: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(each) : value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
