import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import { checkOf, stepsOf } from './check';
import { failed, flagged, handedOver, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { bare } from './text';

const CHECK = checkOf('integrity-ban');
const STEPS = stepsOf('integrity-ban', 'check');

const CLEAN =
  /^(?:无|正常|良好|诚信|守信|无处分|无违纪违规|无违规违纪|无违纪|无失信|无失信记录|无失信行为|无不良记录|无不良信用记录|无违规记录|未受处分|未受过处分|未发现异常|未发现失信|未发现失信行为|未发现不良记录|没有|信用良好|诚信良好|核查正常|信用核查正常|核查通过|信用核查通过)$/;
const FRAUD = /弄虚作假|造假|作假|伪造|虚假|取消申报|取消评审|取消任职|撤销任职|撤销职称|收回证书|收回资格/;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

export function checkIntegrity(dossier: Dossier, plan: PlanYear | null): Finding {
  if (plan === null) return withoutPlan(CHECK, dossier);
  const record = dossier.fields['person.integrity'];
  const { year, note } = plan;
  if (record.state === 'unreadable') {
    const evidence = [flagged('诚信情况', '未能读取', record.places)];
    return open(CHECK, ['person.integrity'], `诚信情况未能可靠读取（${record.reason}）。`, evidence, note);
  }
  if (record.state !== 'read') {
    const evidence = record.state === 'empty' ? [flagged('诚信情况', '空白', record.places)] : [];
    const says = `页面${record.state === 'empty' ? '的诚信情况为空' : '未显示诚信情况'}，请核对是否在禁止申报期内。`;
    const banned = { failure: 'banned', disposition: 'reject', wording: bannedWords('经人工核对不符合要求') } as const;
    return handedOver(CHECK, STEPS, says, evidence, [banned], note);
  }
  const { value, places } = record;
  const text = bare(value);
  if (CLEAN.test(text.replace(/[。，、；]/g, ''))) {
    return passed(CHECK, `诚信情况为${value}。`, [plainly('诚信情况', value, places)], note);
  }
  const years = FRAUD.test(text) ? value.match(YEAR) : null;
  if (years === null) {
    return failed(
      CHECK,
      {
        disposition: 'confirm',
        says: `诚信情况为“${value}”，请核对是否影响申报。`,
        evidence: [flagged('诚信情况', value, places)],
        wording: wording(`诚信情况：${value}`, '请说明有关情况，并附处理决定或证明', `诚信情况：${value}，请说明`),
      },
      note,
    );
  }
  const last = Math.max(...years.map(Number)) + 3;
  const until = `不得申报至${last}年`;
  if (year > last) {
    const says = `诚信情况为“${value}”，${until}，已期满。`;
    return passed(CHECK, says, [plainly('诚信情况', value, places)], note);
  }
  return failed(
    CHECK,
    {
      disposition: 'reject',
      says: `诚信情况为“${value}”，${until}。`,
      evidence: [flagged('诚信情况', value, places)],
      wording: bannedWords(`${value}，${until}`),
    },
    note,
  );
}

function bannedWords(found: string) {
  return wording(
    `诚信情况：${found}，申报弄虚作假的从次年起3年内不得申报（通知第四条第（二）项）`,
    '请在期满后申报',
    `${found}，在禁止申报期内`,
  );
}
