import { hasBlank } from '@/lib/policy/blank';
import { SUGGESTION } from '@/lib/policy/citations';
import { versionAfter } from '@/lib/policy/new-pack';
import { PARAMETER_NAMES } from '@/lib/policy/parameter-names';
import { PACK_FORMAT } from '@/lib/policy/schema';
import { isShared } from '@/lib/policy/shared';
import type { DraftOverride, DraftParameter, DraftSentence, PackDraft } from './pack-draft';

/** The draft as a pack file, for the loader to check like any other. `today` is when its values were last looked at. */
export function packOfDraft(draft: PackDraft, today: string): Record<string, unknown> {
  const { head, sentences, overrides, opinions, rest } = draft;
  const named = rulesNamed(draft);
  const rules = Object.entries(draft.rules).filter(([id]) => named.has(id));
  return {
    format: PACK_FORMAT,
    ...head,
    version: head.version === '' ? `1.0.0-${today}` : versionAfter(head.version, today),
    checked: today,
    ...rest,
    clauses: clausesOf(sentences),
    parameters: draft.parameters.map((one) => parameterFile(one, draft, today)),
    overrides: overrides.map((one) => overrideFile(one, sentences)),
    rules: Object.fromEntries(rules),
    opinions,
  };
}

/** Rules that some sentence of the draft is checked by. */
export function rulesNamed({ sentences }: Pick<PackDraft, 'sentences'>): Set<string> {
  const by = sentences.filter(({ is }) => is === 'checked' || is === 'manual').flatMap((one) => one.by);
  return new Set(by.filter((id) => id !== SUGGESTION));
}

/** Clauses in the order of their first sentence; a clause's sentences in theirs. */
function clausesOf(sentences: readonly DraftSentence[]): unknown[] {
  const ids = [...new Set(sentences.map(({ clause }) => clause))];
  return ids.map((id) => {
    const own = sentences.filter(({ clause }) => clause === id);
    return { id, name: own[0]?.name || id, demands: own.map(demandOf) };
  });
}

function demandOf({ quote, on, is, by, first, why, note }: DraftSentence): unknown {
  if (is === 'not-for-reviewer') return { quote, on, handled: is, why, note };
  const stressed = first.filter((id) => by.includes(id));
  return { quote, on, handled: is, by, note, ...(stressed.length === 0 ? {} : { first: stressed }) };
}

function parameterFile(parameter: DraftParameter, { sentences, head }: PackDraft, today: string): unknown {
  const { id, of, value = null, basis, note, was } = parameter;
  const sentence = sentences.find(({ key }) => key === of);
  const isKept = was !== null && JSON.stringify(was.value) === JSON.stringify(value);
  return {
    ...(was === null ? PARAMETER_NAMES[id] : { name: was.name, unit: was.unit }),
    id,
    value,
    clause: sentence?.clause ?? '',
    quote: sentence === undefined ? '' : quoteOf(parameter, sentence),
    basis: isShared(id) && sentence === undefined ? 'shared' : hasBlank(value) ? 'pending' : basis,
    note,
    from: isKept ? was.from : head.issued,
    checked: isKept ? was.checked : today,
  };
}

/** The words that state the value, for as long as the sentence is among them or they are in it. */
function quoteOf({ was }: DraftParameter, { quote }: DraftSentence): string {
  if (was === null || was.quote === '') return quote;
  return quote.includes(was.quote) || was.quote.includes(quote) ? was.quote : quote;
}

function overrideFile(
  { when, parameters, without, of, quote, note }: DraftOverride,
  sentences: readonly DraftSentence[],
) {
  const sentence = sentences.find(({ key }) => key === of);
  return { when, parameters, without, clause: sentence?.clause ?? '', quote: quote || (sentence?.quote ?? ''), note };
}
