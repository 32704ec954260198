import type { FieldId } from '@/lib/dossier/reading';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { ACTIONS, BLANKS, CUT, LOADING, TEMPLATE } from '@/lib/portal/profile/texts';
import { FILE_NAME, type FieldRef } from './dictionary';
import { compatible } from './text';
import type { Value } from './values';

export const LINKS_COUNT = new Set<FieldId>(['education.proof', 'pledge']);

const ID_LIKE = /[\dXx*＊●•]{6,}/;

const DATED: FieldId[] = [
  'person.birth-date',
  'education.graduated',
  'title.obtained',
  'title.appointed',
  'application.submitted',
  'person.work-start',
  'publicity.start',
  'publicity.end',
];

/** A value that is longer than a line is what somebody wrote. */
const WRITTEN: FieldId[] = ['statement', 'opinion.employer', 'publicity.result', 'person.integrity'];

/** What these say may end like any label. */
const FREE = new Set<FieldId>([...WRITTEN, 'pledge', 'education.proof', 'application.plan', 'application.route']);

export const WRITABLE =
  'textarea:not([readonly]):not([disabled]),input:not([readonly]):not([disabled]),[contenteditable="true"]';

/** What a comment in it leaves of a label's second name: Wo<!-- -->rk Unit. */
const REST_OF_ENGLISH = /^[a-z][A-Za-z. ]*$/;

/** Whether a value, as it is shown, could be the field's at all; a blank may always be. What fails here was not the field's place. */
export function fits({ field, bound }: FieldRef, { state, text, element }: Value, { texts }: Lexicon): boolean {
  // What stands in the box the reviewer writes into is not an earlier opinion.
  if (field === 'opinion.employer' && element.matches(WRITABLE)) return false;
  if (state !== 'read') return true;
  // What stands beside it is there, but the value is not, or not yet, or not whole.
  if (BLANKS.test(text) || CUT.test(text) || TEMPLATE.test(text) || (text.length < 20 && LOADING.test(text)))
    return false;
  if (field !== 'statement' && texts.userLine.test(text)) return false;
  if (texts.englishLabel.test(text) || REST_OF_ENGLISH.test(text)) return false;
  const plain = compatible(text).replace(/\s/g, '');
  if (bound?.says && !bound.says.some((word) => plain.includes(word))) return false;
  if (!FREE.has(field) && [texts.labelEnd, texts.ofFiles, FILE_NAME].some((one) => one.test(plain))) return false;
  // 学历 │ 查看 is a row of a list of files.
  if (!LINKS_COUNT.has(field) && ACTIONS.test(plain)) return false;
  if (field === 'person.name') return plain.length <= 30 && !/\d{3}|[:：]|^退出$/.test(plain);
  if (field === 'education.proof') return plain.length <= 120 && !texts.proofWord.test(plain);
  if (field === 'person.sex') return plain.length <= 6 && !/男.*女/.test(plain);
  // A year is when it was taken, and a word like the label is another label, which leads somewhere.
  if (field === 'education.level') return plain.length <= 40 && !texts.noLevel.test(plain);
  if (field === 'person.id-number') return ID_LIKE.test(plain) || /\d{4}/.test(plain);
  if (DATED.includes(field)) return texts.dated.test(plain);
  if (WRITTEN.includes(field)) return true;
  return plain.length <= 120;
}

/** Names and sexes are written with spaces between characters on many forms; they carry nothing. */
export function shown(
  field: FieldId,
  text: string,
  { signed, further, staffNumber, remarked, noted }: Lexicon['texts'],
): string {
  // Where a space stands behind every letter, none of them parts anything.
  if (field === 'opinion.employer')
    return (/^\S(?: \S)+$/.test(text) ? text.replace(/ /g, '') : text).replace(signed, '');
  if (field === 'statement' || LINKS_COUNT.has(field)) return text;
  const now = text.replace(noted, '');
  if (field === 'unit.name') return now.replace(further, '');
  if (field !== 'person.name' && field !== 'person.sex') return now;
  const plain = now.replace(/\s/g, '');
  for (const tail of [staffNumber, remarked]) if (tail.test(plain)) return plain.replace(tail, '$1');
  return now.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
}

/** Whether beside the value stands another that may count in its place: 大学专科（核定：大学本科）, 测绘工程 系统比对：地理信息. */
export function isTwofold(field: FieldId, text: string, { corrected, twofold }: Lexicon['texts']): boolean {
  return !WRITTEN.includes(field) && (corrected.test(text) || (!FREE.has(field) && twofold.test(text)));
}
