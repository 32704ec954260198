/** Where each shape of a portal's pages is met: golden pages by name, and stories where a page alone cannot show it. */
export interface Pattern {
  what: string;
  pages?: readonly string[];
  /** Files under `tests/e2e/`, with a word of the test's title. */
  stories?: readonly (readonly [file: string, title: string])[];
}

/** P1–P26 of the notes on portals, and what the notes do not number. */
export const PATTERNS: Readonly<Record<string, Pattern>> = {
  P1: { what: 'pairs of label and value cells', pages: ['p01-th-td-pairs'] },
  P2: { what: 'td.title and td.input, a blank as <br>', pages: ['p02-title-input-cells'] },
  P3: { what: 'one id on all cells', pages: ['p03-duplicate-ids'] },
  P4: { what: 'spellings of labels', pages: ['p04-label-spellings'] },
  P5: { what: 'cells over several columns', pages: ['p05-spans-and-photo'] },
  P6: {
    what: 'a photo that reaches down over rows',
    pages: ['p05-spans-and-photo', 'p06-photo-beside', 'p06-photo-missing'],
  },
  P7: { what: 'headings, forms and lists in one table', pages: ['p07-sections-in-one-table'] },
  P8: { what: 'fieldsets and headings', pages: ['p08-fieldset-and-headings'] },
  P9: { what: 'label elements', pages: ['p09-label-elements'] },
  P10: { what: 'values in controls', pages: ['p10-controls'] },
  P11: { what: 'a hidden code beside the shown text', pages: ['p10-controls', 'p03-duplicate-ids'] },
  P12: { what: 'dl, boxes, one text for label and value', pages: ['p12-dl-div-text', 'p12-flat-boxes'] },
  P13: { what: 'EasyUI', pages: ['p13-easyui'] },
  P14: { what: 'MiniUI', pages: ['p14-miniui'] },
  P15: {
    what: 'layui',
    pages: ['p15-layui'],
    stories: [['reading-libraries.spec.ts', 'draws it: nothing wrong']],
  },
  P16: {
    what: 'Element UI and Plus',
    pages: ['p16-element-2', 'p16-element-plus-descriptions'],
    stories: [['reading-libraries.spec.ts', 'draws it: nothing wrong']],
  },
  P17: { what: 'Ant Design', pages: ['p17-antd'] },
  P18: { what: 'plain lists', pages: ['p18-applicant-list', 'p18-applicant-list-one-row', 'p18-publicity'] },
  P19: { what: 'paging', pages: ['p17-antd'], stories: [['reading-libraries.spec.ts', 'page by page']] },
  P20: { what: 'frames in frames', pages: ['p20-frames', 'm14-frameset', 'm15-login-in-frame'] },
  P21: { what: 'a window of its own', stories: [['windows.spec.ts', 'window of its own']] },
  P22: { what: 'attachments: links, buttons, hidden JSON', pages: ['p22-attachments'] },
  P23: {
    what: 'ways to decide',
    pages: ['m12-decision-select', 'm12-decision-radio', 'm12-decision-radio-t61', 'm12-decision-buttons'],
    stories: [['decision-shapes.spec.ts', '']],
  },
  P24: { what: 'earlier opinions', pages: ['p24-earlier-opinions', 'p24-several-boxes', 'm17-department'] },
  P25: { what: 'statuses as texts', pages: ['p25-statuses'] },
  P26: { what: 'columns of lists of persons', pages: ['p18-applicant-list'] },
  GBK: { what: 'pages in GBK', stories: [['windows.spec.ts', 'in GBK']] },
  mojibake: {
    what: 'labels in the wrong encoding',
    pages: ['p04-label-spellings'],
    stories: [['windows.spec.ts', 'wrong encoding']],
  },
  'hidden tabs': {
    what: 'tabs that are not open',
    pages: ['m16-hidden-tab'],
    stories: [['reading-libraries.spec.ts', 'tab']],
  },
  'print views': { what: 'forms to be printed', pages: ['t-print-glyphs', 'u-print-lines'] },
};
