import type { Covers } from './covers-schema';
import { namesYears } from './old-texts';
import type { Pack } from './schema';

/** What tells a notice from another, as its first page has it. */
export interface NoticeHead {
  id: string;
  title: string;
  docNo: string;
  issued: string;
  planYear: number;
  covers: Covers;
}

/**
 * A pack of an office's own made from another: everything as it is there, under the head of the new notice. Lines of hours
 * that name years were looked at no later than the notice before: `oldTexts` asks for them.
 */
export function packFrom(pack: Pack, head: NoticeHead, today: string): Pack {
  const copy = structuredClone(pack);
  return {
    ...copy,
    ...head,
    version: `1.0.0-${today}`,
    parameters: copy.parameters.map((parameter) => ({
      ...parameter,
      from: head.issued,
      checked: namesYears(parameter) ? pack.issued : today,
    })),
  };
}

/** An own pack under another head, as a new version of the same pack. */
export function withHead(
  pack: Pack,
  head: Omit<NoticeHead, 'id' | 'covers'> & Pick<Pack, 'covers'>,
  today: string,
): Pack {
  const { title, docNo, issued, planYear, covers } = head;
  return {
    ...pack,
    title,
    docNo,
    issued,
    planYear,
    ...(covers === undefined ? {} : { covers }),
    version: versionAfter(pack.version, today),
  };
}

/** Versions of an own pack are days, numbered within a day: `1.0.0-2026-11-28`, `1.0.0-2026-11-28.2`. */
export function versionAfter(version: string, today: string): string {
  const base = `${version.split(/[-+]/)[0]}-${today}`;
  if (!version.startsWith(base)) return base;
  const [, nth = '1'] = /\.(\d+)$/.exec(version.slice(base.length)) ?? [];
  return `${base}.${Number(nth) + 1}`;
}

/** The head of next year's notice as far as it follows from this one; number and day of issue are the new notice's own. */
export function nextYearsHead(pack: Pack): Omit<NoticeHead, 'docNo' | 'issued'> {
  const planYear = pack.planYear + 1;
  const year = String(pack.planYear);
  return {
    id: pack.id.includes(year) ? pack.id.replace(year, String(planYear)) : `${pack.id}-${planYear}`,
    title: pack.title.replaceAll(year, String(planYear)),
    planYear,
    covers: nextCovers(pack.covers ?? { plan: { allOf: [], anyOf: [], noneOf: [] } }, year, String(planYear)),
  };
}

/** A plan's whole name has its year in it. */
function nextCovers(covers: Covers, year: string, next: string): Covers {
  return JSON.parse(JSON.stringify(covers).replaceAll(`${year}年`, `${next}年`)) as Covers;
}
