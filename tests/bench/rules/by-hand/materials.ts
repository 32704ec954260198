import type { Attachment, Dossier } from '@/lib/dossier/dossier';
import type { Evidence, Finding, Wanting } from '@/lib/review/types';
import { nameOfAchievement } from './achievements';
import { nameOfAttachment, search } from './attachments';
import { checkOf, stepsOf } from './check';
import { failed, flagged, handedOver, open, passed, plainly, wording } from './finding';
import { bare } from './text';

const PLEDGE = checkOf('truthfulness-pledge');
const PLEDGE_STEPS = stepsOf('truthfulness-pledge', 'look');

const UNSIGNED = /未签|未承诺|未提交|未上传|未完成|没有签署|尚未|待签|不同意|签署失败|^[否无×✗☐]$/;
const SIGNED =
  /已签|已承诺|已提交|已上传|已完成|签署成功|签署完成|本人承诺|承诺人|同意|保证书|承诺书|查看|下载|\.pdf|\.jpg|\.png|\.ofd|^[是有✓√☑]$/;

export function checkPledge({ fields: { pledge }, lists: { attachments } }: Dossier): Finding {
  if (pledge.state === 'unreadable') {
    const evidence = [flagged('个人承诺', '未能读取', pledge.places)];
    return open(PLEDGE, ['pledge'], `个人承诺未能可靠读取（${pledge.reason}）。`, evidence);
  }
  const isListed = attachments.state === 'read' || attachments.state === 'empty';
  const searched = isListed ? search(attachments, /真实性承诺|承诺书|保证书/) : { found: null, open: true };
  if (pledge.state === 'read') {
    const { value, places } = pledge;
    const text = bare(value);
    const isUnsigned = UNSIGNED.test(text);
    if (!isUnsigned && SIGNED.test(text)) {
      return passed(PLEDGE, `个人承诺为“${value}”。`, [plainly('个人承诺', value, places, '已签署')]);
    }
    const evidence = [flagged('个人承诺', value, places, '已签署')];
    if (!isUnsigned) return open(PLEDGE, ['pledge'], `个人承诺写作“${value}”，不能确定是否已签署。`, evidence);
    if (searched.found !== null) {
      const form = nameOfAttachment(searched.found);
      evidence.push(flagged('附件', form, [searched.found.place]));
      const both = `个人承诺为“${value}”，而附件中有“${form}”，两处不一致，请核对。`;
      return open(PLEDGE, ['pledge'], both, evidence);
    }
    const says = `个人承诺为“${value}”，未签署保证书。`;
    return failed(PLEDGE, { disposition: 'return', says, evidence, wording: unsignedWords(value) });
  }
  if (searched.found !== null) {
    const name = nameOfAttachment(searched.found);
    return passed(PLEDGE, `已上传“${name}”。`, [plainly('附件', name, [searched.found.place])]);
  }
  if (pledge.state === 'empty') {
    const evidence = [flagged('个人承诺', '未签署', pledge.places, '已签署')];
    if (searched.open) {
      return open(PLEDGE, ['pledge'], '个人承诺为空，附件列表未读到或未读全，不能判断。', evidence);
    }
    const says = '个人承诺为空，附件中也未见保证书。';
    return failed(PLEDGE, { disposition: 'return', says, evidence, wording: unsignedWords('未签署') });
  }
  const says = '页面未显示个人承诺，附件中未见保证书，请核对是否已在线签署。';
  const unsigned: Wanting = { failure: 'unsigned', disposition: 'return', wording: unsignedWords('未见签署记录') };
  return handedOver(PLEDGE, PLEDGE_STEPS, says, [], [unsigned]);
}

function unsignedWords(found: string) {
  return wording(
    `真实性承诺：${found}，未签署《专业技术资格申报材料真实性保证书》（通知第三条第（一）项、附件1第5条）`,
    '请扫描二维码在线签署保证书',
    `真实性承诺：${found}，请签署保证书`,
  );
}

const PEERS = checkOf('peer-recommendation');
const PEERS_STEPS = stepsOf('peer-recommendation', 'form');

export function checkPeers({ lists: { attachments } }: Dossier): Finding {
  const isListed = attachments.state === 'read' || attachments.state === 'empty';
  const form = isListed ? search(attachments, /专家推荐|评议表|同行专家/).found : null;
  const slot =
    isListed && attachments.state === 'read' && form === null ? attachments.rows.find(isEmptyPeerSlot) : undefined;
  if (slot !== undefined && slot.file.state === 'read') {
    const [name, file] = [nameOfAttachment(slot), slot.file.value];
    return failed(PEERS, {
      disposition: 'return',
      says: `“${name}”一项为“${file}”。`,
      evidence: [{ label: name, found: file, flagged: true, required: '已上传', places: [slot.place] }],
      wording: wording(
        '同行专家推荐评议表：未上传（通知第三条、第四条第（一）项）',
        '请填写专家意见、盖章后上传评议表',
        '请上传同行专家推荐评议表',
      ),
    });
  }
  if (form === null) {
    const found = isListed ? '附件中未见评议表' : '附件列表未读到';
    const says = `${found}，请核对是否已填写、盖章并上传。`;
    return handedOver(PEERS, PEERS_STEPS, says, [], peerWantings(found));
  }
  const name = nameOfAttachment(form);
  const says = `已上传“${name}”，请核对专家意见和公章。`;
  const evidence = [plainly('附件', name, [form.place])];
  return handedOver(PEERS, PEERS_STEPS, says, evidence, peerWantings(`已上传“${name}”`));
}

