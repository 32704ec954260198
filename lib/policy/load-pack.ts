import { forbiddenKey } from '@/lib/dossier/plain-keys';
import { hasBlank } from './blank';
import { checkHourLines } from './check-hour-lines';
import { checkOverrides } from './check-overrides';
import { checkReferences } from './check-references';
import { fillIn } from './fill-in';
import { upToDate } from './migrations';
import { coversFromPlanName } from './migrations/covers-from-plan-name';
import { describeIssue } from './pack-errors';
import { isParameterId, PARAMETERS, type ParameterValues } from './parameters';
import { type Pack, packSchema } from './schema';
import { usualRule } from './usual-rule';

export type LoadedPack = { ok: true; pack: Pack } | { ok: false; errors: string[] };

/**
 * A pack from parsed JSON of any released format, with what a file may leave out filled in; or every reason why it is not one,
 * in Chinese with the place in the file. Unknown keys and parameters, and references to clauses or variables that do not exist
 * are refused. Whether each rule has the parameters it takes is for `packProblems` in the room of reviews.
 */
export function loadPack(json: unknown): LoadedPack {
  const forbidden = forbiddenKey(json);
  if (forbidden !== null) return { ok: false, errors: [forbidden] };
  const whole = fillIn(upToDate(json));
  const parsed = packSchema.safeParse(whole, { reportInput: true });
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => withName(describeIssue(issue), issue.path, whole));
    return { ok: false, errors: [...new Set(errors)] };
  }
  const errors = [
    ...parameterErrors(parsed.data),
    ...checkReferences(parsed.data),
    ...checkOverrides(parsed.data),
    ...checkHourLines(parsed.data),
  ];
  return errors.length === 0 ? { ok: true, pack: withCovers(parsed.data) } : { ok: false, errors };
}

/** The place with the id or quote of what stands there: parameters第3项（training.lines）. */
function withName(message: string, path: readonly PropertyKey[], pack: unknown): string {
  const [part, index, within, failure] = path;
  if (part === 'rules' && typeof index === 'string')
    return unknownIn(index, within === 'failures' ? failure : undefined) ?? message;
  if (typeof part !== 'string' || typeof index !== 'number' || typeof pack !== 'object' || pack === null)
    return message;
  const list: unknown = Object.entries(pack).find(([key]) => key === part)?.[1];
  const one: unknown = Array.isArray(list) ? list[index] : undefined;
  if (typeof one !== 'object' || one === null || !('id' in one) || typeof one.id !== 'string') return message;
  // What an unknown one lacks is not what is wrong with it.
  if (part === 'parameters' && !isParameterId(one.id)) return unknownParameter(one.id);
  return message.replace(`${part}第${index + 1}项`, `${part}第${index + 1}项（${one.id}）`);
}

function unknownParameter(id: string): string {
  return `参数 ${id}：不认识的参数，请删除或改正拼写（编号见“规则一览”）`;
}

/** Whether a refusal is about a rule or failure that does not exist; then what is missing inside it is beside the point. */
function unknownIn(rule: string, failure: PropertyKey | undefined): string | null {
  const usual = usualRule(rule);
  if (usual === undefined) return `rules：不认识的规则 ${rule}，请改正拼写（编号见“规则一览”）`;
  if (typeof failure !== 'string' || Object.hasOwn(usual.failures, failure)) return null;
  return `rules：规则 ${rule} 没有 ${failure} 这种不符情形，可写 ${Object.keys(usual.failures).join('、')}`;
}

/** A pack made before packs said whom they cover says it by the words it knows its plan by. */
function withCovers(pack: Pack): Pack {
  const covers = pack.covers ?? coversFromPlanName(pack);
  return covers === undefined ? pack : { ...pack, covers };
}

/** What a pack states, by id. A rule that is in the pack has all that it takes; nobody else may count on any. */
export type StatedValues = Partial<ParameterValues>;

const known = new WeakMap<Pack, StatedValues>();

/**
 * The values of a loaded pack's parameters by id, years and days counted from the plan year. What is still to be entered as a
 * whole is not among them. Worked out once per pack.
 */
export function parameterValues(pack: Pack): StatedValues {
  const before = known.get(pack);
  if (before !== undefined) return before;
  const parsed: Record<string, unknown> = {};
  for (const { id, value } of pack.parameters) {
    if (isParameterId(id) && value !== null) parsed[id] = PARAMETERS[id].parse(value);
  }
  const values = parsed as StatedValues;
  known.set(pack, values);
  return values;
}

function parameterErrors(pack: Pack): string[] {
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const { id, value, basis, note } of pack.parameters) {
    if (seen.has(id)) errors.push(`参数 ${id}：重复`);
    seen.add(id);
    if (!isParameterId(id)) {
      errors.push(unknownParameter(id));
      continue;
    }
    const parsed = value === null ? null : PARAMETERS[id].safeParse(value, { reportInput: true });
    if (parsed !== null && !parsed.success)
      errors.push(...parsed.error.issues.map((issue) => `参数 ${id} ${describeIssue(issue, '整个值')}`));
    const isBlank = hasBlank(value);
    if (isBlank && note === '') errors.push(`参数 ${id}：留空的数值（null）应在 note 中写明须查哪份文件`);
    if (isBlank !== (basis === 'pending'))
      errors.push(
        isBlank
          ? `参数 ${id}：有留空的数值（null），basis 应为 pending（或不写）`
          : `参数 ${id}：数值已填写，basis 不应再为 pending`,
      );
    if (basis === 'reading' && note === '') {
      errors.push(`参数 ${id}：通知未写明的值须在 note 中说明如何理解`);
    }
  }
  return errors;
}
