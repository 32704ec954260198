import { defineRule } from './define-rule';
import { fraudYears } from './helpers/fraud-years';
import { bare } from './helpers/words';
import { evidence, fail, incomplete, manual, pass } from './judgement';

/** 四(二)3: after fraud in an application nobody applies for the next years; without a record on the page a person looks. */
export const integrityBan = defineRule({
  id: 'integrity-ban',
  title: '诚信和禁止申报期',
  topic: '基本信息',
  ensures: '申报人不在因弄虚作假而不得申报的年限内。',
  needs: [],
  optional: ['person.integrity'],
  usesPlanYear: true,
  parameters: ['integrity.ban-years', 'integrity.clean', 'integrity.fraud'],
  failures: ['banned', 'record'],
  manual: ['check'],
  judge: (given, parameters, plan) => {
    const record = given['person.integrity'];
    const { note } = plan;
    if (record.state === 'unreadable') {
      const shown = [evidence('诚信情况', '未能读取', record.places, { flagged: true })];
      return incomplete(['person.integrity'], `诚信情况未能可靠读取（${record.reason}）。`, shown, note);
    }
    if (record.state !== 'read') {
      const shown = record.state === 'empty' ? [evidence('诚信情况', '空白', record.places, { flagged: true })] : [];
      const says = `页面${record.state === 'empty' ? '的诚信情况为空' : '未显示诚信情况'}，请核对是否在禁止申报期内。`;
      return manual('check', { says, evidence: shown, note });
    }
    const { value, places } = record;
    const text = bare(value);
    const shown = (flagged: boolean) => [evidence('诚信情况', value, places, { flagged })];
    // Only a text that is nothing but such a word counts: 未解除处分 begins like 未受处分.
    if (parameters['integrity.clean'].includes(text.replace(/[。，、；]/g, ''))) {
      return pass(`诚信情况为${value}。`, shown(false), note);
    }
    const years = fraudYears(value, parameters['integrity.fraud']);
    const isBanned = (year: number) => plan.year <= year + parameters['integrity.ban-years'];
    // 2019年造假，2024年核查: whoever is barred by the one and not by the other is a question.
    if (years === null || isBanned(years.surely) !== isBanned(years.atMost)) {
      return fail('record', {
        says: `诚信情况为“${value}”，请核对是否影响申报。`,
        found: value,
        evidence: shown(true),
        note,
      });
    }
    const last = years.surely + parameters['integrity.ban-years'];
    const until = `不得申报至${last}年`;
    return isBanned(years.surely)
      ? fail('banned', {
          says: `诚信情况为“${value}”，${until}。`,
          found: `${value}，${until}`,
          evidence: shown(true),
          note,
        })
      : pass(`诚信情况为“${value}”，${until}，已期满。`, shown(false), note);
  },
});
