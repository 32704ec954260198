import type { Pack } from '@/lib/policy/schema';
import { HOURS_OF_2, hourLinesOf, hoursOf } from './hours-of-2';

/** What is read of an amendment here. */
interface Amended {
  revised: string;
  parameters: { id: string; value?: unknown; source: string; from: string }[];
}

/**
 * An amendment made when hours were single numbers, as it reads now that they are lines: all its changes to hours in one, with
 * every document behind them. Where the pack's lines could not have been stated so, it stays as it is and is refused in words.
 */
export function withHoursAsLines<A extends Amended>(amendment: A, pack: Pack): A {
  const changes = amendment.parameters.filter(({ id }) => HOURS_OF_2.some((one) => one === id));
  if (changes.length === 0) return amendment;
  const before = hoursOf(pack.parameters.find(({ id }) => id === 'training.lines')?.value);
  if (before === null) return amendment;
  const hours = { ...before, ...Object.fromEntries(changes.map(({ id, value }) => [id, value])) };
  const lines = {
    id: 'training.lines',
    value: hourLinesOf(hours),
    source: [...new Set(changes.map(({ source }) => source))].join('；'),
    from:
      changes
        .map(({ from }) => from)
        .sort()
        .at(-1) ?? amendment.revised,
  };
  return { ...amendment, parameters: [...amendment.parameters.filter((one) => !changes.includes(one)), lines] };
}
