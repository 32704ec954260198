import { whenText } from '@/lib/policy/condition';
import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { placesOf } from './helpers/unread';
import { type Evidence, evidence, fail, inapplicable, incomplete, pass } from './judgement';

/** Every attachment that the notice demands, of everybody or under a condition, is uploaded. */
export const demandedAttachments = defineRule({
  id: 'demanded-attachments',
  title: '规定的附件',
  topic: '附件材料',
  ensures: '通知要求该申报人提供的附件均已上传。',
  needs: [],
  optional: ['attachments'],
  parameters: ['attachments.demanded'],
  failures: ['missing'],
  judge: ({ attachments }, parameters, _plan, { holds, nameOf, uploads }) => {
    const shown: Evidence[] = [];
    const missing: string[] = [];
    const open: string[] = [];
    const wanted = new Set<'attachments' | Parameters<typeof nameOf>[0]>();
    for (const { name, words, when } of parameters['attachments.demanded']) {
      const held = when === undefined ? ({ is: 'yes' } as const) : holds(when);
      if (held.is === 'no') continue;
      const { found, denial, open: maybe } = findAttachment(uploads, words);
      const why = when === undefined ? '' : `（${whenText(when)}）`;
      if (found !== null) {
        shown.push(evidence(name, attachmentName(found), [found.place]));
      } else if (held.is === 'unread') {
        const names = held.fields.map(nameOf).join('、');
        for (const id of held.fields) wanted.add(id);
        open.push(`${names}未读到或写法不明确，不知道是否须有${name}`);
        shown.push(evidence(name, `未见；${names}未读到或写法不明确`, placesOf(attachments), { flagged: true }));
      } else if (denial !== null) {
        wanted.add('attachments');
        open.push(`附件“${attachmentName(denial)}”的名称像是说没有${name}，请查看`);
        shown.push(evidence(name, attachmentName(denial), [denial.place], { flagged: true }));
      } else if (maybe) {
        wanted.add('attachments');
        open.push(`附件列表未读到或未读全，未见${name}${why}`);
        shown.push(evidence(name, '未见（附件未读全）', placesOf(attachments), { flagged: true }));
      } else {
        missing.push(`${name}${why}`);
        shown.push(evidence(name, '未上传', placesOf(attachments), { required: `须上传${why}`, flagged: true }));
      }
    }
    if (missing.length > 0) {
      const found = `未上传${missing.join('、')}`;
      return fail('missing', { says: `${[found, ...open].join('；')}。`, found, evidence: shown });
    }
    if (open.length > 0) return incomplete([...wanted], `${open.join('；')}。`, shown);
    if (shown.length === 0) return inapplicable('通知没有要求该申报人提供的附件。');
    return pass(`已上传${shown.map(({ found }) => `“${found}”`).join('、')}。`, shown);
  },
});
