import { defineRule } from './define-rule';
import { sealedProofs, sealsInFiles } from './helpers/file-seals';
import { bare, hasWord } from './helpers/words';
import { evidence, fail, manual, pass } from './judgement';

/** 四(二)1: the proof of every project carries the employer's seal; what the page itself calls unsealed fails. */
export const attachmentSeal = defineRule({
  id: 'attachment-seal',
  title: '附件公章',
  topic: '附件材料',
  ensures: '业绩佐证材料加盖单位公章。',
  needs: [],
  optional: ['achievements', 'attachments', 'unit.name'],
  parameters: ['seal.missing'],
  failures: ['unsealed', 'partial'],
  manual: ['look'],
  judge: ({ achievements, attachments, 'unit.name': unit }, parameters) => {
    const rows = achievements.state === 'read' ? achievements.rows : [];
    const files = rows.flatMap((row, index) => {
      if (row.evidence.state !== 'read') return [];
      const name = row.name.state === 'read' ? `“${row.name.value}”` : `第${index + 1}项`;
      const isUnsealed = hasWord(bare(row.evidence.value), parameters['seal.missing']);
      return [{ name, isUnsealed, shown: evidence(name, row.evidence.value, [row.place], { flagged: isUnsealed }) }];
    });
    const shown = files.map((file) => file.shown);
    const unsealed = files.filter(({ isUnsealed }) => isUnsealed);
    if (unsealed.length > 0) {
      const found = `${unsealed.map(({ name }) => name).join('、')}的佐证材料未盖章`;
      return fail('unsealed', { says: `${found}。`, found, evidence: shown });
    }
    const opened = attachments.state === 'read' ? attachments.rows : [];
    const whole = achievements.state === 'read' && achievements.complete && rows.length > 0;
    const sealed = whole ? sealedProofs(rows, opened, unit) : null;
    if (sealed !== null) {
      return pass(`${rows.length}项业绩的佐证材料均有单位公章（印章真伪不在核对之内）。`, [...shown, ...sealed]);
    }
    const seals = sealsInFiles(opened, unit, rows);
    return manual('look', {
      says: `请打开各项业绩的佐证材料，核对是否加盖单位公章。${seals.says}`,
      found: '佐证材料未见单位公章',
      evidence: [...shown, ...seals.shown],
    });
  },
});
