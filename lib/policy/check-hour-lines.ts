import { parseWindowYear } from './relative';
import type { Pack } from './schema';
import { lineName } from './value-text';

/** Finds lines of hours whose last year comes before their first, or that ask for more years than they look at. Gives one sentence each. */
export function checkHourLines(pack: Pack): string[] {
  const own = pack.parameters.filter(({ id }) => id === 'training.lines').map(({ value }) => value);
  const others = pack.overrides.map(({ parameters }) => parameters['training.lines']);
  return [...own, ...others]
    .flatMap((lines) => (Array.isArray(lines) ? lines : []))
    .flatMap((line, index) => {
      if (typeof line !== 'object' || line === null || !('from' in line && 'to' in line)) return [];
      const [first, last] = [yearOf(line.from, pack.planYear), yearOf(line.to, pack.planYear)];
      if (first === null || last === null) return [];
      const at = `参数 training.lines 第${index + 1}项（${lineName(line) ?? ''}）`;
      if (first > last) return [`${at}：from 为${first}年，晚于 to 的${last}年，请对调`];
      const times = 'times' in line ? Number(line.times) : 0;
      const looked = Math.min(last - first + 1, 'atMost' in line ? Number(line.atMost) : Number.POSITIVE_INFINITY);
      return times > looked ? [`${at}：只看${looked}年，不可能有${times}年（times）达到`] : [];
    });
}

function yearOf(text: unknown, planYear: number): number | null {
  const year = typeof text === 'string' ? parseWindowYear(text) : null;
  if (year === null || year.from === 'appointed') return null;
  return year.from === 'plan' ? planYear + year.offset : year.year;
}
