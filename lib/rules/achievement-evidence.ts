// Longer than one screen: each row may lack its file, its role or the whole of a file, or be read in part only.
import type { Achievement } from '@/lib/dossier/dossier';
import { defineRule } from './define-rule';
import { isNoFile } from './helpers/attachments';
import { unreadSentence } from './helpers/unread';
import { bare, hasWord } from './helpers/words';
import { type Evidence, evidence, fail, inapplicable, incomplete, manual, pass } from './judgement';

type Failure = 'missing' | 'role' | 'cover';
const WORST: readonly Failure[] = ['missing', 'role', 'cover'];

/** 四(二)1: a project that was led needs the complete file, one that was joined its cover page at least; each row has its role. */
export const achievementEvidence = defineRule({
  id: 'achievement-evidence',
  title: '业绩佐证材料',
  topic: '业绩成果',
  ensures: '每项业绩注明本人角色并上传佐证材料，主持的须上传完整材料。',
  needs: ['achievements'],
  parameters: ['achievement.no-file', 'achievement.led', 'achievement.cover', 'achievement.whole'],
  failures: WORST,
  manual: ['files'],
  judge: ({ achievements }, parameters) => {
    if (achievements.state === 'empty' || achievements.rows.length === 0) {
      return inapplicable('没有选取业绩（见“业绩数量”）。', [evidence('业绩', '无记录', achievements.places)]);
    }
    const { rows } = achievements;
    const shown: Evidence[] = [];
    const wrong: { failure: Failure; found: string }[] = [];
    const open: string[] = [];
    rows.forEach((row, index) => {
      const name = row.name.state === 'read' ? `“${row.name.value}”` : `第${index + 1}项`;
      const { role, evidence: file } = row;
      const failure = failureOf(row, parameters);
      const unread = [
        ...(role.state === 'unreadable' ? [unreadSentence('承担角色', role)] : []),
        ...(file.state === 'unreadable' ? [unreadSentence('佐证材料', file)] : []),
      ];
      open.push(...unread.map((why) => `${name}${why}`));
      if (failure !== null) wrong.push({ failure, found: `${name}${WHAT[failure](row)}` });
      const value = `${role.state === 'read' ? role.value : '角色未注明'}，${file.state === 'read' ? file.value : '未见佐证材料'}`;
      shown.push(evidence(name, value, [row.place], { flagged: failure !== null || unread.length > 0 }));
    });
    if (wrong.length > 0) {
      const found = wrong.map((one) => one.found).join('；');
      const failure = WORST.find((one) => wrong.some((each) => each.failure === one)) ?? 'missing';
      return fail(failure, { says: `${[found, ...open].join('；')}。`, found, evidence: shown });
    }
    if (!achievements.complete) {
      open.push('业绩列表未读全');
      shown.push(evidence('业绩列表', '未读全', achievements.places, { flagged: true }));
    }
    if (open.length > 0) return incomplete(['achievements'], `${open.join('；')}，不能判断。`, shown);
    if (rows.some((row) => row.evidence.state === 'absent')) {
      return manual('files', {
        says: '页面的业绩列表未显示佐证材料，请打开各项业绩核对。',
        found: '未见佐证材料',
        evidence: shown,
      });
    }
    return pass(`${rows.length}项业绩均已上传佐证材料；材料是否完整、盖章见“附件公章”。`, shown);
  },
});

const WHAT: Readonly<Record<Failure, (row: Achievement) => string>> = {
  missing: () => '未上传佐证材料',
  role: () => '未注明本人角色',
  cover: ({ role }) => `本人${role.state === 'read' ? role.value : '主持'}，只见封面页`,
};

interface Words {
  'achievement.no-file': readonly string[];
  'achievement.led': readonly string[];
  'achievement.cover': readonly string[];
  'achievement.whole': readonly string[];
}

function failureOf({ role, evidence: file }: Achievement, parameters: Words): Failure | null {
  if (file.state === 'empty') return 'missing';
  const text = file.state === 'read' ? bare(file.value) : '';
  if (hasWord(text, parameters['achievement.no-file']) || isNoFile(text)) return 'missing';
  if (role.state === 'empty') return 'role';
  const isLed = role.state === 'read' && hasWord(bare(role.value), parameters['achievement.led']);
  const isCover = hasWord(text, parameters['achievement.cover']) && !hasWord(text, parameters['achievement.whole']);
  return isLed && isCover ? 'cover' : null;
}
