import { z } from '@/lib/zod';
import { hasBlank } from './blank';
import { loadPack } from './load-pack';
import { withHoursAsLines } from './migrations/amendment-hours';
import { describeIssue } from './pack-errors';
import { dispositionSchema, type Pack } from './schema';

const text = z.string().trim().min(1);
const day = z.iso.date();
const role = z.enum(['employer', 'department']);
const object = z.enum(['archive', 'qualification']);

/**
 * What an office changes in a pack without writing a pack of its own: values, wording and consequences, each with the
 * document behind it. One file holds all of an office's changes to one pack; it is stored and exchanged as JSON.
 *
 * How a page uses it: keep one `Amendment` per pack; `amendedWith` and its sisters give a new one per change;
 * `applyAmendment(pack, amendment)` gives the pack in force or every reason in Chinese why not, so that nothing is stored
 * that cannot run; `packDifference` and `verdictChanges` (lib/review) say before storing what it would change.
 */
export const amendmentSchema = z.strictObject({
  format: z.literal('policy-amendment/1'),
  /** Id of the pack it amends. */
  pack: text,
  /** Day of the latest change; it goes into the version under which reviews are logged. */
  revised: day,
  parameters: z.array(
    z.strictObject({
      id: text,
      value: z.unknown(),
      /** Document or decision the value comes from: 浙自然资发〔2019〕36号第六条. */
      source: text,
      from: day,
    }),
  ),
  wordings: z.array(z.strictObject({ rule: text, failure: text, part: z.enum(['reason', 'ask', 'short']), text })),
  dispositions: z.array(
    z.strictObject({
      rule: text,
      failure: text,
      disposition: dispositionSchema,
      source: text,
    }),
  ),
  opinions: z.array(
    z.strictObject({
      role,
      object,
      verdict: z.enum(['pass', 'return', 'reject']),
      part: z.enum(['long', 'short', 'lead', 'none']),
      text: z.string(),
    }),
  ),
});

export type Amendment = z.output<typeof amendmentSchema>;
export type AmendedParameter = Amendment['parameters'][number];

export type LoadedAmendment = { ok: true; amendment: Amendment } | { ok: false; errors: string[] };

/** No change to a pack. `revised` is the day (`2026-11-25`) of the change that is to come. */
export function noAmendment(pack: Pick<Pack, 'id'>, revised: string): Amendment {
  return {
    format: 'policy-amendment/1',
    pack: pack.id,
    revised,
    parameters: [],
    wordings: [],
    dispositions: [],
    opinions: [],
  };
}

/** Whether it changes anything. */
export function isEmpty({ parameters, wordings, dispositions, opinions }: Amendment): boolean {
  return parameters.length + wordings.length + dispositions.length + opinions.length === 0;
}

/** An amendment from parsed JSON (a file of another office, or what was stored), or every reason why it is not one. */
export function loadAmendment(json: unknown): LoadedAmendment {
  const parsed = amendmentSchema.safeParse(json, { reportInput: true });
  return parsed.success
    ? { ok: true, amendment: parsed.data }
    : { ok: false, errors: parsed.error.issues.map((issue) => describeIssue(issue)) };
}

/** The amendment with this value for a parameter, in place of an earlier one. */
export function amendedWith(amendment: Amendment, change: AmendedParameter, revised: string): Amendment {
  const others = amendment.parameters.filter(({ id }) => id !== change.id);
  return { ...amendment, revised, parameters: [...others, change] };
}

/** The amendment without a change to this parameter: the pack's own value stands again. */
export function amendedWithout(amendment: Amendment, id: string, revised: string): Amendment {
  return { ...amendment, revised, parameters: amendment.parameters.filter((one) => one.id !== id) };
}

/** The amendment with this text for one part of a failure's wording. */
export function withWording(amendment: Amendment, change: Amendment['wordings'][number], revised: string): Amendment {
  const isSame = ({ rule, failure, part }: Amendment['wordings'][number]) =>
    rule === change.rule && failure === change.failure && part === change.part;
  return { ...amendment, revised, wordings: [...amendment.wordings.filter((one) => !isSame(one)), change] };
}

/**
 * The pack with the office's changes in it, checked like any imported pack, or every reason why it cannot be.
 * Its version names the day of the changes: `1.0.0+2026-11-25`.
 */
export function applyAmendment(pack: Pack, made: Amendment): ReturnType<typeof loadPack> {
  const amendment = withHoursAsLines(made, pack);
  if (isEmpty(amendment)) return { ok: true, pack };
  const errors: string[] = [];
  if (amendment.pack !== pack.id) errors.push(`修订针对规则包 ${amendment.pack}，现行规则包为 ${pack.id}`);
  const amended = structuredClone(pack);
  amended.version = `${pack.version}+${amendment.revised}`;
  for (const { id, value, source, from } of amendment.parameters) {
    const parameter = amended.parameters.find((one) => one.id === id);
    if (parameter === undefined) {
      errors.push(`参数 ${id}：规则包没有这个参数`);
      continue;
    }
    if (value === null) errors.push(`参数 ${id}：修订须写明值，不能留空`);
    const kept = parameter.basis === 'pending' ? [] : [parameter.note].filter((note) => note !== '');
    parameter.note = [`本单位填写，依据：${source}`, ...kept].join('；');
    const basis = hasBlank(value) ? 'pending' : 'office';
    Object.assign(parameter, { value, basis, from, checked: amendment.revised });
  }
  for (const { rule, failure, part, text: words } of amendment.wordings) {
    const wording = amended.rules[rule]?.failures[failure];
    if (wording === undefined) errors.push(`措辞 ${rule}/${failure}：规则包没有这种不符情形`);
    else wording[part] = words;
  }
  for (const { rule, failure, disposition: follows } of amendment.dispositions) {
    const wording = amended.rules[rule]?.failures[failure];
    if (wording === undefined) errors.push(`后果 ${rule}/${failure}：规则包没有这种不符情形`);
    else wording.disposition = follows;
  }
  for (const change of amendment.opinions) {
    const frame = amended.opinions.find(
      (one) => one.role === change.role && one.object === change.object && one.verdict === change.verdict,
    );
    if (frame === undefined)
      errors.push(`审核意见 ${change.role}/${change.object}/${change.verdict}：规则包没有这份意见`);
    else frame[change.part] = change.text;
  }
  if (errors.length > 0) return { ok: false, errors };
  return loadPack(amended);
}
