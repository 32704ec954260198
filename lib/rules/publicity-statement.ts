// Longer than one screen: what an opinion may say or leave out, in the order in which one would ask.

import { excerpt } from '@/lib/dossier/assemble/value';
import type { Field } from '@/lib/dossier/dossier';
import { defineRule } from './define-rule';
import { PUBLICITY_FIELDS } from './helpers/publicity';
import { bare, hasWord, hasWordBesides } from './helpers/words';
import { evidence, fail, inapplicable, incomplete, manual, pass } from './judgement';

const SAYS = {
  unwritten: '审核意见尚未填写；通过时须写明公示起止日期和结果（意见草稿中已留空）。',
  noApproval: '填写的审核意见不是通过意见，无须写明公示情况。',
  empty: '用人单位意见未填写，没有公示情况。',
  look: '页面未显示用人单位意见，请核对公示情况。',
  unread: (reason: string) => `公示情况未能可靠读取（${reason}）。`,
  unreadDays: (reason: string) => `公示时间未能可靠读取（${reason}）。`,
};

/** What the texts lack or say: for the sentence, and for the opinion. */
const WRONG = {
  objection: { says: '公示有异议，请核对调查情况', found: '公示有异议' },
  'no-dates': { says: '未写明公示起止日期', found: '未写明公示起止日期' },
  'no-result': { says: '未写明公示结果', found: '未写明公示结果' },
};

/** 四(二)2: the employer's opinion says when it was made public and with what result. */
export const publicityStatement = defineRule({
  id: 'publicity-statement',
  title: '公示情况说明',
  topic: '程序时限',
  ensures: '用人单位的审核意见写明公示起止日期和公示结果。',
  needs: [],
  optional: [...PUBLICITY_FIELDS, 'publicity.result'],
  usesPlanYear: true,
  parameters: ['publicity.no-objection', 'publicity.objection'],
  failures: ['empty', 'objection', 'no-dates', 'no-result'],
  manual: ['look'],
  judge: (given, parameters, { note }, { role, opinion, publicity }) => {
    const { 'opinion.employer': written, 'publicity.result': result } = given;
    const isOwn = role === 'employer';
    const typed = isOwn ? (opinion ?? '') : '';
    if (isOwn && typed.trim() === '' && written.state === 'absent' && result.state === 'absent')
      return inapplicable(SAYS.unwritten);
    for (const id of ['opinion.employer', 'publicity.result'] as const) {
      const field = given[id];
      if (field.state !== 'unreadable') continue;
      const shown = [evidence('公示情况', '未能读取', field.places, { flagged: true })];
      return incomplete([id], SAYS.unread(field.reason), shown, note);
    }

    const texts = [
      textIn('用人单位意见', written),
      textIn('公示结果', result),
      { label: '填写的审核意见', text: typed, places: [] },
    ].filter(({ text }) => text.trim() !== '');
    if (texts.length === 0) {
      const blank = [written, result].find((field) => field.state === 'empty');
      if (blank === undefined) return manual('look', { says: SAYS.look, found: '未见公示情况', note });
      const shown = [evidence('用人单位意见', '未填写', blank.places, { flagged: true })];
      return fail('empty', { says: SAYS.empty, found: '未填写', evidence: shown, note });
    }

    const whole = texts.map(({ text }) => bare(text)).join(' ');
    // The reviewer's own text on its way to 退回 or 不通过 says nothing of a publicity.
    if (isOwn && !whole.includes('公示')) return inapplicable(SAYS.noApproval);
    if (publicity.state === 'unreadable') {
      const shown = [evidence('公示起止', '未能读取', publicity.places, { flagged: true })];
      return incomplete([publicity.missing], SAYS.unreadDays(publicity.reason), shown, note);
    }

    const said = texts.map(({ label, text }) => `${label}“${excerpt(text.replace(/。\s*$/, ''))}”`).join('；');
    const shown = (flagged: boolean) =>
      texts.map(({ label, text, places }) => evidence(label, text, places, { flagged }));
    const wrong = (failure: keyof typeof WRONG) => {
      const { says, found } = WRONG[failure];
      return fail(failure, { says: `${said}，${says}。`, found, evidence: shown(true), note });
    };
    const { 'publicity.objection': objection, 'publicity.no-objection': noObjection } = parameters;
    if (hasWordBesides(whole, objection, noObjection)) return wrong('objection');
    if (publicity.state === 'absent') return wrong('no-dates');
    if (!hasWord(whole, noObjection)) return wrong('no-result');
    return pass(`${said}。`, shown(false), note);
  },
});

function textIn(label: string, field: Field<string>) {
  return field.state === 'read' ? { label, text: field.value, places: field.places } : { label, text: '', places: [] };
}
