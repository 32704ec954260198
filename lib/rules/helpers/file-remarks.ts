import type { Attachment } from '@/lib/dossier/dossier';
import { FIRST_PAGE, type FileFact, type FilePlace } from '@/lib/dossier/file-facts';
import type { Place } from '@/lib/dossier/reading';
import { attachmentName } from './attachments';
import { differenceSaid } from './difference-said';
import { compareFile, type FileComparison, type Filed } from './file-agreement';
import { isSameUnit } from './unit-name';
import { bare, hasWord } from './words';

const SAYS = {
  unsure: (label: string, why: string | null) => `${label}：${why}`,
  inFile: (page: number, text: string) => `附件第${page}页为“${text}”`,
  beside: (filed: string) => `，填报为“${filed}”`,
  pictures: (count: number) => `有${count}页是图片，文字未能读取`,
  blurred: (count: number) => `有${count}页图片上的文字没有全部读清`,
  pictured: (count: number) => `有${count}页的一部分是图片，图中文字未读取`,
  unknownPaper: '看不出是哪一种材料',
  wanting: (labels: readonly string[]) => `未见${labels.join('、')}`,
  agree: (values: readonly string[]) => `相符：${values.join('、')}`,
  otherSlot: (paper: string) => `文件是“${paper}”，与清单所称不同`,
  calledOtherwise: (paper: string, called: string) => `文件是“${paper}”，清单称“${called}”`,
  doubts: (words: readonly string[]) => `写有${quoted(words)}，请核对`,
  notCompared: (labels: readonly string[]) => `另有${quoted(labels)}未作比对`,
};

/** So many doubts are told in the sentence; all of them are shown. */
const MOST_SAID = 3;

/** One thing that a file says, with where in it that stands. */
export interface FileRemark {
  /** What the application has otherwise, for the sentence. */
  differs?: string;
  /** What is left to look at, for the sentence. */
  open?: readonly string[];
  /** The same for whoever looks at the file. */
  found: string;
  /** Of one value: its label, and where it is filed. */
  value?: { label: string; places: readonly Place[] };
  at: readonly FilePlace[];
  /** It is in order. */
  agrees?: boolean;
}

export interface FileRemarks {
  remarks: FileRemark[];
  /** All that the application has of such a paper was found and agrees, on each page. */
  isWhole: boolean;
}

type Contents = NonNullable<Attachment['contents']>;

/** What the words of a file say beside what is filed, in the order in which it is told. */
export function fileRemarks(row: Attachment, contents: Contents, filed: Filed): FileRemarks {
  const { compared, wanting } = compareFile(contents, filed, attachmentName(row));
  const agreeing = compared.filter(({ is }) => is === 'agrees');
  const remarks = [
    ...compared.filter(({ is }) => is !== 'agrees').map(otherwise),
    ...unreadPages(contents, wanting),
    ...inAgreement(agreeing),
    ...inOtherSlot(row, contents, agreeing),
    ...doubtful(contents),
    ...notCompared(contents, filed),
  ];
  return { remarks, isWhole: isWhole(contents, agreeing) };
}

function otherwise({ is, label, inFile, filed, why, at, places }: FileComparison): FileRemark {
  const beside = filed === '' ? '' : SAYS.beside(filed);
  return {
    ...(is === 'differs' ? { differs: differenceSaid({ label, inFile, filed }) } : { open: [SAYS.unsure(label, why)] }),
    found: `${SAYS.inFile(at.page, inFile)}${beside}${why === null ? '' : `（${why}）`}`,
    value: { label, places },
    at: [at],
  };
}

/** Pages whose words are not all known, a paper of no known kind, and what a paper of its kind has and this one does not. */
function unreadPages({ pages, paper }: Contents, wanting: readonly string[]): FileRemark[] {
  const pictures = pages.filter(({ is, recognised }) => is === 'image' && recognised === undefined).length;
  const blurred = pages.filter(({ recognised }) => recognised === 'in-part').length;
  const pictured = pages.filter((page) => page.pictured === true).length;
  const open = [
    ...(pictures > 0 ? [SAYS.pictures(pictures)] : []),
    ...(blurred > 0 ? [SAYS.blurred(blurred)] : []),
    ...(pictured > 0 ? [SAYS.pictured(pictured)] : []),
    ...(paper === null ? [SAYS.unknownPaper] : wanting.length > 0 ? [SAYS.wanting(wanting)] : []),
  ];
  const page = pages.findIndex((one) => one.pictured || (one.is === 'image' && one.recognised !== 'clear')) + 1 || 1;
  return open.slice(-1).map((found) => ({ open, found, at: [{ ...FIRST_PAGE, page }] }));
}

