import type { Dossier } from '@/lib/dossier/dossier';
import type { Evidence, Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import type { PlanYear } from './plan-year';
import { bare } from './text';
import { wanting } from './wanting';

const CHECK = checkOf('declaration-plan');

export function checkDeclarationPlan({ fields }: Dossier, year: PlanYear | null): Finding {
  const plan = fields['application.plan'];
  if (plan.state === 'empty') {
    return failed(CHECK, {
      disposition: 'return',
      says: '未选择申报计划。',
      evidence: [flagged('申报计划', '未选择', plan.places)],
      wording: wording('申报计划：未选择（通知附件1第3条）', '请选择本通知的评审计划', '申报计划：未选择，请选择'),
    });
  }
  if (plan.state !== 'read') return wanting(CHECK, 'application.plan', plan, '申报信息');
  const note = year?.note ?? null;
  const name = plan.value.text;
  const text = bare(name);
  if (!text.includes('自然资源') || !text.includes('正高')) {
    return failed(
      CHECK,
      {
        disposition: 'return',
        says: `申报计划为“${name}”，不是本通知的评审计划。`,
        evidence: [flagged('申报计划', name, plan.places)],
        wording: wording(
          `申报计划：${name}，不是本通知的评审计划（通知附件1第3条）`,
          '请重新选择自然资源领域正高级工程师任职资格评审计划',
          `申报计划${name}，请重选`,
        ),
      },
      note,
    );
  }
  const title = fields['application.title'];
  if (title.state !== 'read') {
    const evidence = [flagged('申报计划', name, plan.places)];
    return open(CHECK, ['application.title'], '未读到申报职称，不能核对是否与申报计划一致。', evidence, note);
  }
  const level = fields['application.level'];
  const isTitle = /正高级工程师|正高工|正高级/.test(bare(title.value));
  const isOtherLevel = level.state === 'read' && /副高|中级|初级|助理|员级/.test(bare(level.value));
  const evidence: Evidence[] = [
    plainly('申报计划', name, plan.places),
    { label: '申报职称', found: title.value, flagged: !isTitle, places: title.places },
  ];
  if (level.state === 'read') {
    evidence.push({ label: '申报级别', found: level.value, flagged: isOtherLevel, places: level.places });
  }
  if (isTitle && !isOtherLevel) {
    return passed(CHECK, `申报计划为“${name}”，申报职称为${title.value}。`, evidence, note);
  }
  const found = isTitle ? `申报级别为${level.state === 'read' ? level.value : ''}` : `申报职称为${title.value}`;
  return failed(
    CHECK,
    {
      disposition: 'return',
      says: `${found}，与申报计划“${name}”不一致。`,
      evidence,
      wording: wording(
        `${found}，与申报计划不一致（通知附件1第3条）`,
        '请核对申报职称和级别，更正后提交',
        `${found}，与计划不一致，请更正`,
      ),
    },
    note,
  );
}
