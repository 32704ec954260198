import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import { type Check, failed, flagged, notConcerned, passed, plainly, wording } from './finding';
import { wanting } from './wanting';

const LENGTH_CLAUSE = {
  clause: '附1-6',
  quote: '其中“本人述职”栏目主要填写个人主要业绩内容，字数控制在1000字以内',
};

const PRESENT: Check = {
  rule: 'statement-present',
  title: '本人述职',
  topic: '附件材料',
  citations: [
    {
      clause: '四(一)3',
      quote: '从事现专业技术职务的专业技术工作总结 1 份(系统内通过“个人述职”栏填报)',
    },
    LENGTH_CLAUSE,
  ],
  note: '',
};

export function checkStatementPresent({ fields: { statement } }: Dossier): Finding {
  if (statement.state === 'absent' || statement.state === 'unreadable') {
    return wanting(PRESENT, 'statement', statement, '申报信息');
  }
  if (statement.state === 'empty' || statement.value.characters === 0) {
    return failed(PRESENT, {
      disposition: 'return',
      says: '本人述职未填写。',
      evidence: [flagged('本人述职', '未填写', statement.places)],
      wording: wording(
        '本人述职：未填写（通知第四条第（一）项、附件1第6条）',
        '请在“本人述职”栏填写任现专业技术职务以来的工作总结，1000字以内',
        '本人述职：未填写，请填写',
      ),
    });
  }
  const { characters } = statement.value;
  const evidence = [plainly('本人述职', `${characters} 字`, statement.places)];
  return passed(PRESENT, `本人述职已填写，${characters}字。`, evidence);
}

const LENGTH: Check = {
  rule: 'statement-length',
  title: '本人述职字数',
  topic: '附件材料',
  citations: [LENGTH_CLAUSE],
  note: '按不含空格的字符数计，标点和字母计入，含上限',
};

export function checkStatementLength({ fields: { statement } }: Dossier): Finding {
  if (statement.state === 'absent' || statement.state === 'unreadable') {
    return wanting(LENGTH, 'statement', statement, '申报信息');
  }
  if (statement.state === 'empty' || statement.value.characters === 0) {
    return notConcerned(LENGTH, '本人述职未填写（见“本人述职”）。', []);
  }
  const { characters, cjk } = statement.value;
  const says = `本人述职${characters}字（其中汉字${cjk}）`;
  const found = `${characters} 字（其中汉字 ${cjk}）`;
  if (characters <= 1000) {
    const evidence = [plainly('述职字数', found, statement.places, '≤ 1000 字')];
    return passed(LENGTH, `${says}，未超过1000字。`, evidence);
  }
  return failed(LENGTH, {
    disposition: 'return',
    says: `${says}，应在1000字以内。`,
    evidence: [flagged('述职字数', found, statement.places, '≤ 1000 字')],
    wording: wording(
      `本人述职：共${characters}字，要求控制在1000字以内（通知附件1第6条）`,
      '请精简后重新填写',
      `本人述职共${characters}字，应≤1000字`,
    ),
  });
}
