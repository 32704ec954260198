import type { Attachment, Field } from '@/lib/dossier/dossier';
import type { FoundSeal } from '@/lib/dossier/file-facts';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import { attachmentName } from './attachments';
import { isSameUnit } from './unit-name';

const NOTHING_RED = '未见红色印章（黑白复印件请打开查看）';

/** Where stamps were seen in the files that were opened, for the person who looks: a stamp that is seen settles nothing. */
export function sealsInFiles(rows: readonly Attachment[], unit: Field<string>): { says: string; shown: Evidence[] } {
  const opened = rows.flatMap((row, index) => {
    const { contents } = row;
    // The pictures of a Word document are not looked at.
    if (contents === undefined || contents.trouble !== null || contents.kind === 'docx') return [];
    const seals = contents.pages.flatMap((page) => page.seals);
    const name = `附件${index + 1}“${attachmentName(row)}”`;
    const [first] = [...seals].sort((one, other) => Number(other.sure) - Number(one.sure));
    const shown = evidence(name, seals.length === 0 ? NOTHING_RED : words(seals, unit), [row.place]);
    return [{ seals, shown: first === undefined ? shown : { ...shown, file: { url: contents.url, at: first.at } } }];
  });
  if (opened.length === 0) return { says: '', shown: [] };
  const sealed = opened.filter(({ seals }) => seals.some(({ sure }) => sure)).length;
  const none = opened.filter(({ seals }) => seals.length === 0).length;
  const says = `已打开的${opened.length}份附件中，${sealed}份见单位公章样式的红色印章，${none}份未见红色印章；印章的单位和真实性由审核人核对。`;
  return { says, shown: opened.map(({ shown }) => shown) };
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
