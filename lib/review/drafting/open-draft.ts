import type { Covers } from '@/lib/policy/covers-schema';
import type { Clause, Demand, Pack, Parameter } from '@/lib/policy/schema';
import { USUAL_OPINIONS } from '@/lib/policy/shared';
import { usualRule } from '@/lib/policy/usual-rule';
import { DRAFT_FORMAT, type DraftHead, type DraftParameter, type DraftSentence, type PackDraft } from './pack-draft';

/** A pack as a draft: every sentence with what becomes of it, every value by the sentence it stands in. */
export function draftOf(pack: Pack): PackDraft {
  const { id, version, title, docNo, issued, planYear, covers = NOBODY } = pack;
  const sentences = pack.clauses.flatMap((clause, at) =>
    clause.demands.map((demand, nth) => sentenceOf(clause, demand, `s${at}-${nth}`)),
  );
  const stated = pack.parameters.filter(({ basis }) => basis !== 'shared');
  const changed = Object.entries(pack.rules).filter(
    ([rule, setting]) => JSON.stringify(setting) !== JSON.stringify(usualRule(rule)),
  );
  return {
    format: DRAFT_FORMAT,
    head: { id, version, title, docNo, issued, planYear, covers },
    sentences,
    parameters: stated.map((one) => parameterOf(one, sentences)),
    overrides: pack.overrides.map(({ when, parameters, without, clause, quote, note }, at) => ({
      key: `o${at}`,
      when,
      parameters,
      without,
      of: sentenceSaying(sentences, clause, quote)?.key ?? null,
      quote,
      note,
    })),
    rules: structuredClone(Object.fromEntries(changed)),
    opinions: structuredClone(pack.opinions),
    rest: {
      vocabulary: pack.vocabulary,
      incomplete: pack.incomplete,
      items: pack.items,
      verdictWords: pack.verdictWords,
    },
  };
}

const NOBODY: Covers = { plan: { allOf: [], anyOf: [], noneOf: [] } };

/** A draft with nothing in it but its id. */
export function blankDraft(id: string, planYear: number): PackDraft {
  const head: DraftHead = {
    id,
    version: '',
    title: '',
    docNo: '',
    issued: '',
    planYear,
    covers: structuredClone(NOBODY),
  };
  const { incomplete, items, verdictWords, opinions } = USUAL_OPINIONS as unknown as Pick<
    Pack,
    'incomplete' | 'items' | 'verdictWords' | 'opinions'
  >;
  return {
    format: DRAFT_FORMAT,
    head,
    sentences: [],
    parameters: [],
    overrides: [],
    rules: {},
    opinions: structuredClone(opinions),
    rest: { vocabulary: {}, incomplete, items, verdictWords },
  };
}

function sentenceOf({ id, name }: Clause, demand: Demand, key: string): DraftSentence {
  const { quote, on, handled, note, first = [] } = demand;
  const more = demand.handled === 'not-for-reviewer' ? { by: [], why: demand.why } : { by: [...demand.by], why: '' };
  return { key, clause: id, name, quote, on: [...on], is: handled, note, first: [...first], ...more, proposal: null };
}

function parameterOf(parameter: Parameter, sentences: readonly DraftSentence[]): DraftParameter {
  const { id, value, basis, clause, quote, note } = parameter;
  const read = basis === 'reading' || basis === 'office' ? basis : 'text';
  return { id, of: sentenceSaying(sentences, clause, quote)?.key ?? null, value, basis: read, note, was: parameter };
}

function sentenceSaying(sentences: readonly DraftSentence[], clause: string, quote: string): DraftSentence | undefined {
  const inClause = sentences.filter((one) => one.clause === clause);
  return (
    inClause.find((one) => one.quote === quote) ??
    inClause.find((one) => one.quote.includes(quote) || quote.includes(one.quote)) ??
    inClause[0]
  );
}
