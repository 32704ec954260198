import type { Attachment } from '@/lib/dossier/dossier';
import { FIRST_PAGE, type FileFact, type FilePlace } from '@/lib/dossier/file-facts';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { attachmentName } from './attachments';
import { compareFile, type FileComparison, type Filed } from './file-agreement';
import { isSameUnit } from './unit-name';
import { bare, hasWord } from './words';

/** What one row of the attachment list comes to: what differs, what has to be asked for again, what is left to look at. */
export interface RowSaid {
  /** 附件2“继续教育证明”. */
  name: string;
  shown: Evidence[];
  differs: string[];
  unclear: string[];
  open: string[];
  /** The reviewer has looked at it, so nothing of it is left to do. */
  looked: boolean;
  /** All that the application has of such a paper was found in it and agrees, and each of its pages says so. */
  settled: boolean;
}

/** What the file and the reviewer who looked at it say. A look settles what was open, not what the file states otherwise. */
export function rowSaid(row: Attachment, name: string, filed: Filed): RowSaid {
  const said = fileSaid(row, name, filed);
  const looked = row.contents?.looked;
  if (looked === undefined) return said;
  const { is, remark } = looked;
  const differs = is === 'differs' ? [...said.differs, `经人工查看不符：${remark}`] : said.differs;
  const found = `审核人已看，${is === 'differs' ? '不符' : '相符'}${remark === '' ? '' : `：${remark}`}`;
  const settled = differs.length + said.unclear.length === 0;
  const shown = settled ? said.shown.map((one) => ({ ...one, flagged: false })) : said.shown;
  const own = evidence(name, found, [row.place], { flagged: is === 'differs' });
  return { ...said, differs, open: [], looked: true, shown: [own, ...shown] };
}

/** So much of it is told in the sentence; all of it is shown. */
const MOST_SAID = 3;

/** A file made to hurt may state the same thing without end. */
const MOST_OUTLINED = 100;

function fileSaid(row: Attachment, name: string, filed: Filed): RowSaid {
  const said: RowSaid = { name, shown: [], differs: [], unclear: [], open: [], looked: false, settled: false };
  const { contents } = row;
  const show = (found: string) => said.shown.push(evidence(name, found, [row.place], { flagged: true }));
  if (contents === undefined) {
    said.open.push('没有打开');
    show('没有打开');
    return said;
  }
  const { trouble, pages, paper, others = [], othersAt = [], dated = [], doubts = [] } = contents;
  const showIn = (found: string, places: readonly FilePlace[]) =>
    said.shown.push(standing(evidence(name, found, [row.place], { flagged: true }), contents.url, places));
  if (trouble !== null) {
    (trouble.wanting ? said.unclear : said.open).push(trouble.says);
    show(trouble.says);
    return said;
  }
  const { compared, wanting } = compareFile(contents, filed, attachmentName(row));
  const agreeing = compared.filter(({ is }) => is === 'agrees');
  for (const one of compared.filter(({ is }) => is !== 'agrees')) {
    const { label, inFile, filed: value, why } = one;
    if (one.is === 'differs') said.differs.push(`${label}为“${inFile}”，填报为“${value}”`);
    else said.open.push(`${label}：${why}`);
    const beside = value === '' ? '' : `，填报为“${value}”`;
    const found = `附件第${one.at.page}页为“${inFile}”${beside}${why === null ? '' : `（${why}）`}`;
    const shown = evidence(`${name}${label}`, found, [row.place, ...one.places], { flagged: true });
    said.shown.push(standing(shown, contents.url, [one.at]));
  }
  const pictures = pages.filter(({ is, recognised }) => is === 'image' && recognised === undefined).length;
  const blurred = pages.filter(({ recognised }) => recognised === 'in-part').length;
  if (pictures > 0) said.open.push(`有${pictures}页是图片，文字未能读取`);
  if (blurred > 0) said.open.push(`有${blurred}页图片上的文字没有全部读清`);
  const pictured = pages.filter((page) => page.pictured === true).length;
  if (pictured > 0) said.open.push(`有${pictured}页的一部分是图片，图中文字未读取`);
  if (paper === null) said.open.push('看不出是哪一种材料');
  else if (wanting.length > 0) said.open.push(`未见${wanting.join('、')}`);
  if (pictures + blurred + pictured > 0 || paper === null || wanting.length > 0) {
    const page = pages.findIndex((one) => one.pictured || (one.is === 'image' && one.recognised !== 'clear')) + 1 || 1;
    showIn(said.open.at(-1) ?? '', [{ ...FIRST_PAGE, page }]);
  }
  const [first] = agreeing;
  if (first !== undefined) {
    const values = [...new Set(agreeing.map(({ label, inFile }) => `${label}${inFile}`))].join('、');
    const shown = evidence(name, `相符：${values}`, [row.place, ...first.places], { flagged: false });
    said.shown.push(
      standing(
        shown,
        contents.url,
        agreeing.map(({ at }) => at),
      ),
    );
  }
  if (paper !== null && !isInItsSlot(row, contents, agreeing)) {
    said.open.push(`文件是“${paper}”，与清单所称不同`);
    showIn(`文件是“${paper}”，清单称“${attachmentName(row)}”`, contents.titled === undefined ? [] : [contents.titled]);
  }
  if (doubts.length > 0) {
    const some = doubts.slice(0, MOST_SAID).map(({ says }) => `“${says}”`);
    said.open.push(`写有${some.join('、')}，请核对`);
    showIn(
      said.open.at(-1) ?? '',
      doubts.map(({ at }) => at),
    );
  }
  const left = others
    .map((label, at) => ({ label, at: othersAt[at], isDated: dated.includes(at) }))
    .filter(({ label, isDated }) => !(isDated && isWhoSigns(label, filed)));
  if (left.length > 0 && WHOLE.has(paper ?? '')) {
    said.open.push(`另有${left.map(({ label }) => `“${label}”`).join('、')}未作比对`);
    showIn(
      said.open.at(-1) ?? '',
      left.flatMap(({ at }) => at ?? []),
    );
  }
  const clear = said.differs.length + said.unclear.length + said.open.length === 0;
  return { ...said, settled: clear && isWhole(contents, agreeing) };
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

type Contents = NonNullable<Attachment['contents']>;

/** What stands at these places of the file; at its first page where none is known. */
function standing(shown: Evidence, url: string, [at = FIRST_PAGE, ...rest]: readonly FilePlace[]): Evidence {
  const also = rest.slice(0, MOST_OUTLINED);
  return { ...shown, file: { url, at, ...(also.length === 0 ? {} : { also }) } };
}
