import { projectOf } from '../applicants/records.ts';
import type { AchievementRow, Applicant, AttachmentRow } from '../applicants/types.ts';
import { createRandom } from '../random.ts';
import { type Contents, contentsOf } from './contents.ts';

/** How the bytes of a file are made. */
export type Form = 'text' | 'scan' | 'jpeg' | 'png' | 'cut' | 'empty' | 'locked' | 'rar' | 'none';

/** A planted disagreement: what the file says in place of the applicant's value. */
export interface Disagreement {
  about: 'name' | 'id-number' | 'unit' | 'hours' | 'role' | 'rank';
  says: string;
}

/** The recorded truth about one uploaded file. */
export interface FileTruth {
  /** Number of the row in the attachment list, from 1. */
  number: number;
  name: string;
  form: Form;
  disagreement: Disagreement | null;
  /** Name on the stamp; null when the paper carries none. */
  stamp: string | null;
}

export interface FilePlan extends FileTruth {
  contents: Contents;
}

/** What stands in the `number`-th file of an applicant; the same on every machine and for as long as the seed is. */
export function planFile(applicant: Applicant, row: AttachmentRow, number: number): FilePlan {
  const random = createRandom(applicant.serial * 31 + number);
  const contents = contentsOf(applicant);
  const drawn = formOf(random.next());
  const project = projectOf(row, applicant.achievements);
  // Proofs can all be read: there are several of everybody, and pictures of them would take most of the time of a walk.
  const form = project === null ? drawn : 'text';
  const stamped = /继续教育|岗位信息表|认证|证明|证书/.test(row.name) && !row.name.includes('保证书');
  const isSealed = stamped && random.next() < 0.85;
  const stamp = (project === null ? isSealed : !project.evidence.includes('未')) ? contents.unit : null;
  const legible = form === 'text' || form === 'scan' || form === 'jpeg' || form === 'png';
  const disagreement =
    legible && random.next() < (project === null ? 0.15 : 0.06)
      ? plant(contents, row, random.int(0, 3), project)
      : null;
  return { number, name: row.name, form, disagreement, stamp, contents };
}

/** Two files of three are text; most others are scanned, and a few cannot be opened. */
function formOf(chance: number): Form {
  const shares: [Form, number][] = [
    ['text', 0.68],
    ['scan', 0.8],
    ['jpeg', 0.86],
    ['png', 0.9],
    ['cut', 0.92],
    ['empty', 0.94],
    ['locked', 0.96],
    ['rar', 0.98],
  ];
  return shares.find(([, below]) => chance < below)?.[0] ?? 'none';
}

/** Changes what the paper says about one thing that this kind of paper speaks of. */
function plant(
  contents: Contents,
  { name }: AttachmentRow,
  choice: number,
  project: AchievementRow | null,
): Disagreement {
  if (project !== null) return plantInProof(contents, project, choice % 2 === 0);
  const [first] = contents.trainings;
  if (name.includes('继续教育') && choice % 2 === 0 && first !== undefined) {
    contents.trainings = contents.trainings.map((row) => (row === first ? { ...row, total: row.total - 7 } : row));
    return { about: 'hours', says: String(first.total - 7) };
  }
  if (choice === 1 && !name.includes('评议表') && contents.idNumber.length === 18) {
    contents.idNumber = `${contents.idNumber.slice(0, 13)}${(Number(contents.idNumber[13]) + 3) % 10}${contents.idNumber.slice(14)}`;
    return { about: 'id-number', says: contents.idNumber };
  }
  if (choice === 2 && /保证书|评议表|岗位信息表/.test(name)) {
    contents.unit = '虚构市另一测绘单位（模拟）';
    return { about: 'unit', says: contents.unit };
  }
  contents.name = `${contents.name.slice(0, -1)}某`;
  return { about: 'name', says: contents.name };
}

/** Another role or rank than the one that was filled in. */
function plantInProof(contents: Contents, project: AchievementRow, isRole: boolean): Disagreement {
  const [place = '1', of = '9'] = project.rank.split('/');
  // 主要完成人 may be either.
  const role = { 主持: '参与', 参与: '主持' }[project.role];
  const rank = `${Number(place) + 1}/${of}`;
  const says = (said: Partial<AchievementRow>) => {
    contents.achievements = contents.achievements.map((row) => (row === project ? { ...row, ...said } : row));
  };
  if (isRole && role !== undefined) {
    says({ role });
    return { about: 'role', says: role };
  }
  says({ rank });
  return { about: 'rank', says: rank };
}
