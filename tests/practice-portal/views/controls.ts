import type { ListSection, Pair } from './sections.ts';
import { cell, escapeHtml } from './text.ts';

const ROUTES = ['正常申报', '转(兼)评', '标志性业绩直接申报'];

/** How a form spells its labels. */
export interface LabelStyle {
  colon: '：' | ':' | '';
  /** What stretches a label of two characters. */
  gap: '　' | '&nbsp;&nbsp;';
  /** Breaks labels of six characters and more in two. */
  fold: boolean;
}

/** A label as old forms spell it: stretched, folded, starred, with a colon. */
export function labelOf({ label, required }: Pair, { colon, gap, fold }: LabelStyle): string {
  const star = required ? '<font color="red">*</font>' : '';
  if (label.length === 2) return [...label].join(gap) + star + colon;
  if (fold && label.length > 5) return `${label.slice(0, -2)}<br>${label.slice(-2)}${star}${colon}`;
  return label + star + colon;
}

/** A value in its control, with the generated id `<prefix>column<n>`. */
export function controlOf(pair: Pair, prefix: string): string {
  const id = `${prefix}column${pair.column}`;
  const value = escapeHtml(pair.value);
  if (pair.shown === 'input') {
    return `<input type="text" id="${id}" name="${id}" class="ipt" value="${value}" readonly>`;
  }
  if (pair.shown === 'select') {
    const options = ROUTES.map(
      (route, i) =>
        `<option value="${i}" id="${id}_${i}"${route === pair.value ? ' selected' : ''}>${escapeHtml(route)}</option>`,
    );
    return `<select id="${id}" name="${id}" disabled>${options.join('')}</select>`;
  }
  if (pair.shown === 'coded') return `${cell(pair.value)}<input type="hidden" name="${id}" value="${pair.code ?? ''}">`;
  return cell(pair.value);
}

/** The cells of one row of a list; the last cell is a link where there is a file. */
export function rowCells(list: ListSection, row: string[], index: number): string[] {
  const link = list.links?.[index];
  return row.map((text, i) =>
    link !== undefined && i === row.length - 1
      ? `<a href="${link}" target="_blank" title="${escapeHtml(text)}">查看</a>`
      : cell(text),
  );
}

/** The body of a list, to be filled by script when its rows arrive by Ajax. */
export function bodyOf(list: ListSection, spans: number[], lazy: boolean): string {
  const width = spans.reduce((sum, span) => sum + span, 0);
  const attribute = (i: number) => (spans[i] === 1 ? '' : ` colspan="${spans[i]}"`);
  if (lazy && list.table !== null) {
    return `<tbody id="later${list.table}"><tr><td colspan="${width}" class="wait">正在加载，请稍候……</td></tr></tbody>`;
  }
  const rows = list.rows.map(
    (row, index) =>
      `<tr>${rowCells(list, row, index)
        .map((content, i) => `<td${attribute(i)} align="center">${content}</td>`)
        .join('')}</tr>`,
  );
  return `<tbody>${rows.join('\n')}</tbody>`;
}

/** Calls that fetch the late lists once the page stands. */
export function fetchCalls(lists: { list: ListSection; spans: number[] }[], applicant: string): string {
  return lists
    .filter(({ list }) => list.table !== null)
    .map(
      ({ list, spans }) =>
        `loadRows('later${list.table}', 'findTable${list.table}ListByColumn1', '${applicant}', [${spans.join(',')}]);`,
    )
    .join('\n');
}

/** Shares the columns of a wide table among a list's columns. */
export function shareColumns(total: number, parts: number): number[] {
  const spans = Array.from({ length: parts }, () => Math.floor(total / parts));
  for (let i = 0; i < total % parts; i += 1) spans[parts - 1 - i] = (spans[parts - 1 - i] ?? 0) + 1;
  return spans;
}
