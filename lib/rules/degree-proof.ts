import type { Field } from '@/lib/dossier/dossier';
import type { ParameterValues } from '@/lib/policy/parameters';
import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { dateText } from './helpers/date-text';
import { placesOf, unreadReason } from './helpers/unread';
import { bare, hasWord } from './helpers/words';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

const PARAMETERS = [
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
type Parameters = Pick<ParameterValues, (typeof PARAMETERS)[number]>;

/** 五(三): a domestic degree from 2001 on is extracted by the system; any other needs its certificates uploaded. */
export const degreeProof = defineRule({
  id: 'degree-proof',
  title: '学历证明',
  topic: '学历资历',
  ensures: '学历已由系统自动提取，或已上传相应证明材料。',
  needs: ['education.graduated'],
  optional: ['education.level', 'education.school', 'education.proof', 'attachments'],
  parameters: PARAMETERS,
  failures: ['missing', 'foreign'],
  judge: (given, parameters) => {
    const graduated = given['education.graduated'];
    const { 'education.level': level, 'education.school': school, 'education.proof': proof, attachments } = given;
    const shown: Evidence[] = [
      evidence('毕业时间', dateText(graduated.value), graduated.places),
      ...[level, school, proof].map((field, index) =>
        evidence(NAMES[index] ?? '', field.state === 'read' ? field.value : unreadReason(field), placesOf(field)),
      ),
    ];
    const isForeign = isForeignSchool(school, parameters) || isForeignProof(proof, parameters);
    const reason = isForeign
      ? foreignReason(school, proof, parameters)
      : whyNotAutomatic(graduated.value.year, level, proof, parameters);
    const words = parameters[isForeign ? 'degree.foreign-attachments' : 'degree.attachments'];
    const listed = attachments.state === 'read' || attachments.state === 'empty' ? attachments : null;
    const search = listed === null ? { found: null, open: true } : findAttachment(listed, words);

    if (search.found !== null) {
      const name = attachmentName(search.found);
      const says = `${reason ?? `${dateText(graduated.value)}毕业`}，已上传“${name}”。`;
      return pass(says, [...shown, evidence('附件', name, [search.found.place])]);
    }
    if (reason === null) {
      const wanting = wantingForAutomatic(level, school, proof, parameters);
      if (wanting.length === 0) return pass(`${dateText(graduated.value)}毕业，国内学历，由系统自动提取。`, shown);
      const ids = wanting.map(({ id }) => id);
      const flagged = shown.map((one) =>
        wanting.some(({ name }) => name === one.label) ? { ...one, flagged: true } : one,
      );
      return incomplete(ids, `${wanting.map(({ why }) => why).join('；')}，不能判断学历是否已自动提取。`, flagged);
    }
    const what = isForeign ? '国外学历学位认证书' : '学历学位证书、毕业生登记表等证明材料';
    const places = attachments.state === 'absent' ? [] : attachments.places;
    const none = evidence('证明材料', search.open ? '未见（附件未读全）' : '未上传', places, {
      required: what,
      flagged: true,
    });
    if (search.open)
      return incomplete(['attachments'], `${reason}，须上传${what}；附件列表未读全，不能判断。`, [...shown, none]);
    return fail(isForeign ? 'foreign' : 'missing', {
      says: `${reason}，未上传${what}。`,
      found: reason,
      evidence: [...shown, none],
    });
  },
});

const NAMES = ['学历', '毕业院校', '学历认证'];

/** A name in a foreign script, or one with a country in it. Words like 国外 are no sign: 外国语大学 is domestic. */
function isForeignSchool(school: Field<string>, parameters: Parameters): boolean {
  if (school.state !== 'read') return false;
  const name = bare(school.value);
  return hasWord(name, parameters['degree.foreign-school']) || /^[A-Za-z]{4,}/.test(name);
}

function isForeignProof(proof: Field<string>, parameters: Parameters): boolean {
  return proof.state === 'read' && hasWord(bare(proof.value), parameters['degree.foreign-proof']);
}

function foreignReason(school: Field<string>, proof: Field<string>, parameters: Parameters): string {
  if (school.state === 'read' && isForeignSchool(school, parameters)) return `国（境）外学历（${school.value}）`;
  return proof.state === 'read' ? proof.value : '国（境）外学历';
}

/** Why certificates have to be uploaded, or null when nothing says so. */
function whyNotAutomatic(
  year: number,
  level: Field<string>,
  proof: Field<string>,
  parameters: Parameters,
): string | null {
  const from = parameters['degree.automatic-from'];
  if (year < from) return `${year}年毕业，早于${from}年，系统不能自动提取`;
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

interface Wanting {
  id: 'education.level' | 'education.school' | 'education.proof';
  name: string;
  why: string;
}

/** What is still to be known before a degree may be taken as extracted by the system. */
function wantingForAutomatic(
  level: Field<string>,
  school: Field<string>,
  proof: Field<string>,
  parameters: Parameters,
): Wanting[] {
  const wanting: Wanting[] = [];
  const add = (id: Wanting['id'], name: string, why: string) => wanting.push({ id, name, why: `${name}${why}` });
  if (level.state !== 'read') add('education.level', '学历', unreadReason(level));
  else if (!hasWord(bare(level.value), parameters['degree.levels'])) {
    add('education.level', '学历', `为“${level.value}”，不是已知的学历`);
  }
  if (school.state !== 'read') add('education.school', '毕业院校', unreadReason(school));
  if (proof.state !== 'read') {
    if (proof.state !== 'absent' || parameters['degree.extraction-shown']) {
      add('education.proof', '学历认证', unreadReason(proof));
    }
  } else if (!hasWord(bare(proof.value), parameters['degree.extracted'])) {
    add('education.proof', '学历认证', `为“${proof.value}”，不能确定是否已自动提取`);
  }
  return wanting;
}
