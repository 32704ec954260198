import type { Field } from '@/lib/dossier/dossier';
import type { ParameterValues } from '@/lib/policy/parameters';
import { unreadReason } from './unread';
import { bare, hasWord, saidOf } from './words';

export const DEGREE_PARAMETERS = [
  'degree.automatic-from',
  'degree.levels',
  'degree.lower-levels',
  'degree.extracted',
  'degree.not-extracted',
  'degree.extraction-shown',
  'degree.foreign-proof',
  'degree.foreign-school',
  'degree.attachments',
  'degree.foreign-attachments',
] as const;

type Parameters = Pick<ParameterValues, (typeof DEGREE_PARAMETERS)[number]>;

/** The degree as the page shows it; each part may be read, empty, unreadable or absent. */
export interface Degree {
  year: number;
  level: Field<string>;
  school: Field<string>;
  proof: Field<string>;
}

/** Something that has to be known first. */
export interface WantingField {
  id: 'education.level' | 'education.school' | 'education.proof';
  name: string;
  why: string;
}

/** How a degree from abroad shows, for the opinion; null when nothing says that it is one. */
export function foreignReason({ school, proof }: Degree, parameters: Parameters): string | null {
  if (school.state === 'read' && isForeignSchool(school.value, parameters)) return `国（境）外学历（${school.value}）`;
  const isForeign = proof.state === 'read' && saidOf(bare(proof.value), parameters['degree.foreign-proof']) !== 'no';
  return isForeign ? `学历认证为“${proof.value}”` : null;
}

/** A name in a foreign script, or one with a country in it. Words like 国外 are no sign: 外国语大学 is domestic. */
function isForeignSchool(school: string, parameters: Parameters): boolean {
  const name = bare(school);
  return hasWord(name, parameters['degree.foreign-school']) || /^[A-Za-z]{4,}/.test(name);
}

/** Why a domestic degree needs its certificates uploaded; null when nothing says so. */
export function whyNotAutomatic({ year, level, proof }: Degree, parameters: Parameters): string | null {
  const from = parameters['degree.automatic-from'];
  if (year < from) return `${year}年毕业（早于${from}年）`;
  if (proof.state === 'read' && hasWord(bare(proof.value), parameters['degree.not-extracted'])) {
    return `学历认证为“${proof.value}”`;
  }
  if (level.state === 'read' && isLower(level.value, parameters)) return `学历为${level.value}，不在自动提取范围`;
  return null;
}

function isLower(level: string, parameters: Parameters): boolean {
  const text = bare(level);
  return hasWord(text, parameters['degree.lower-levels']) && !hasWord(text, parameters['degree.levels']);
}

/** What must be known before a degree may be called domestic. */
export function wantingForDomestic({ school, proof }: Degree, parameters: Parameters): WantingField[] {
  const wanting: WantingField[] = [];
  if (school.state !== 'read') wanting.push(wants('education.school', '毕业院校', unreadReason(school)));
  if (proof.state === 'unreadable' || (proof.state === 'absent' && parameters['degree.extraction-shown'])) {
    wanting.push(wants('education.proof', '学历认证', unreadReason(proof)));
  }
  return wanting;
}

/** What must be known besides before a domestic degree may be called extracted by the system. */
export function wantingForExtracted({ level, proof }: Degree, parameters: Parameters): WantingField[] {
  const wanting: WantingField[] = [];
  if (level.state !== 'read') wanting.push(wants('education.level', '学历', unreadReason(level)));
  else if (!hasWord(bare(level.value), parameters['degree.levels'])) {
    wanting.push(wants('education.level', '学历', `为“${level.value}”，不是已知的学历`));
  }
  if (proof.state === 'empty') wanting.push(wants('education.proof', '学历认证', unreadReason(proof)));
  if (proof.state === 'read' && !hasWord(bare(proof.value), parameters['degree.extracted'])) {
    wanting.push(wants('education.proof', '学历认证', `为“${proof.value}”，不能确定是否已自动提取`));
  }
  return wanting;
}

function wants(id: WantingField['id'], name: string, why: string): WantingField {
  return { id, name, why: `${name}${why}` };
}
