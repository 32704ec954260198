import { bodyOf, controlOf, fetchCalls, labelOf, shareColumns } from './controls.ts';
import type { FormSection, ListSection, Pair, Section } from './sections.ts';
import { escapeHtml } from './text.ts';

/** Sections as markup, and the script that fetches what arrives late. */
export interface Skinned {
  markup: string;
  script: string;
}

export interface SkinOptions {
  applicant: string;
  /** False for the print view, which holds everything. */
  lazy: boolean;
}

export type Skin = (sections: Section[], options: SkinOptions) => Skinned;

/** One table per section with its heading in the head; label and value cells, the photo at the left over five rows. */
export const separateTables: Skin = (sections, { applicant, lazy }) => {
  const lists: { list: ListSection; spans: number[] }[] = [];
  const markup = sections.map((section) => {
    const open = (width: number) =>
      `<table class="tab" width="100%" border="1" cellspacing="0"><thead><tr><th colspan="${width}" class="cap"><span>${section.title}</span></th></tr></thead>`;
    if (section.kind === 'form') {
      const columns = section.photo === null ? 4 : 5;
      const rows = pairRows(section, 2).map((pairs, i) => {
        const photo =
          section.photo !== null && i === 0
            ? `<td rowspan="5" class="zp"><img alt="照片" width="110" src="${section.photo}"></td>`
            : '';
        // Below the photo its column belongs to the last value.
        const beside = section.photo === null || i < 5;
        return `<tr>${photo}${pairCells(pairs, 4 + (beside ? 0 : 1), (pair) => labelOf(pair, { colon: '：', gap: '　', fold: true }), '')}</tr>`;
      });
      return `${open(columns)}<tbody>${rows.join('\n')}</tbody></table>`;
    }
    if (section.kind === 'text') {
      return `${open(4)}<tbody><tr><th width="16%">${section.label}：</th><td colspan="3">${textarea(section.text, 'column80')}</td></tr></tbody></table>`;
    }
    const spans = section.headers.map(() => 1);
    lists.push({ list: section, spans });
    return `${open(spans.length)}<tbody><tr>${headerCells(section, spans, 'td')}</tr></tbody>${bodyOf(section, spans, lazy)}</table>`;
  });
  return { markup: markup.join('\n'), script: lazy ? fetchCalls(lists, applicant) : '' };
};

const WIDE = 12;

/** Everything in one table: section headings are full-width rows repeated in it, lists share its twelve columns. */
export const oneTable: Skin = (sections, { applicant, lazy }) => {
  const lists: { list: ListSection; spans: number[] }[] = [];
  const parts = sections.map((section) => {
    const heading = `<thead><tr><th colspan="${WIDE}" class="cap"><span>${section.title}</span></th></tr></thead>`;
    if (section.kind === 'form') {
      const rows = pairRows(section, 2).map((pairs, i) => {
        const photo =
          section.photo !== null && i === 0
            ? `<td colspan="2" rowspan="5" class="zp"><img alt="" width="110" src="${section.photo}" title="证件照"></td>`
            : '';
        const room = section.photo !== null && i < 5 ? WIDE - 2 : WIDE;
        return `<tr>${wideCells(pairs, room)}${photo}</tr>`;
      });
      return `${heading}<tbody>${rows.join('\n')}</tbody>`;
    }
    if (section.kind === 'text') {
      return `${heading}<tbody><tr><td colspan="${WIDE}">${textarea(section.text, 't62column80')}</td></tr></tbody>`;
    }
    const spans = shareColumns(WIDE, section.headers.length);
    lists.push({ list: section, spans });
    return `${heading}<thead><tr>${headerCells(section, spans, 'th')}</tr></thead>${bodyOf(section, spans, lazy)}`;
  });
  return {
    markup: `<table class="tab" width="100%" border="1" cellspacing="0">${parts.join('\n')}</table>`,
    script: lazy ? fetchCalls(lists, applicant) : '',
  };
};