function isEmptyPeerSlot({ name, kind, file }: Attachment): boolean {
  const says = [name, kind, file].map((field) => (field.state === 'read' ? field.value : '')).join(' ');
  return (
    /专家推荐|评议表|同行专家/.test(says) && file.state === 'read' && /未上传|未提交|待上传|暂无|^无$/.test(file.value)
  );
}

function peerWantings(found: string): Wanting[] {
  return [
    {
      failure: 'missing',
      disposition: 'return',
      wording: wording(
        `同行专家推荐评议表：${found}（通知第三条、第四条第（一）项）`,
        '请填写专家意见、盖章后上传评议表',
        '请上传同行专家推荐评议表',
      ),
    },
    {
      failure: 'unfinished',
      disposition: 'return',
      wording: wording(
        `同行专家推荐评议表：${found}，专家意见或公章不完整（通知第三条、第四条第（一）项）`,
        '请补充专家意见、盖章后重新上传',
        '评议表专家意见或公章不全，请补充',
      ),
    },
  ];
}

const AGREEMENT = checkOf('attachment-agreement');
const AGREEMENT_STEPS = stepsOf('attachment-agreement', 'compare');
/** The same for everybody: what differs is only known when somebody has looked. */
const AGREEMENT_WANTINGS: Wanting[] = [
  {
    failure: 'differs',
    disposition: 'return',
    wording: wording(
      '填报与附件：经人工核对不符合要求，填报信息与上传附件不一致（通知附件2第三条第2项）',
      '请核对后更正填报信息或重新上传附件',
      '填报与附件不一致，请更正',
    ),
  },
  {
    failure: 'unclear',
    disposition: 'return',
    wording: wording(
      '附件材料：经人工核对不符合要求，附件不清晰或不完整（通知附件2第三条第2项）',
      '请重新上传清晰、完整的附件',
      '附件不清晰或不完整，请重新上传',
    ),
  },
];

export function checkAttachments({ lists: { attachments } }: Dossier): Finding {
  const evidence: Evidence[] = [];
  if (attachments.state === 'read') {
    attachments.rows.forEach((row, index) => {
      evidence.push(plainly(`附件${index + 1}`, nameOfAttachment(row), [row.place]));
    });
  }
  const none = attachments.state === 'empty' ? '没有附件' : '页面未读到附件列表';
  const told = attachments.state === 'read' ? `附件共${attachments.rows.length}份` : none;
  const says = `${told}，请逐项打开，与填报信息核对。`;
  return handedOver(AGREEMENT, AGREEMENT_STEPS, says, evidence, AGREEMENT_WANTINGS);
}

const SEAL = checkOf('attachment-seal');
const SEAL_STEPS = stepsOf('attachment-seal', 'look');
const WITHOUT_SEAL = /未盖章|未加盖|无公章|没有公章|缺公章|缺章|未见公章|没有盖章|无盖章/;
const SEAL_WANTINGS: Wanting[] = [
  { failure: 'unsealed', disposition: 'return', wording: unsealedWords('佐证材料未见单位公章') },
  {
    failure: 'partial',
    disposition: 'return',
    wording: wording(
      '业绩佐证：佐证材料未见单位公章，部分材料的公章缺失或不清（通知第四条第（二）项）',
      '请补盖单位公章后重新上传',
      '部分佐证材料公章缺失，请补盖',
    ),
  },
];

export function checkSeals({ lists: { achievements } }: Dossier): Finding {
  const evidence: Evidence[] = [];
  const unsealed: string[] = [];
  if (achievements.state === 'read') {
    achievements.rows.forEach((row, index) => {
      if (row.evidence.state !== 'read') return;
      const name = nameOfAchievement(row, index);
      const isUnsealed = WITHOUT_SEAL.test(bare(row.evidence.value));
      evidence.push({ label: name, found: row.evidence.value, flagged: isUnsealed, places: [row.place] });
      if (isUnsealed) unsealed.push(name);
    });
  }
  if (unsealed.length > 0) {
    const found = `${unsealed.join('、')}的佐证材料未盖章`;
    return failed(SEAL, { disposition: 'return', says: `${found}。`, evidence, wording: unsealedWords(found) });
  }
  const says = '请打开各项业绩的佐证材料，核对是否加盖单位公章。';
  return handedOver(SEAL, SEAL_STEPS, says, evidence, SEAL_WANTINGS);
}

function unsealedWords(found: string) {
  return wording(
    `业绩佐证：${found}，要求加盖单位公章（通知第四条第（二）项）`,
    '请加盖单位公章后重新上传',
    `${found}，请盖章后重传`,
  );
}
