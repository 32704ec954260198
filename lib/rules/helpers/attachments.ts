import type { Attachment, List } from '@/lib/dossier/dossier';
import { bare, hasWord } from './words';

/** Words with which a list says that a slot has no file. */
const NO_FILE = ['未上传', '未提交', '待上传', '暂无', '无'];

/** The attachments with what each is called, in a form that words are looked for in. */
export interface Uploads {
  rows: { row: Attachment; text: string }[];
  /** Whether there may be some that were not read. */
  open: boolean;
}

/** Prepares a list of attachments for being searched, once for all rules. */
export function uploadsOf(list: List<Attachment>): Uploads {
  if (list.state !== 'read') return { rows: [], open: list.state !== 'empty' };
  const rows = list.rows.map((row) => ({ row, text: textOf(row) }));
  return { rows, open: !list.complete || list.rows.some(isUnread) };
}

export interface AttachmentSearch {
  /** The first uploaded attachment with one of the words in its name, kind or file name. */
  found: Attachment | null;
  /** The first one before it whose name only says that there is no such paper. */
  denial: Attachment | null;
  /** Whether one may exist that was not read. */
  open: boolean;
}

/** Looks for an uploaded attachment. A slot that says it has no file does not count. */
export function findAttachment({ rows, open }: Uploads, words: readonly string[]): AttachmentSearch {
  let denial: Attachment | null = null;
  for (const { row, text } of rows) {
    if (!hasWord(text, words) || !isUploaded(row)) continue;
    if (!deniesPaper(text, words)) return { found: row, denial, open };
    denial ??= row;
  }
  return { found: null, denial, open };
}

/** What denies the paper it stands before: 无劳动合同说明, 未签订劳动合同情况说明, 尚未取得中职教师资格证说明. */
const VERB = '(?:签订?|签署|提供|提交|上传|办理|取得|具备)';
const DENYING = `(?:无|没有|未(?:缴纳?)?|免|(?:无需?|无法|不能|不再|未能?|未曾|未及时|免于?|没有?)${VERB}[^的,，、;；。.（(]{0,6})`;
/** What says behind it that it is not there, or no longer, or not filled in: 教师资格证遗失说明, 劳动合同终止证明, 聘用合同样本. */
const GONE =
  '(?:书|原件)?(?:已|正在|尚在|因故)?(?:遗失|丢失|补办|办理中|待补|后补|缺失|解除|终止|样[本张表]|模板|范[本例]|空白)';
const MAY_DENY = /[无未免不没遗丢补待办缺解终样模范空]/;

/** Whether name, kind or file name says no more of the words than that there is no such paper. */
function deniesPaper(text: string, words: readonly string[]): boolean {
  if (!MAY_DENY.test(text)) return false;
  const denied = words.map((word) => {
    const plain = bare(word).replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    return `${DENYING}${plain}|${plain}${GONE}`;
  });
  const denying = new RegExp(denied.join('|'), 'gi');
  return text.split(APART).some((part) => {
    const rest = part.replace(denying, '');
    return rest !== part && !hasWord(rest, words);
  });
}

/** The first row with one of the words whose slot says that it has no file; an empty cell may be a picture and says nothing. */
export function findEmptySlot({ rows }: Uploads, words: readonly string[]): Attachment | null {
  return rows.find(({ row, text }) => hasWord(text, words) && saysNoFile(row))?.row ?? null;
}

/** What an attachment is called towards the reviewer. */
export function attachmentName(row: Attachment): string {
  for (const field of [row.name, row.file, row.kind]) if (field.state === 'read') return field.value;
  return '附件';
}

/** Between what a row is called here and there; it is in no word that is looked for, and nothing takes it off. */
const APART = '|';

function textOf({ name, kind, file }: Attachment): string {
  return bare([name, kind, file].map(shown).join(APART));
}

function shown(field: Attachment['name']): string {
  return field.state === 'read' ? field.value : '';
}

function isUploaded(row: Attachment): boolean {
  const { file } = row;
  return file.state === 'absent' || (file.state === 'read' && !saysNoFile(row));
}

function saysNoFile({ file }: Attachment): boolean {
  return file.state === 'read' && isNoFile(file.value);
}

/** Whether a cell for files says that there is none: in words, with a count of 0, a dash, or nothing but the button to upload one. */
export function isNoFile(text: string): boolean {
  return hasWord(bare(text), NO_FILE) || NOTHING.test(bare(text));
}

const NOTHING =
  /^(?:[-—–_/\\.·]+|(?:附件|文件)?0(?:份|个|件|项)?|(?:点击|立即|请|去)?上传(?:附件|文件|材料)?|选择文件|否)$/;

function isUnread({ name, file }: Attachment): boolean {
  return name.state === 'unreadable' || file.state === 'unreadable';
}
