import type { Attachment, Dossier, Field, List } from '@/lib/dossier/dossier';
import type { Evidence, Finding } from '@/lib/review/types';
import { nameOfAttachment, search } from './attachments';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import { bare, dateText, placesOf, whyUnread } from './text';
import { wanting } from './wanting';

const CHECK = checkOf('degree-proof');

const FOREIGN_SCHOOL =
  /香港|澳门|台湾|美国|英国|日本|德国|法国|俄罗斯|澳大利亚|加拿大|韩国|新加坡|荷兰|瑞典|瑞士|意大利|西班牙|新西兰|马来西亚|乌克兰|白俄罗斯|菲律宾|泰国|^[A-Za-z]{4,}/;
const FOREIGN_PROOF = /国外|境外|海外|留学|港澳台/;
export const EXTRACTED = /自动提取|系统提取|已提取|已认证|已备案|电子注册|已注册|已核验/;
export const NOT_EXTRACTED =
  /未提取|未自动提取|未能提取|未能自动提取|不能提取|不能自动提取|无法提取|无法自动提取|提取失败|未认证|未备案|未注册|未核验|^[无否]$/;
export const HIGHER = /大专|专科|本科|大学|学士|研究生|硕士|博士/;
export const LOWER = /中专|高中|中技|技校|职高|初中/;
export const CERTIFICATES =
  /学历证|学位证|学历学位|毕业证|毕业生登记|学历认证|学位认证|学历材料|学位材料|学历备案|电子注册备案|认证报告/;
export const EQUIVALENCE = /学历认证|学位认证|认证书|留学服务/;

export function checkDegree({ fields, lists: { attachments } }: Dossier): Finding {
  const graduated = fields['education.graduated'];
  if (graduated.state !== 'read') return wanting(CHECK, 'education.graduated', graduated, '学历信息');
  const level = fields['education.level'];
  const school = fields['education.school'];
  const proof = fields['education.proof'];
  const date = dateText(graduated.value);
  const evidence: Evidence[] = [
    plainly('毕业时间', date, graduated.places),
    plainly('学历', shown(level), placesOf(level)),
    plainly('毕业院校', shown(school), placesOf(school)),
    plainly('学历认证', shown(proof), placesOf(proof)),
  ];
  const foreign = foreignReason(school, proof);
  const reason = foreign ?? domesticReason(graduated.value.year, level, proof);
  const equivalence = look(attachments, EQUIVALENCE);
  const certificate = foreign === null ? look(attachments, CERTIFICATES) : equivalence;
  const uploaded = equivalence.found ?? certificate.found;

  if (uploaded !== null || reason === null) {
    const doubts: Doubt[] = [];
    if (foreign === null && equivalence.found === null) doubtOrigin(doubts, school, proof);
    if (uploaded === null) doubtExtraction(doubts, level, proof);
    if (doubts.length > 0) return doubtful(doubts, evidence);
    const summary = reason ?? `${date}毕业，国内学历`;
    if (uploaded === null) return passed(CHECK, `${summary}，由系统自动提取。`, evidence);
    const name = nameOfAttachment(uploaded);
    evidence.push(plainly('附件', name, [uploaded.place]));
    return passed(CHECK, `${summary}，已上传“${name}”。`, evidence);
  }

  const what = foreign === null ? '学历学位证书、毕业生登记表等证明材料' : '国外学历学位认证书';
  const places = attachments.state === 'absent' ? [] : attachments.places;
  evidence.push(flagged('证明材料', certificate.open ? '未见（附件未读全）' : '未上传', places, what));
  if (certificate.open) {
    return open(CHECK, ['attachments'], `${reason}，须上传${what}；附件列表未读全，不能判断。`, evidence);
  }
  return failed(CHECK, {
    disposition: 'return',
    says: `${reason}，未上传${what}。`,
    evidence,
    wording: foreign === null ? domesticWords(reason) : foreignWords(reason),
  });
}

export function look(list: List<Attachment>, wanted: RegExp): ReturnType<typeof search> {
  return list.state === 'read' || list.state === 'empty' ? search(list, wanted) : { found: null, open: true };
}

function shown(field: Field<string>): string {
  return field.state === 'read' ? field.value : whyUnread(field);
}

export function foreignReason(school: Field<string>, proof: Field<string>): string | null {
  if (school.state === 'read' && FOREIGN_SCHOOL.test(bare(school.value))) return `国（境）外学历（${school.value}）`;
  return proof.state === 'read' && FOREIGN_PROOF.test(bare(proof.value)) ? `学历认证为“${proof.value}”` : null;
}

function domesticReason(year: number, level: Field<string>, proof: Field<string>): string | null {
  if (year < 2001) return `${year}年毕业（早于2001年）`;
  if (proof.state === 'read' && NOT_EXTRACTED.test(bare(proof.value))) return `学历认证为“${proof.value}”`;
  if (level.state !== 'read') return null;
  const text = bare(level.value);
  return LOWER.test(text) && !HIGHER.test(text) ? `学历为${level.value}，不在自动提取范围` : null;
}

interface Doubt {
  id: 'education.level' | 'education.school' | 'education.proof';
  name: string;
  why: string;
}

function doubtOrigin(doubts: Doubt[], school: Field<string>, proof: Field<string>): void {
  if (school.state !== 'read') doubts.push({ id: 'education.school', name: '毕业院校', why: whyUnread(school) });
  if (proof.state === 'unreadable' || proof.state === 'absent') {
    doubts.push({ id: 'education.proof', name: '学历认证', why: whyUnread(proof) });
  }
}

function doubtExtraction(doubts: Doubt[], level: Field<string>, proof: Field<string>): void {
  if (level.state !== 'read') doubts.push({ id: 'education.level', name: '学历', why: whyUnread(level) });
  else if (!HIGHER.test(bare(level.value))) {
    doubts.push({ id: 'education.level', name: '学历', why: `为“${level.value}”，不是已知的学历` });
  }
  if (proof.state === 'empty') doubts.push({ id: 'education.proof', name: '学历认证', why: whyUnread(proof) });
  if (proof.state === 'read' && !EXTRACTED.test(bare(proof.value))) {
    const why = `为“${proof.value}”，不能确定是否已自动提取`;
    doubts.push({ id: 'education.proof', name: '学历认证', why });
  }
}

function doubtful(doubts: Doubt[], evidence: Evidence[]): Finding {
  for (const one of evidence) if (doubts.some(({ name }) => name === one.label)) one.flagged = true;
  const ids = doubts.map(({ id }) => id);
  const why = doubts.map(({ name, why }) => `${name}${why}`).join('；');
  return open(CHECK, ids, `${why}，不能判断学历证明是否齐全。`, evidence);
}

function domesticWords(found: string) {
  return wording(
    `学历证明：${found}，未见学历学位证书、毕业生登记表等证明材料附件（通知第五条第（三）项）`,
    '请上传学历学位证书、毕业生登记表等证明材料',
    `${found}，请上传学历学位证书或毕业生登记表`,
  );
}

function foreignWords(found: string) {
  return wording(
    `学历证明：${found}，未见国外学历学位认证书附件（通知第五条第（三）项）`,
    '请上传教育部留学服务中心出具的国（境）外学历学位认证书',
    `${found}，请上传学历学位认证书`,
  );
}
