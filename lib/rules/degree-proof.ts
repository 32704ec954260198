// Longer than one screen: a degree may be domestic, foreign or of unknown origin, and each has its own proof.
import { defineRule } from './define-rule';
import { findAttachment } from './helpers/attachments';
import { dateText } from './helpers/date-text';
import {
  DEGREE_PARAMETERS,
  type Degree,
  foreignReason,
  type WantingField,
  wantingForDomestic,
  wantingForExtracted,
  whyNotAutomatic,
} from './helpers/degree';
import { placesOf, unreadReason } from './helpers/unread';
import { uploadedFile } from './helpers/uploaded-file';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

const SAYS = {
  open: (why: string) => `${why}，不能判断学历证明是否齐全。`,
  domestic: (graduated: string) => `${graduated}毕业，国内学历`,
  extracted: (degree: string) => `${degree}，由系统自动提取。`,
  uploaded: (degree: string, file: string) => `${degree}，${file}。`,
  uploadedOpen: (degree: string, file: string) => `${degree}，${file}，不能判断。`,
  listPart: (degree: string, what: string) => `${degree}，须上传${what}；附件列表未读全，不能判断。`,
  missing: (degree: string, what: string) => `${degree}，未上传${what}。`,
};

/** What a file has to be by its title: a foreign degree needs its certificate of equivalence. */
const FOREIGN = ['国外学历学位认证书'];
const PAPERS = { missing: ['学历学位证书', '学历电子注册备案表', ...FOREIGN], foreign: FOREIGN } as const;

const PROOFS = { missing: '学历学位证书、毕业生登记表等证明材料', foreign: '国外学历学位认证书' } as const;

/** 五(三): a domestic degree from 2001 on is extracted by the system; any other needs its certificates uploaded. */
export const degreeProof = defineRule({
  id: 'degree-proof',
  title: '学历证明',
  topic: '学历资历',
  ensures: '学历已由系统自动提取，或已上传相应证明材料。',
  needs: ['education.graduated'],
  optional: [
    'education.level',
    'education.school',
    'education.proof',
    'attachments',
    'person.name',
    'person.id-number',
  ],
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
    const failure = foreign === null ? 'missing' : 'foreign';

    const equivalence = findAttachment(uploads, parameters['degree.foreign-attachments']);
    const certificate = foreign === null ? findAttachment(uploads, parameters['degree.attachments']) : equivalence;
    const uploaded = equivalence.found ?? certificate.found;

    if (uploaded === null && reason !== null) {
      const what = PROOFS[failure];
      const found = certificate.open ? '未见（附件未读全）' : '未上传';
      const proof = evidence('证明材料', found, placesOf(given.attachments), { required: what, flagged: true });
      const basis = [...shown, proof];
      if (certificate.open) return incomplete(['attachments'], SAYS.listPart(reason, what), basis);
      return fail(failure, { says: SAYS.missing(reason, what), found: reason, evidence: basis });
    }

    const wanting = [
      ...(foreign === null && equivalence.found === null ? wantingForDomestic(degree, parameters) : []),
      ...(uploaded === null ? wantingForExtracted(degree, parameters) : []),
    ];
    if (wanting.length > 0) {
      const why = wanting.map((one) => one.why).join('；');
      return incomplete(
        wanting.map(({ id }) => id),
        SAYS.open(why),
        flag(shown, wanting),
      );
    }

    const summary = reason ?? SAYS.domestic(dateText(value));
    if (uploaded === null) return pass(SAYS.extracted(summary), shown);
    const file = uploadedFile(uploaded, PAPERS[failure], given);
    const basis = [...shown, file.shown];
    // What the system extracts by itself needs no certificate.
    if (reason === null || file.is === 'named' || file.is === 'fits') {
      return pass(SAYS.uploaded(summary, file.says), basis);
    }
    if (file.is !== 'other') return incomplete(['attachments'], SAYS.uploadedOpen(summary, file.says), basis);
    return fail(failure, {
      says: SAYS.uploaded(summary, file.says),
      found: `${reason}，${file.says}`,
      evidence: basis,
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

function flag(shown: readonly Evidence[], wanting: readonly WantingField[]): Evidence[] {
  return shown.map((one) => (wanting.some(({ name }) => name === one.label) ? { ...one, flagged: true } : one));
}
