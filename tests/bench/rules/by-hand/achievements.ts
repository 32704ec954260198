import type { Achievement, Dossier } from '@/lib/dossier/dossier';
import type { Evidence, Finding, Wanting } from '@/lib/review/types';
import { checkOf, stepsOf } from './check';
import { failed, flagged, handedOver, notConcerned, open, passed, plainly, wording } from './finding';
import { bare, nameAndWhy } from './text';
import { wanting } from './wanting';

const COUNT = checkOf('achievement-count');

export function checkAchievementCount({ lists: { achievements } }: Dossier): Finding {
  if (achievements.state !== 'read' && achievements.state !== 'empty') {
    return wanting(COUNT, 'achievements', achievements, '业绩');
  }
  const count = achievements.state === 'read' ? achievements.rows.length : 0;
  const { places } = achievements;
  if (count > 15) {
    return failed(COUNT, {
      disposition: 'confirm',
      says: `选取的业绩共${count}项，请核对是否过多过杂。`,
      evidence: [flagged('业绩', `${count} 项`, places)],
      wording: wording(
        `业绩：共${count}项，要求突出代表性，不宜过多过杂（通知附件1第8条）`,
        '请精选有代表性的业绩',
        `业绩共${count}项，请精选`,
      ),
    });
  }
  if (achievements.state === 'read' && !achievements.complete) {
    const evidence = [flagged('业绩', count === 0 ? '无记录' : `${count} 项`, places)];
    return open(COUNT, ['achievements'], `业绩列表未读全，已读到${count}项，不能判断。`, evidence);
  }
  if (count === 0) {
    return failed(COUNT, {
      disposition: 'return',
      says: '没有选取业绩。',
      evidence: [flagged('业绩', '无记录', places)],
      wording: wording(
        '业绩：未选取业绩（通知附件1第8条）',
        '请从业绩档案库中选取任现职以来的代表性业绩',
        '未选取业绩，请选取业绩',
      ),
    });
  }
  const rows = achievements.state === 'read' ? achievements.rows : [];
  const unsure = rows.filter(({ name }) => name.state !== 'read').length;
  if (count - unsure < 1) {
    const says = `选取的业绩共${count}项，其中${unsure}项未能读取或是否有效待核对，应不少于1项，不能判断。`;
    return open(COUNT, ['achievements'], says, [flagged('业绩', `${count} 项`, places)]);
  }
  return passed(COUNT, `选取业绩${count}项。`, [plainly('业绩', `${count} 项`, places)]);
}

const EVIDENCE = checkOf('achievement-evidence');
const STEPS = stepsOf('achievement-evidence', 'files');

const NO_FILE = /未上传|未提供|未提交|待上传|缺失|缺材料|暂无|没有|^[无否]$/;
const LED = /主持|为主|负责人|牵头|独立|第一完成人|主编|总负责|主要负责/;
const WHOLE = /完整|全文|全本|全套|全部|正文|报告/;

export function checkAchievementEvidence({ lists: { achievements } }: Dossier): Finding {
  if (achievements.state !== 'read' && achievements.state !== 'empty') {
    return wanting(EVIDENCE, 'achievements', achievements, '业绩');
  }
  if (achievements.state === 'empty' || achievements.rows.length === 0) {
    const says = '没有选取业绩（见“业绩数量”）。';
    return notConcerned(EVIDENCE, says, [plainly('业绩', '无记录', achievements.places)]);
  }
  const { rows } = achievements;
  const evidence: Evidence[] = [];
  const wrong: string[] = [];
  const why: string[] = [];
  let isMissing = false;
  let isWithoutRole = false;
  let isHidden = false;
  rows.forEach((row, index) => {
    const name = nameOfAchievement(row, index);
    const { role, evidence: file } = row;
    const problem = problemOf(row);
    const before = why.length;
    if (role.state === 'unreadable') why.push(`${name}${nameAndWhy('承担角色', role)}`);
    if (file.state === 'unreadable') why.push(`${name}${nameAndWhy('佐证材料', file)}`);
    if (problem !== null) wrong.push(`${name}${problem}`);
    isMissing ||= problem === '未上传佐证材料';
    isWithoutRole ||= problem === '未注明本人角色';
    isHidden ||= file.state === 'absent';
    const found = `${role.state === 'read' ? role.value : '角色未注明'}，${file.state === 'read' ? file.value : '未见佐证材料'}`;
    evidence.push({ label: name, found, flagged: problem !== null || why.length > before, places: [row.place] });
  });
  if (wrong.length > 0) {
    const found = wrong.join('；');
    const says = `${[found, ...why].join('；')}。`;
    if (isMissing) return failed(EVIDENCE, { disposition: 'return', says, evidence, wording: missingWords(found) });
    if (isWithoutRole) {
      const words = wording(
        `业绩佐证：${found}（通知第四条第（二）项）`,
        '请填写本人在项目中的角色',
        `${found}，请填写`,
      );
      return failed(EVIDENCE, { disposition: 'return', says, evidence, wording: words });
    }
    return failed(EVIDENCE, { disposition: 'confirm', says, evidence, wording: coverWords(found) });
  }
  if (!achievements.complete) {
    why.push('业绩列表未读全');
    evidence.push(flagged('业绩列表', '未读全', achievements.places));
  }
  if (why.length > 0) return open(EVIDENCE, ['achievements'], `${why.join('；')}，不能判断。`, evidence);
  if (isHidden) {
    const wantings: Wanting[] = [
      { failure: 'missing', disposition: 'return', wording: missingWords('未见佐证材料') },
      { failure: 'cover', disposition: 'confirm', wording: coverWords('未见佐证材料') },
    ];
    const says = '页面的业绩列表未显示佐证材料，请打开各项业绩核对。';
    return handedOver(EVIDENCE, STEPS, says, evidence, wantings);
  }
  const says = `${rows.length}项业绩均已上传佐证材料；材料是否完整、盖章见“附件公章”。`;
  return passed(EVIDENCE, says, evidence);
}

export function nameOfAchievement({ name }: Achievement, index: number): string {
  return name.state === 'read' ? `“${name.value}”` : `第${index + 1}项`;
}

function problemOf({ role, evidence: file }: Achievement): string | null {
  if (file.state === 'empty') return '未上传佐证材料';
  const text = file.state === 'read' ? bare(file.value) : '';
  if (NO_FILE.test(text)) return '未上传佐证材料';
  if (role.state === 'empty') return '未注明本人角色';
  const isCover = text.includes('封面') && !WHOLE.test(text);
  return isCover && role.state === 'read' && LED.test(bare(role.value)) ? `本人${role.value}，只见封面页` : null;
}

function missingWords(found: string) {
  return wording(
    `业绩佐证：${found}（通知第四条第（二）项）`,
    '请上传佐证材料并加盖单位公章；主持或为主完成的上传完整材料，参与完成的至少上传项目封面页或相关依据证明',
    `${found}，请上传并盖章`,
  );
}

function coverWords(found: string) {
  return wording(
    `业绩佐证：${found}，主持或为主完成的项目须上传完整材料（通知第四条第（二）项）`,
    '请上传完整的佐证材料并加盖单位公章',
    `${found}，请上传完整材料`,
  );
}
