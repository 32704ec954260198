import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, notConcerned, passed, plainly, wording } from './finding';
import { wanting } from './wanting';

const PRESENT = checkOf('statement-present');

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

const LENGTH = checkOf('statement-length');

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
