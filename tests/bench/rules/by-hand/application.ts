import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import { nameOfAttachment, search } from './attachments';
import { checkOf } from './check';
import { failed, flagged, notConcerned, open, passed, plainly, wording } from './finding';
import { bare } from './text';
import { wanting } from './wanting';

const FORM = checkOf('post-information-form');
const OFF_THE_ESTABLISHMENT = /编外|非编|非事业|非在编|无编|不占编|未入编|未纳编|无事业编/;

export function checkPostForm({ fields, lists }: Dossier): Finding {
  const staffing = fields['unit.staffing'];
  if (staffing.state !== 'read') return wanting(FORM, 'unit.staffing', staffing, '基本信息');
  const { value } = staffing;
  const kind = staffingKind(value);
  const evidence = [plainly('编制性质', value, staffing.places)];
  if (kind === 'other') {
    return notConcerned(FORM, `编制性质为${value}，不是事业编制，无须提供岗位信息表。`, evidence);
  }
  const { attachments } = lists;
  if (attachments.state === 'absent') {
    const says = `编制性质为${value}，页面未见附件列表，请打开附件后重新读取。`;
    return open(FORM, ['attachments'], says, evidence);
  }
  if (attachments.state === 'unreadable') {
    const says = `编制性质为${value}，附件列表未能可靠读取（${attachments.reason}）。`;
    return open(FORM, ['attachments'], says, evidence);
  }
  const { found, open: maybe } = search(attachments, /岗位信息表/);
  if (found !== null) {
    const name = nameOfAttachment(found);
    evidence.push(plainly('附件', name, [found.place]));
    return passed(FORM, `编制性质为${value}，已上传“${name}”。`, evidence);
  }
  evidence.push(flagged('岗位信息表', maybe ? '未见（附件列表未读全）' : '未上传', attachments.places));
  if (maybe) {
    return open(FORM, ['attachments'], `编制性质为${value}，附件列表未读全，未见岗位信息表。`, evidence);
  }
  if (kind === 'unclear') {
    const says = `编制性质写作“${value}”，不能确定是否事业编制；未上传岗位信息表。`;
    return open(FORM, ['unit.staffing'], says, evidence);
  }
  return failed(FORM, {
    disposition: 'return',
    says: `编制性质为${value}，未上传《事业单位人员职称申报岗位信息表》。`,
    evidence,
    wording: wording(
      `编制性质：${value}，未见《事业单位人员职称申报岗位信息表》附件（通知第四条第（一）项、第五条第（一）项）`,
      '请填写该表并加盖公章后上传',
      `${value}，请上传《岗位信息表》`,
    ),
  });
}

export function staffingKind(value: string): 'establishment' | 'unclear' | 'other' {
  const text = bare(value);
  if (OFF_THE_ESTABLISHMENT.test(text)) return 'other';
  if (/事业.*?编/.test(text)) return 'establishment';
  return /事业|在编|拨款/.test(text) ? 'unclear' : 'other';
}

const POINT = checkOf('acceptance-point');

export const COMMITTEE = /正高级工程师.*?(?:评审委员会|评委会)/;

export function checkAcceptancePoint({ fields }: Dossier): Finding {
  const point = fields['application.point'];
  if (point.state === 'empty') {
    return failed(POINT, {
      disposition: 'return',
      says: '未选择受理点。',
      evidence: [flagged('受理点', '未选择', point.places)],
      wording: wording(
        '受理点：未选择（通知附件1第7条）',
        '请按所在单位归属关系选择相应评审受理点',
        '受理点：未选择，请选择',
      ),
    });
  }
  if (point.state !== 'read') return wanting(POINT, 'application.point', point, '申报信息');
  const { value, places } = point;
  const text = bare(value);
  const committee = COMMITTEE.exec(text);
  if (committee === null) {
    const says = `受理点为${value}，未直接选择省评审委员会；是否与单位归属一致请核对。`;
    return passed(POINT, says, [plainly('受理点', value, places)]);
  }
  const evidence = [flagged('受理点', value, places)];
  if (committee.index + committee[0].length === text.length) {
    return failed(POINT, {
      disposition: 'return',
      says: `受理点直接选择了${value}。`,
      evidence,
      wording: wording(
        `受理点：${value}，不得直接选择省评审委员会受理（通知附件1第7条）`,
        '请按所在单位归属关系重新选择相应评审受理点',
        '受理点不得直接选省评委会，请重选',
      ),
    });
  }
  return failed(POINT, {
    disposition: 'confirm',
    says: `受理点为${value}，疑为直接选择省评审委员会。`,
    evidence,
    wording: wording(
      `受理点：${value}，疑为直接选择省评审委员会（通知附件1第7条）`,
      '请核对受理点，按所在单位归属关系选择',
      `受理点：${value}，请核对`,
    ),
  });
}
