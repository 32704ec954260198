// Longer than one screen: each row may lack its file, its role or the whole of a file, or be read in part only.
import type { Achievement } from '@/lib/dossier/dossier';
import type { ParameterValues } from '@/lib/policy/parameters';
import { defineRule } from './define-rule';
import { isNoFile } from './helpers/attachments';
import { type ProofSaid, proofsIn } from './helpers/row-proofs';
import { unreadSentence } from './helpers/unread';
import { bare, hasWord } from './helpers/words';
import { failOfRows } from './helpers/worst';
import { evidence, inapplicable, incomplete, manual, pass } from './judgement';

const SAYS = {
  none: '没有选取业绩（见“业绩数量”）。',
  missing: '未上传佐证材料',
  role: '未注明本人角色',
  cover: (role: string) => `本人${role}，只见封面页`,
  listPart: '业绩列表未读全',
  open: (open: readonly string[]) => `${open.join('；')}，不能判断。`,
  notShown: '页面的业绩列表未显示佐证材料，请打开各项业绩核对。',
  fits: (count: number) => `${count}项业绩均已上传佐证材料；材料是否完整、盖章见“附件公章”。`,
};

const FAILURES = ['missing', 'role', 'cover'] as const;
const WORDS = ['achievement.no-file', 'achievement.led', 'achievement.cover', 'achievement.whole'] as const;
type Words = Pick<ParameterValues, (typeof WORDS)[number]>;

/**
 * 四(二)1: a project that was led needs the complete file, one that was joined its cover page at least; each row has its role,
 * and no file that was opened states another one.
 */
export const achievementEvidence = defineRule({
  id: 'achievement-evidence',
  title: '业绩佐证材料',
  topic: '业绩成果',
  ensures: '每项业绩注明本人角色并上传佐证材料，主持的须上传完整材料。',
  needs: ['achievements'],
  optional: ['attachments'],
  parameters: WORDS,
  failures: FAILURES,
  manual: ['files'],
  judge: ({ achievements, attachments }, words) => {
    if (achievements.state === 'empty' || achievements.rows.length === 0) {
      return inapplicable(SAYS.none, [evidence('业绩', '无记录', achievements.places)]);
    }
    const proofsOf = proofsIn(attachments, { achievements });
    const rows = achievements.rows.map((row, index) => look(row, index, words, proofsOf(row)));
    const shown = rows.flatMap((row) => row.shown);
    const wrong = rows.flatMap((row) => row.wrong ?? []);
    const open = rows.flatMap((row) => row.open);
    if (wrong.length > 0) return failOfRows(FAILURES, wrong, open, shown);
    if (!achievements.complete) {
      const rest = evidence('业绩列表', '未读全', achievements.places, { flagged: true });
      return incomplete(['achievements'], SAYS.open([...open, SAYS.listPart]), [...shown, rest]);
    }
    if (open.length > 0) return incomplete(['achievements'], SAYS.open(open), shown);
    if (achievements.rows.some((row) => row.evidence.state === 'absent')) {
      return manual('files', { says: SAYS.notShown, found: '未见佐证材料', evidence: shown });
    }
    return pass(SAYS.fits(rows.length), shown);
  },
});

/** One row: what is wrong with it, what of it was not read, and how it is shown. */
function look(row: Achievement, index: number, words: Words, proofs: ProofSaid) {
  const { role, evidence: file } = row;
  const name = row.name.state === 'read' ? `“${row.name.value}”` : `第${index + 1}项`;
  const wrong = whatIsWrong(row, words);
  const open = [
    ...(role.state === 'unreadable' ? [`${name}${unreadSentence('承担角色', role)}`] : []),
    ...(file.state === 'unreadable' ? [`${name}${unreadSentence('佐证材料', file)}`] : []),
    ...proofs.otherwise.map((what) => `${name}的${what}`),
  ];
  const value = `${role.state === 'read' ? role.value : '角色未注明'}，${file.state === 'read' ? file.value : '未见佐证材料'}`;
  const shown = evidence(name, value, [row.place], { flagged: wrong !== null || open.length > 0 });
  return {
    wrong: wrong && { failure: wrong.failure, found: `${name}${wrong.says}` },
    open,
    shown: [shown, ...proofs.shown],
  };
}

function whatIsWrong({ role, evidence: file }: Achievement, words: Words) {
  const text = file.state === 'read' ? bare(file.value) : '';
  const isMissing = file.state === 'empty' || hasWord(text, words['achievement.no-file']) || isNoFile(text);
  if (isMissing) return { failure: 'missing', says: SAYS.missing } as const;
  if (role.state === 'empty') return { failure: 'role', says: SAYS.role } as const;
  const isCover = hasWord(text, words['achievement.cover']) && !hasWord(text, words['achievement.whole']);
  const isLed = role.state === 'read' && hasWord(bare(role.value), words['achievement.led']);
  return isLed && isCover ? ({ failure: 'cover', says: SAYS.cover(role.value) } as const) : null;
}
