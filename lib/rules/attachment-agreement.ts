// Longer than one screen: what differs, what cannot be opened, what was looked at and what agrees by itself each end it another way.
import type { Attachment, List } from '@/lib/dossier/dossier';
import { defineRule } from './define-rule';
import { attachmentName } from './helpers/attachments';
import { COMPARED, type Filed } from './helpers/file-agreement';
import { rowSaid } from './helpers/row-said';
import { evidence, fail, type Judgement, manual, pass } from './judgement';

type Failure = 'differs' | 'unclear';
type Way = 'compare' | 'rest';

/** 附2-三-2: what is filled in agrees with the files. Those that were opened are compared; the rest is for a person. */
export const attachmentAgreement = defineRule({
  id: 'attachment-agreement',
  title: '填报与附件一致性',
  topic: '附件材料',
  ensures: '填报信息与上传附件一致，附件清晰完整。',
  needs: [],
  optional: ['attachments', 'appraisals', 'trainings', 'achievements', 'papers', 'social-security', ...COMPARED],
  parameters: [],
  failures: ['differs', 'unclear'],
  manual: ['compare', 'rest'],
  judge: (given): Judgement<Failure, Way> => {
    const { attachments } = given;
    const rows = attachments.state === 'read' ? attachments.rows : [];
    if (rows.some(({ contents }) => contents !== undefined)) {
      const [trainings, appraisals] = [rowsOf(given.trainings), rowsOf(given.appraisals)];
      const filed = { ...given, insurance: given['social-security'], trainings, appraisals };
      return judgeFiles(rows, attachments.state === 'read' && attachments.complete, filed);
    }
    const shown = rows.map((row, index) => evidence(`附件${index + 1}`, attachmentName(row), [row.place]));
    const told =
      attachments.state === 'read'
        ? `附件共${rows.length}份`
        : attachments.state === 'empty'
          ? '没有附件'
          : '页面未读到附件列表';
    return manual('compare', { says: `${told}，请逐项打开，与填报信息核对。`, evidence: shown });
  },
});

function rowsOf<R>(list: List<R>): readonly R[] {
  return list.state === 'read' ? list.rows : [];
}

function judgeFiles(rows: readonly Attachment[], complete: boolean, filed: Filed): Judgement<Failure, Way> {
  const all = rows.map((row, index) => rowSaid(row, `附件${index + 1}“${attachmentName(row)}”`, filed));
  const shown = all.flatMap((one) => one.shown);
  const differs = all.flatMap((one) => one.differs.map((what) => `${one.name}${what}`));
  const unclear = all.flatMap((one) => one.unclear.map((what) => `${one.name}${what}`));
  const open = all.filter((one) => one.open.length > 0);
  const rest = open.length === 0 ? '' : `另有${open.length}份须人工查看。`;
  if (differs.length > 0) {
    const found = differs.join('；');
    return fail('differs', { says: `${[found, ...unclear].join('；')}。${rest}`, found, evidence: shown });
  }
  if (unclear.length > 0) {
    const found = unclear.join('；');
    return fail('unclear', { says: `${found}。${rest}`, found, evidence: shown });
  }
  if (complete && all.every(({ looked }) => looked)) return pass(`${rows.length}份附件均已由审核人查看，相符。`, shown);
  if (complete && all.every(({ looked, settled }) => looked || settled)) {
    const seen = all.filter(({ looked }) => looked).length;
    const by = seen === 0 ? '逐项核对' : `逐项核对${all.length - seen}份、由审核人查看${seen}份`;
    return pass(`${rows.length}份附件已${by}，与填报相符。`, shown);
  }
  const says =
    open.length === 0
      ? `${rows.length}份附件写明的内容与填报相符；附件中没有写明的，请人工核对。`
      : `${rows.length}份附件中有${open.length}份须人工查看：${open.map(({ name, open: [why] }) => `${name}${why}`).join('；')}。`;
  return manual('rest', { says, evidence: shown });
}
