// Longer than one screen: a degree may be domestic, foreign or of unknown origin, and each has its own proof.
import { defineRule } from './define-rule';
import { findAttachment } from './helpers/attachments';
import { dateText } from './helpers/date-text';
import {
  DEGREE_PARAMETERS,
  type Degree,
  foreignReason,
  type Wanting,
  wantingForDomestic,
  wantingForExtracted,
  whyNotAutomatic,
} from './helpers/degree';
import { placesOf, unreadReason } from './helpers/unread';
import { uploadedFile } from './helpers/uploaded-file';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

/** 五(三): a domestic degree from 2001 on is extracted by the system; any other needs its certificates uploaded. */
export const degreeProof = defineRule({
  id: 'degree-proof',
  title: '学历证明',
  topic: '学历资历',
  ensures: '学历已由系统自动提取，或已上传相应证明材料。',
  needs: ['education.graduated'],
  optional: ['education.level', 'education.school', 'education.proof', 'attachments'],
  parameters: DEGREE_PARAMETERS,
  failures: ['missing', 'foreign'],
  judge: (given, parameters, _plan, { uploads }) => {
    const { value, places } = given['education.graduated'];
    const degree: Degree = {
      year: value.year,
      level: given['education.level'],
      school: given['education.school'],
      proof: given['education.proof'],
    };
    const shown = [evidence('毕业时间', dateText(value), places), ...evidenceOf(degree)];
    const foreign = foreignReason(degree, parameters);
    const reason = foreign ?? whyNotAutomatic(degree, parameters);

    const equivalence = findAttachment(uploads, parameters['degree.foreign-attachments']);
    const certificate = foreign === null ? findAttachment(uploads, parameters['degree.attachments']) : equivalence;
    const uploaded = equivalence.found ?? certificate.found;

    const unclearOrigin = foreign === null && equivalence.found === null ? wantingForDomestic(degree, parameters) : [];
    const unclear = uploaded === null && reason === null ? wantingForExtracted(degree, parameters) : [];
    const wanting = reason !== null && uploaded === null ? [] : [...unclearOrigin, ...unclear];
    if (wanting.length > 0) {
      const why = wanting.map((one) => one.why).join('；');
      return incomplete(
        wanting.map(({ id }) => id),
        `${why}，不能判断学历证明是否齐全。`,
        flag(shown, wanting),
      );
    }
    const summary = reason ?? `${dateText(value)}毕业，国内学历`;
    if (uploaded !== null) {
      const file = uploadedFile(uploaded, ['学历学位证书', '学历电子注册备案表']);
      const says = `${summary}，${file.says}`;
      const all = [...shown, file.shown];
      const wrong = file.is === 'broken' || file.is === 'unsure' || file.is === 'other';
      // What the system extracts by itself needs no certificate.
      if (!wrong || reason === null) return pass(`${says}。`, all);
      if (file.is !== 'other') return incomplete(['attachments'], `${says}，不能判断。`, all);
      const found = `${reason}，${file.says}`;
      return fail(foreign === null ? 'missing' : 'foreign', { says: `${says}。`, found, evidence: all });
    }
    if (reason === null) return pass(`${summary}，由系统自动提取。`, shown);

    const what = foreign === null ? '学历学位证书、毕业生登记表等证明材料' : '国外学历学位认证书';
    const found = certificate.open ? '未见（附件未读全）' : '未上传';
    shown.push(evidence('证明材料', found, placesOf(given.attachments), { required: what, flagged: true }));
    return certificate.open
      ? incomplete(['attachments'], `${reason}，须上传${what}；附件列表未读全，不能判断。`, shown)
      : fail(foreign === null ? 'missing' : 'foreign', {
          says: `${reason}，未上传${what}。`,
          found: reason,
          evidence: shown,
        });
  },
});

function evidenceOf({ level, school, proof }: Degree): Evidence[] {
  const parts = [
    ['学历', level],
    ['毕业院校', school],
    ['学历认证', proof],
  ] as const;
  return parts.map(([label, field]) =>
    evidence(label, field.state === 'read' ? field.value : unreadReason(field), placesOf(field)),
  );
}

function flag(shown: readonly Evidence[], wanting: readonly Wanting[]): Evidence[] {
  return shown.map((one) => (wanting.some(({ name }) => name === one.label) ? { ...one, flagged: true } : one));
}
