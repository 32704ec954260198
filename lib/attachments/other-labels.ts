import type { FileFacts, FilePlace } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import { isHoursHead } from './hours-said';
import type { KnownPaper } from './known-paper';
import { labelsOn } from './labels';
import type { FileCell, FileLine } from './page-text';

/** A label with its value at the beginning of a cell or behind a blank or sign, whatever it is; its characters may stand apart. */
const ANY_LABEL =
  /(?:^|[\s，。；、.）)\u3000])((?:[\p{sc=Han}（）()][ \u3000]{0,6}){1,24}?)[:：]\s*(\S[^\s，。；]{0,20})/gu;
/** Labels of what no application has beside it, by how they end, and words that only look like labels. */
const BESIDE_THE_POINT =
  /(?:民族|籍贯|出生地|电话|手机|邮编|地址|住址|邮箱|网址|编号|证书号|文号|序号|页码|验证码|二维码|签名|签字|签章|盖章|公章|印章|经办人|审核人|批准人|签发人|法定代表人|校长|院长|校（院）长|专家|承诺|保证|证明|如下|附件|提示)$|^(?:单位|部门)?负责人$|^(?:签字|签名|落款|填表|填写|打印|发证|颁发|制表|开具)?日期$/;
/** Papers on which the opinion of those who recommend is asked about by their own rule. */
const OPINIONS: Readonly<Record<string, RegExp>> = { 推荐评议表: /^(?:专家)?(?:推荐|评议)意见$|^专家/ };
/** A remark that remarks nothing. */
const NOTHING = /^(?:无|—|-|\/|／)/;

/** A label that is compared with nothing. */
export interface OtherLabel {
  label: string;
  at: FilePlace;
  /** Its value is a day. */
  isDated: boolean;
}

/** Labels with a value that is compared with nothing, and where they stand: 聘期, 学历层次. */
export function otherLabels(lines: readonly FileLine[], page: number, paper: KnownPaper | null): OtherLabel[] {
  const { fields } = labelsOn(paper);
  const isKnown = (label: string) => fields.has(label);
  const asked = rowsAskedAbout(lines);
  const labels = lines.flatMap((line) => [
    ...line.flatMap(({ text, box, at = box }) =>
      [...text.matchAll(ANY_LABEL)].flatMap(([, label = '', value = '']) => {
        const called = compact(label);
        if (called === '备注' && NOTHING.test(value)) return [];
        return [{ label: called, at: { page, box: at }, isDated: false }];
      }),
    ),
    ...(asked.has(line) ? [] : inCells(line, isKnown)).map(({ cell: { text, box, at = box }, isDated }) => ({
      label: compact(text),
      at: { page, box: at },
      isDated,
    })),
  ]);
  const isOther = (label: string) => {
    // 承诺人（签名）
    const bare = label.replace(/[（(][^（()）]*[）)]/g, '');
    const isAsked = paper !== null && OPINIONS[paper.paper]?.test(bare) === true;
    return !isKnown(label) && !isKnown(bare) && !BESIDE_THE_POINT.test(bare) && !isAsked;
  };
  return labels.filter(({ label }) => isOther(label));
}

/** A cell that may be a label without a colon. */
const SHORT = /^[\p{sc=Han}（）()]{2,24}$/u;
const DAY = /^[\d二〇零一三四五六七八九十]+年.*[月日]$/;
/** Heads of columns without a value behind them. */
const HEAD = /^(?:年度|学年|序号)$/;
const ASKED_ABOUT = /^(?:推荐)?专家/;

/**
 * Labels of a row of a table that has a value behind each: 聘期 │ 三年; values of known labels are none, and what is left
 * over in such a row is for a person as well.
 */
function inCells(line: FileLine, isKnown: (label: string) => boolean): { cell: FileCell; isDated: boolean }[] {
  const texts = line.map(({ text }) => compact(text));
  const isHead = (text: string) => HEAD.test(text) || isHoursHead(text);
  // Such a row is a table's head; its figures are told by their columns.
  if (texts.every((text) => isHead(text) || isKnown(text))) return [];
  const found: { cell: FileCell; isDated: boolean }[] = [];
  const consumed = new Set<FileCell>();
  let paired = false;
  for (const [at, cell] of line.entries()) {
    if (consumed.has(cell)) continue;
    const [text = '', value] = texts.slice(at);
    const next = line[at + 1];
    if (isKnown(text) && next !== undefined) {
      consumed.add(next);
      paired = true;
    } else if (SHORT.test(text) && !DAY.test(text) && (value === undefined ? paired : !isKnown(value))) {
      found.push({ cell, isDated: value !== undefined && DAY.test(value) });
      if (next !== undefined) consumed.add(next);
    }
  }
  return found;
}

/** Rows of a table of experts, which the rule on recommendations asks a person about. */
function rowsAskedAbout(lines: readonly FileLine[]): ReadonlySet<FileLine> {
  const asked = new Set<FileLine>();
  let columns = 0;
  for (const line of lines) {
    if (line.length > 1 && line.every(({ text }) => ASKED_ABOUT.test(compact(text)))) columns = line.length;
    else if (line.length !== columns) columns = 0;
    if (columns > 0) asked.add(line);
  }
  return asked;
}

/** Each label where it stands first, as the facts of a file have them. */
export function eachOnce(found: readonly OtherLabel[]): Required<Pick<FileFacts, 'others' | 'othersAt' | 'dated'>> {
  const once = found.filter((one, at) => found.findIndex(({ label }) => label === one.label) === at);
  return {
    others: once.map(({ label }) => label),
    othersAt: once.map(({ at }) => at),
    dated: once.flatMap(({ isDated }, at) => (isDated ? [at] : [])),
  };
}