/** A fieldset per section; cells by class, and the same id on all of them. */
export const fieldsets: Skin = (sections, { applicant, lazy }) => {
  const lists: { list: ListSection; spans: number[] }[] = [];
  const markup = sections.map((section) => {
    const wrap = (content: string) =>
      `<fieldset><legend>${section.title}</legend><table class="tab" width="100%" border="1" cellspacing="0">${content}</table></fieldset>`;
    if (section.kind === 'form') {
      const photo =
        section.photo === null ? '' : `<div class="zpBox"><img alt="证件照" height="150" src="${section.photo}"></div>`;
      const rows = pairRows(section, 2).map((pairs) => `<tr>${classedCells(pairs)}</tr>`);
      return wrap(`<tbody>${rows.join('\n')}</tbody>`).replace('<table', `${photo}<table`);
    }
    if (section.kind === 'text') {
      return wrap(
        `<tr><td class="title">${section.label}</td><td class="input">${textarea(section.text, 't63column80')}</td></tr>`,
      );
    }
    const spans = section.headers.map(() => 1);
    lists.push({ list: section, spans });
    const headers = section.headers.map((text) => `<td align="center"><b>${escapeHtml(text)}</b></td>`).join('');
    return wrap(`<tbody><tr class="bt">${headers}</tr></tbody>${bodyOf(section, spans, lazy)}`);
  });
  return { markup: markup.join('\n'), script: lazy ? fetchCalls(lists, applicant) : '' };
};

/** Splits the pairs of a form into rows; a wide pair stands alone. */
function pairRows(section: FormSection, perRow: number): Pair[][] {
  const rows: Pair[][] = [];
  let open: Pair[] | null = null;
  for (const pair of section.pairs) {
    if (pair.wide) {
      rows.push([pair]);
      open = null;
    } else if (open !== null && open.length < perRow) {
      open.push(pair);
    } else {
      open = [pair];
      rows.push(open);
    }
  }
  return rows;
}

function pairCells(pairs: Pair[], columns: number, label: (pair: Pair) => string, prefix: string): string {
  return pairs
    .map((pair, i) => {
      const last = i === pairs.length - 1;
      const span = last ? columns - 2 * pairs.length + 1 : 1;
      return `<th align="right" width="16%">${label(pair)}</th><td${span > 1 ? ` colspan="${span}"` : ''} id="td_${prefix}column${pair.column}">${controlOf(pair, prefix)}</td>`;
    })
    .join('');
}

function wideCells(pairs: Pair[], room: number): string {
  return pairs
    .map((pair, i) => {
      const last = i === pairs.length - 1;
      const value = last ? room - 2 - i * Math.floor(room / 2) : Math.floor(room / 2) - 2;
      return `<th colspan="2">${labelOf(pair, { colon: i === 0 ? '：' : ':', gap: '　', fold: false })}</th><td colspan="${value}">${controlOf(pair, 't62')}</td>`;
    })
    .join('');
}

function classedCells(pairs: Pair[]): string {
  return pairs
    .map((pair, i) => {
      const span = i === pairs.length - 1 ? 4 - 2 * pairs.length + 1 : 1;
      return `<td class="title" id="mc">${labelOf(pair, { colon: '', gap: '&nbsp;&nbsp;', fold: false })}</td><td class="input" id="msg"${span > 1 ? ` colspan="${span}"` : ''}><span>${controlOf(pair, 't63')}</span></td>`;
    })
    .join('');
}

function headerCells(list: ListSection, spans: number[], tag: 'td' | 'th'): string {
  return list.headers
    .map((text, i) => {
      const span = spans[i] === 1 ? '' : ` colspan="${spans[i]}"`;
      return tag === 'th'
        ? `<th${span}>${escapeHtml(text)}</th>`
        : `<td${span} class="bt" align="center"><b>${escapeHtml(text)}</b></td>`;
    })
    .join('');
}

function textarea(text: string, id: string): string {
  return `<textarea id="${id}" rows="12" style="width:98%" readonly>\n${escapeHtml(text)}</textarea>`;
}
