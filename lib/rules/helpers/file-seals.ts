import type { Achievement, Attachment, Field } from '@/lib/dossier/dossier';
import { FIRST_PAGE, type FoundSeal } from '@/lib/dossier/file-facts';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { attachmentName } from './attachments';
import { lookedAt } from './looked-at';
import { isSameUnit } from './unit-name';
import { bare } from './words';

const NOTHING_RED = '未见红色印章（黑白复印件请打开查看）';

/** Where stamps were seen in the files that were opened, for the person who looks; those that a project needs are flagged. */
export function sealsInFiles(
  rows: readonly Attachment[],
  unit: Field<string>,
  projects: readonly Achievement[],
): { says: string; shown: Evidence[] } {
  if (!rows.some(isOpened)) return { says: '', shown: [] };
  const opened = rows.flatMap((row, index) => {
    const { contents } = row;
    // The pictures of a Word document are not looked at.
    if (contents === undefined || contents.trouble !== null || contents.kind === 'docx') return [];
    const seals = contents.pages.flatMap((page) => page.seals);
    const name = `附件${index + 1}“${attachmentName(row)}”`;
    const [first] = [...seals].sort((one, other) => Number(other.sure) - Number(one.sure));
    const flagged = projects.some((project) => isProof(row, project, projects)) && sealShown(row, unit) === null;
    const shown = evidence(name, seals.length === 0 ? NOTHING_RED : words(seals, unit), [row.place], { flagged });
    if (first === undefined && !flagged) return [{ seals, shown }];
    return [{ seals, shown: { ...shown, file: { url: contents.url, at: first?.at ?? FIRST_PAGE } } }];
  });
  if (opened.length === 0) return { says: '', shown: [] };
  const sealed = opened.filter(({ seals }) => seals.some(({ sure }) => sure)).length;
  const none = opened.filter(({ seals }) => seals.length === 0).length;
  const says = `已打开的${opened.length}份附件中，${sealed}份见单位公章样式的红色印章，${none}份未见红色印章；印章的单位和真实性由审核人核对。`;
  return { says, shown: opened.map(({ shown }) => shown) };
}

/** Shorter than this, the name of a project may stand in that of another file. */
const TELLING = 4;
/** Less likely than this to be read rightly, what stands along a ring settles nothing. */
const CERTAIN = 0.96;

/**
 * What shows that the proof of each of these projects is sealed: of each there is a file called after it, and each such file
 * has the whole seal of the applicant's unit by its ring, or the reviewer looked at it. Null where one of them lacks that.
 */
export function sealedProofs(
  projects: readonly Achievement[],
  rows: readonly Attachment[],
  unit: Field<string>,
): Evidence[] | null {
  if (!rows.some(isOpened)) return null;
  const shown = projects.flatMap((project) => {
    const proofs = rows.filter((row) => isProof(row, project, projects));
    return proofs.length === 0 ? [null] : proofs.map((row) => sealShown(row, unit));
  });
  return shown.includes(null) || shown.length === 0 ? null : shown.filter((one) => one !== null);
}

function isOpened({ contents }: Attachment): boolean {
  return contents !== undefined;
}

/** Whether a file is called after a project, and after none whose name has this one's in it. */
function isProof(row: Attachment, { name }: Achievement, projects: readonly Achievement[]): boolean {
  if (name.state !== 'read') return false;
  const [called, file] = [bare(name.value), bare(attachmentName(row))];
  const longer = projects.map((one) => (one.name.state === 'read' ? bare(one.name.value) : ''));
  const isAnothers = longer.some((one) => one.length > called.length && one.includes(called) && file.includes(one));
  return called.length >= TELLING && file.includes(called) && !isAnothers && !/未.?盖章|说明$/.test(file);
}

function sealShown(row: Attachment, unit: Field<string>): Evidence | null {
  const { contents } = row;
  if (contents === undefined || contents.trouble !== null) return null;
  const seen = lookedAt(row);
  if (seen !== null) return { ...seen, label: `“${attachmentName(row)}”` };
  const seal = contents.pages
    .flatMap(({ seals }) => seals)
    .find(
      ({ sure, words }) =>
        sure &&
        words !== undefined &&
        words.likely >= CERTAIN &&
        unit.state === 'read' &&
        isSameUnit(words.text, unit.value),
    );
  if (seal === undefined || (contents.doubts ?? []).length > 0) return null;
  const found = `第${seal.at.page}页有红色印章，印文读作“${seal.words?.text ?? ''}”，与工作单位相同`;
  return { ...evidence(`“${attachmentName(row)}”`, found, [row.place]), file: { url: contents.url, at: seal.at } };
}

/** 第1页有单位公章样式的红色印章；第2页有方形印章，请查看. */
function words(seals: readonly FoundSeal[], unit: Field<string>): string {
  return [...new Set(seals.map((seal) => `第${seal.at.page}页${kindWords(seal)}${ringWords(seal, unit)}`))].join('；');
}

/** Less likely than this to be read rightly, what stands along a ring is for a person. */
const CLEAR = 0.8;

/** ，印文读作“虚构市测绘院”，与工作单位相同. */
function ringWords({ sure, words }: FoundSeal, unit: Field<string>): string {
  if (words === undefined) return '';
  if (!sure || words.likely < CLEAR) return '，印文未能读清';
  const read = `，印文读作“${words.text}”`;
  if (unit.state !== 'read') return read;
  return `${read}，与工作单位${isSameUnit(words.text, unit.value) ? '相同' : '不同，请核对'}`;
}

function kindWords({ shape, sure }: FoundSeal): string {
  if (sure) return '有单位公章样式的红色印章';
  return { round: '疑有印章，不完整或不清晰，请查看', oval: '有椭圆形印章，请查看', square: '有方形印章，请查看' }[
    shape
  ];
}
