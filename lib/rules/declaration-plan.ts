// Longer than one screen: title and level may each be another, or written so that it cannot be told.
import { meets } from '@/lib/policy/condition';
import { defineRule } from './define-rule';
import { unreadReason } from './helpers/unread';
import { bare, hasEachGroup, saidOf } from './helpers/words';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

/** 附1-3: the plan chosen is the one of this notice, and what is applied for is its title. */
export const declarationPlan = defineRule({
  id: 'declaration-plan',
  title: '申报计划',
  topic: '程序时限',
  ensures: '选择的申报计划和申报职称与本通知一致。',
  needs: [],
  empties: ['application.plan'],
  optional: ['application.title', 'application.level'],
  usesPlanYear: true,
  parameters: ['plan.name', 'plan.title'],
  extras: ['plan.other-level', 'plan.level'],
  failures: ['empty', 'other', 'title'],
  judge: (given, parameters, { note }) => {
    const plan = given['application.plan'];
    if (plan.state === 'empty') {
      const shown = [evidence('申报计划', '未选择', plan.places, { flagged: true })];
      return fail('empty', { says: '未选择申报计划。', found: '未选择', evidence: shown });
    }
    const name = plan.value.text;
    const shown: Evidence[] = [evidence('申报计划', name, plan.places)];
    if (!hasEachGroup(bare(name), parameters['plan.name'])) {
      const other = [evidence('申报计划', name, plan.places, { flagged: true })];
      return fail('other', { says: `申报计划为“${name}”，不是本通知的评审计划。`, found: name, evidence: other, note });
    }
    const title = given['application.title'];
    if (title.state !== 'read') {
      return incomplete(
        ['application.title'],
        '未读到申报职称，不能核对是否与申报计划一致。',
        [{ ...shown[0], flagged: true } as Evidence],
        note,
      );
    }
    const level = given['application.level'];
    const asked = parameters['plan.level'];
    const byTitle = meets(parameters['plan.title'], title.value);
    const [other, ofLevel] =
      level.state === 'read'
        ? [saidOf(bare(level.value), parameters['plan.other-level'] ?? []), asked && meets(asked, level.value)]
        : (['no', undefined] as const);
    const isTitle = byTitle !== 'no';
    const isLevel = other !== 'yes' && ofLevel !== 'no';
    shown.push(evidence('申报职称', title.value, title.places, { flagged: !isTitle }));
    if (level.state === 'read') shown.push(evidence('申报级别', level.value, level.places, { flagged: !isLevel }));
    if (!isTitle || !isLevel) {
      const found = isTitle ? `申报级别为${level.state === 'read' ? level.value : ''}` : `申报职称为${title.value}`;
      return fail('title', { says: `${found}，与申报计划“${name}”不一致。`, found, evidence: shown, note });
    }
    if (asked !== undefined && (level.state === 'unreadable' || level.state === 'empty')) {
      const says = `申报级别${unreadReason(level)}，不能核对是否与申报计划一致。`;
      return incomplete(['application.level'], says, shown, note);
    }
    const open = byTitle === 'unsure' ? title : level;
    if (open.state === 'read' && [byTitle, other, ofLevel].includes('unsure')) {
      const says = `“${open.value}”写法不明确，不能核对是否与申报计划一致。`;
      const id = open === title ? 'application.title' : 'application.level';
      return incomplete([id], says, shown, note);
    }
    return pass(`申报计划为“${name}”，申报职称为${title.value}。`, shown, note);
  },
});
