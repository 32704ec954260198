import { excerpt } from '@/lib/dossier/assemble/value';
import { defineRule } from './define-rule';
import { PUBLICITY_FIELDS, publicityOf } from './helpers/publicity';
import { bare, hasWord, hasWordBesides } from './helpers/words';
import { type Evidence, evidence, fail, inapplicable, incomplete, manual, pass } from './judgement';

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
  judge: (given, parameters, plan, { role, opinion: typed }) => {
    const opinion = given['opinion.employer'];
    const result = given['publicity.result'];
    const { note } = plan;
    const isOwn = role === 'employer';
    if (isOwn && (typed === null || typed.trim() === '') && opinion.state === 'absent' && result.state === 'absent') {
      return inapplicable('审核意见尚未填写；通过时须写明公示起止日期和结果（意见草稿中已留空）。');
    }
    for (const [id, field] of [
      ['opinion.employer', opinion],
      ['publicity.result', result],
    ] as const) {
      if (field.state !== 'unreadable') continue;
      const shown = [evidence('公示情况', '未能读取', field.places, { flagged: true })];
      return incomplete([id], `公示情况未能可靠读取（${field.reason}）。`, shown, note);
    }
    const texts = [
      {
        label: '用人单位意见',
        text: opinion.state === 'read' ? opinion.value : '',
        places: opinion.state === 'read' ? opinion.places : [],
      },
      {
        label: '公示结果',
        text: result.state === 'read' ? result.value : '',
        places: result.state === 'read' ? result.places : [],
      },
      { label: '填写的审核意见', text: isOwn ? (typed ?? '') : '', places: [] },
    ].filter(({ text }) => text.trim() !== '');
    if (texts.length === 0) {
      const places = opinion.state === 'empty' ? opinion.places : result.state === 'empty' ? result.places : null;
      if (places === null)
        return manual('look', { says: '页面未显示用人单位意见，请核对公示情况。', found: '未见公示情况', note });
      const shown = [evidence('用人单位意见', '未填写', places, { flagged: true })];
      return fail('empty', { says: '用人单位意见未填写，没有公示情况。', found: '未填写', evidence: shown, note });
    }
    const whole = texts.map(({ text }) => bare(text)).join(' ');
    // The reviewer's own text on its way to 退回 or 不通过 says nothing of a publicity.
    if (isOwn && !whole.includes('公示')) return inapplicable('填写的审核意见不是通过意见，无须写明公示情况。');
    const publicity = publicityOf(given, isOwn ? typed : null, plan.year);
    if (publicity.state === 'unreadable') {
      const shown = [evidence('公示起止', '未能读取', publicity.places, { flagged: true })];
      return incomplete([publicity.missing], `公示时间未能可靠读取（${publicity.reason}）。`, shown, note);
    }
    const shown = (flagged: boolean): Evidence[] =>
      texts.map(({ label, text, places }) => evidence(label, text, places, { flagged }));
    const says = texts.map(({ label, text }) => `${label}“${excerpt(text.replace(/。\s*$/, ''))}”`).join('；');
    const isFine = hasWord(whole, parameters['publicity.no-objection']);
    if (hasWordBesides(whole, parameters['publicity.objection'], parameters['publicity.no-objection'])) {
      return fail('objection', {
        says: `${says}，公示有异议，请核对调查情况。`,
        found: '公示有异议',
        evidence: shown(true),
        note,
      });
    }
    if (publicity.state === 'absent') {
      return fail('no-dates', {
        says: `${says}，未写明公示起止日期。`,
        found: '未写明公示起止日期',
        evidence: shown(true),
        note,
      });
    }
    if (!isFine) {
      return fail('no-result', {
        says: `${says}，未写明公示结果。`,
        found: '未写明公示结果',
        evidence: shown(true),
        note,
      });
    }
    return pass(`${says}。`, shown(false), note);
  },
});
