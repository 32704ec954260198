import type { PageReading } from '../../../lib/dossier/reading.ts';
import * as dossier from './dossier.ts';

/** What a page of a library shows of the dossier. */
export interface Shows {
  lines: dossier.Line[];
  lists: dossier.Lines[];
  /** Lists of which the page shows a part only. */
  parts?: dossier.Lines[];
  /** Lists on tabs that are not open. */
  unseen?: dossier.Lines[];
}

const everyLine = dossier.SECTIONS.flatMap(([, lines]) => lines);

export const SHOWN: Record<string, Shows> = {
  form: { lines: everyLine, lists: [] },
  view: { lines: everyLine, lists: [] },
  dialog: { lines: everyLine, lists: [] },
  lists: {
    lines: dossier.BASIC,
    lists: [dossier.APPRAISALS, dossier.TRAININGS, dossier.PAPERS, dossier.ACHIEVEMENTS, dossier.ATTACHMENTS],
  },
  paged: { lines: dossier.BASIC, lists: [], parts: [dossier.INSURANCE] },
  virtual: { lines: dossier.BASIC, lists: [], parts: [dossier.INSURANCE] },
  tabs: { lines: dossier.BASIC, lists: [dossier.APPRAISALS], unseen: [dossier.TRAININGS, dossier.PAPERS] },
};

/** Everything a reading says that the dossier does not (`wrong`), and everything shown that it does not say (`missed`). */
export function judge(reading: PageReading, { lines, lists, parts = [], unseen = [] }: Shows) {
  const wrong: string[] = [];
  const missed: string[] = [];
  let asked = 0;
  const truth = new Map(lines.flatMap(({ field, value }) => (field ? [[field as string, value] as const] : [])));
  for (const [id, { state, text, reason }] of Object.entries(reading.fields)) {
    const value = truth.get(id);
    if (value !== undefined) asked++;
    if (state === 'read' && text !== value) wrong.push(`${id}: 「${text}」, not 「${value ?? ''}」`);
    else if (state === 'empty' && value !== '') wrong.push(`${id}: empty, not 「${value ?? 'absent'}」`);
    else if (value !== undefined && (state === 'absent' || state === 'unreadable'))
      missed.push(`${id}: ${state} ${reason ?? ''}`);
  }
  for (const [id, list] of Object.entries(reading.lists)) {
    const whole = lists.find((one) => one.list === id);
    const part = [...parts, ...unseen].find((one) => one.list === id);
    const of = whole ?? part;
    if (whole) asked++;
    if (list.state === 'absent' || list.state === 'unreadable') {
      if (whole || parts.some((one) => one.list === id)) missed.push(`${id}: ${list.state} ${list.reason ?? ''}`);
      continue;
    }
    if (!of) {
      wrong.push(`${id}: ${list.state}, but the page has none`);
      continue;
    }
    const expected = of.rows.map((row) =>
      of.columns
        .flatMap((column, at) => (column ? [`${column}=${row[at]}`] : []))
        .sort()
        .join(' '),
    );
    const known = of.columns.flatMap((column) => column ?? []);
    const got = list.rows.map(({ cells }) =>
      Object.entries(cells)
        .flatMap(([column, { text }]) => (known.includes(column) ? [`${column}=${text}`] : []))
        .sort()
        .join(' '),
    );
    const strange = got.filter((row) => !expected.includes(row));
    const twice = got.filter((row, at) => got.indexOf(row) !== at);
    if (strange.length > 0) wrong.push(`${id}: ${strange.slice(0, 3).join(' | ')}`);
    if (twice.length > 0) wrong.push(`${id} twice: ${twice.slice(0, 3).join(' | ')}`);
    if (list.complete && got.length !== expected.length)
      wrong.push(`${id}: said to be complete with ${got.length} of ${expected.length}`);
    if (whole && (!list.complete || got.length < expected.length))
      missed.push(`${id}: ${got.length} of ${expected.length}, complete ${list.complete}`);
    if (list.total !== null && list.total !== expected.length)
      wrong.push(`${id}: total ${list.total}, not ${expected.length}`);
  }
  return { wrong, missed, asked };
}
