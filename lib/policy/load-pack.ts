import { checkReferences } from './check-references';
import { coversFromPlanName } from './migrations/covers-from-plan-name';
import { describeIssue } from './pack-errors';
import { isParameterId, PARAMETER_IDS, PARAMETERS, type ParameterValues } from './parameters';
import { type Pack, packSchema } from './schema';

export type LoadedPack = { ok: true; pack: Pack } | { ok: false; errors: string[] };

/**
 * A pack from parsed JSON, or every reason why it is none, in Chinese with the place in the file. Unknown keys,
 * unknown or missing parameters, and references to clauses or variables that do not exist are refused.
 */
export function loadPack(json: unknown): LoadedPack {
  const parsed = packSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map((issue) => describeIssue(issue)) };
  const errors = [...parameterErrors(parsed.data), ...checkReferences(parsed.data)];
  return errors.length === 0 ? { ok: true, pack: withCovers(parsed.data) } : { ok: false, errors };
}

/** A pack made before packs said whom they cover says it by the words it knows its plan by. */
function withCovers(pack: Pack): Pack {
  const covers = pack.covers ?? coversFromPlanName(pack);
  return covers === undefined ? pack : { ...pack, covers };
}

const known = new WeakMap<Pack, ParameterValues>();

/** The values of a loaded pack's parameters by id, years and days counted from the plan year. Worked out once per pack. */
export function parameterValues(pack: Pack): ParameterValues {
  const before = known.get(pack);
  if (before !== undefined) return before;
  const parsed: Record<string, unknown> = {};
  for (const { id, value } of pack.parameters) {
    if (isParameterId(id)) parsed[id] = PARAMETERS[id].parse(value);
  }
  const values = parsed as ParameterValues;
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
      errors.push(`参数 ${id}：不认识的参数，请删除或改正拼写`);
      continue;
    }
    const parsed = PARAMETERS[id].safeParse(value, { reportInput: true });
    if (!parsed.success)
      errors.push(...parsed.error.issues.map((issue) => `参数 ${id} ${describeIssue(issue, '整个值')}`));
    if (basis === 'pending' ? !hasBlank(value) || note === '' : hasBlank(value)) {
      errors.push(
        `参数 ${id}：留空的数值（null）应标明 basis 为 pending，并在 note 中写明须查的文件；已填写的不应再标`,
      );
    }
    if (basis === 'reading' && note === '') {
      errors.push(`参数 ${id}：通知未写明的值须在 note 中说明如何理解`);
    }
  }
  for (const id of PARAMETER_IDS) if (!seen.has(id)) errors.push(`参数 ${id}：缺少`);
  return errors;
}

/** Whether a value, or a part of it, is still to be entered. */
export function hasBlank(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  return value === null || Object.values(value).some(hasBlank);
}
