import type { Pack } from './schema';
import { valueText } from './value-text';

/** Parameters that stand in a text as they are, by the name a template gives them. */
export function plainParameters(pack: Pack): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const { id, value } of pack.parameters) {
    if (typeof value === 'number' || typeof value === 'string') plain[id] = String(value);
    // A rule that waits for a value words nothing with it.
    if (value === null) plain[id] = valueText(value);
    if (id === 'training.lines') Object.assign(plain, yearlyHours(value));
  }
  return plain;
}

/** {training.total}, {training.professional}, {training.public}: what each year asks for, where a line says so for everybody. */
function yearlyHours(value: unknown): Record<string, string> {
  const lines = Array.isArray(value) ? (value as unknown[]) : [];
  const hours: Record<string, string> = {};
  for (const line of lines) {
    if (typeof line !== 'object' || line === null) continue;
    const { of, scope, least, when, times } = line as Partial<Record<string, unknown>>;
    const isOfEach = scope === 'each' && when === undefined && times === undefined && of !== 'named';
    if (isOfEach && typeof least === 'number') hours[`training.${String(of)}`] ??= String(least);
  }
  const [trade, general] = [hours['training.trade'], hours['training.general']];
  if (trade !== undefined && general !== undefined) hours['training.public'] ??= `行业公需${trade}、一般公需${general}`;
  return hours;
}