function inAgreement(agreeing: readonly FileComparison[]): FileRemark[] {
  const values = [...new Set(agreeing.map(({ label, inFile }) => `${label}${inFile}`))];
  const at = agreeing.map((one) => one.at);
  return agreeing
    .slice(0, 1)
    .map(({ places }) => ({ found: SAYS.agree(values), value: { label: '', places }, at, agrees: true }));
}

function inOtherSlot(row: Attachment, contents: Contents, agreeing: readonly FileComparison[]): FileRemark[] {
  const { paper, titled } = contents;
  if (paper === null || isInItsSlot(row, contents, agreeing)) return [];
  const found = SAYS.calledOtherwise(paper, attachmentName(row));
  return [{ open: [SAYS.otherSlot(paper)], found, at: titled === undefined ? [] : [titled] }];
}

function doubtful({ doubts = [] }: Contents): FileRemark[] {
  if (doubts.length === 0) return [];
  const found = SAYS.doubts(doubts.slice(0, MOST_SAID).map(({ says }) => says));
  return [{ open: [found], found, at: doubts.map(({ at }) => at) }];
}

/** Labels of a paper that would settle its row, with values that the application has nowhere. */
function notCompared({ paper, others = [], othersAt = [], dated = [] }: Contents, filed: Filed): FileRemark[] {
  const left = others
    .map((label, at) => ({ label, at: othersAt[at], isDated: dated.includes(at) }))
    .filter(({ label, isDated }) => !(isDated && isWhoSigns(label, filed)));
  if (left.length === 0 || !WHOLE.has(paper ?? '')) return [];
  const found = SAYS.notCompared(left.map(({ label }) => label));
  return [{ open: [found], found, at: left.flatMap(({ at }) => at ?? []) }];
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}

/** Whose name stands beside a day at the end of a paper, as a label beside its value. */
function isWhoSigns(label: string, { 'unit.name': unit, 'education.school': school }: Filed): boolean {
  return [unit, school].some((field) => field.state === 'read' && isSameUnit(label, field.value));
}

/** Papers of which all that an application has of them is compared; of others (获奖证书) the matter itself is not. */
const WHOLE: ReadonlySet<string> = new Set([
  '真实性保证书',
  '推荐评议表',
  '继续教育证明',
  '岗位信息表',
  '学历学位证书',
  '学历电子注册备案表',
  '职称证书',
  '聘书',
  '身份证',
  '业绩证明',
]);

/**
 * Whether the paper names the applicant, all that such a paper states agrees, and each of its pages has something that does;
 * where the pages of a Word document end is not known.
 */
function isWhole({ kind, paper, pages, facts, states, slots }: Contents, agreeing: readonly FileComparison[]): boolean {
  const agrees = (which: FileFact['is']) =>
    facts.some(({ is, text }) => is === which && agreeing.some((one) => one.inFile === text));
  const each = pages.every(({ is }, at) => is === 'blank' || agreeing.some((one) => one.at.page === at + 1));
  return (
    slots !== undefined &&
    WHOLE.has(paper ?? '') &&
    kind !== 'docx' &&
    agrees('person.name') &&
    states.every(agrees) &&
    each
  );
}

/** Whether a paper that would settle its row is what the list calls it, by its words or by the project that it proves. */
function isInItsSlot(
  { name, kind }: Attachment,
  { paper, slots }: Contents,
  agreeing: readonly FileComparison[],
): boolean {
  if (slots === undefined || !WHOLE.has(paper ?? '')) return true;
  const called = [name, kind].map((field) => (field.state === 'read' ? bare(field.value) : '')).join(' ');
  // A proof is called by its kind, or by its project.
  const isOfRow = ({ of, filed }: FileComparison) =>
    of !== null && (called.includes(bare(filed)) || !OTHERWISE.test(called));
  return hasWord(called, slots) || agreeing.some(isOfRow);
}

/** What lists call papers that are no proof of a project. */
const OTHERWISE = /奖|身份证|学历|学位|毕业|职称|聘|专利|论文|社保|参保|承诺|保证书|评议表|继续教育|考核/;
