import type { Dossier, SocialSecurity } from '@/lib/dossier/dossier';
import { monthAt, monthText } from '@/lib/dossier/month';
import { spanOf } from '@/lib/dossier/paid-months';
import type { Evidence, Finding } from '@/lib/review/types';
import { nameOfAttachment, search } from './attachments';
import { checkOf, stepsOf } from './check';
import { failed, flagged, handedOver, notConcerned, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { pensionRows } from './social-security';
import { bare, dateText } from './text';
import { wanting } from './wanting';

const CHECK = checkOf('social-security-proof');
const STEPS = stepsOf('social-security-proof', 'region');

const HOME = /浙江|省内|本省|省本级|省直|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|义乌/;
const ELSEWHERE =
  /外省|省外|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|南京|苏州|无锡|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|成都|西安/;

export function checkOutsideProvince(dossier: Dossier, plan: PlanYear | null): Finding {
  const { attachments, 'social-security': list } = dossier.lists;
  if (list.state !== 'read' && list.state !== 'empty') {
    return wanting(CHECK, 'social-security', list, '社会保险缴费');
  }
  if (plan === null) return withoutPlan(CHECK, dossier);
  const { note } = plan;
  if (list.state === 'empty') {
    const says = '没有缴费记录（见“社会保险缴费连续性”）。';
    return notConcerned(CHECK, says, [plainly('缴费记录', '无记录', list.places)]);
  }
  const end = monthAt(plan.year, 11);
  const first = end - 59;
  const rows = pensionRows(list.rows).filter((row) => {
    const span = spanOf(row, end);
    return typeof span === 'string' || span.last >= first;
  });
  if (rows.every(({ region }) => region.state === 'absent')) return withoutRegion(rows, list.places, note);

  const from = `${monthText(first)}以来`;
  const evidence: Evidence[] = [];
  const away = new Set<string>();
  let unclear = 0;
  for (const row of rows) {
    const period = spanText(row);
    const region = textOf(row.region);
    const where = row.region.state === 'read' ? whereIs(row.region.value) : 'unclear';
    if (where === 'away') away.add(`${region}（${period}）`);
    if (where === 'unclear') unclear += 1;
    evidence.push({ label: `${period} 参保地`, found: region, flagged: where !== 'home', places: [row.place] });
  }
  if (away.size > 0) {
    const found = [...away].join('、');
    if (attachments.state === 'absent' || attachments.state === 'unreadable') {
      const says = `${from}有省外缴费：${found}；附件列表未读到，不能判断是否已上传证明。`;
      return open(CHECK, ['attachments'], says, evidence, note);
    }
    const proof = search(attachments, /社保|社会保险|养老保险|参保|缴费证明|缴纳证明|缴费凭证/);
    if (proof.found !== null) {
      const name = nameOfAttachment(proof.found);
      for (const one of evidence) one.flagged = false;
      evidence.push(plainly('附件', name, [proof.found.place]));
      return passed(CHECK, `${from}有省外缴费：${found}，已上传“${name}”。`, evidence, note);
    }
    if (proof.open) {
      const says = `${from}有省外缴费：${found}；附件列表未读全，不能判断。`;
      return open(CHECK, ['attachments'], says, evidence, note);
    }
    const says = `${from}有省外缴费：${found}，未上传省外缴纳社保的证明。`;
    return failed(CHECK, { disposition: 'return', says, evidence, wording: missingWords(found) }, note);
  }
  if (unclear > 0) {
    const says = `有${unclear}条缴费记录不能确定是否在省内，不能判断是否须提供省外证明。`;
    return open(CHECK, ['social-security'], says, evidence, note);
  }
  if (!list.complete) {
    evidence.push(flagged('缴费列表', '未读全', list.places));
    return open(CHECK, ['social-security'], '缴费列表未读全，不能判断是否须提供省外证明。', evidence, note);
  }
  return passed(CHECK, `${from}均在省内缴纳。`, evidence, note);
}

/** Where the page does not say it, only the payers' names may tell. */
function withoutRegion(rows: SocialSecurity[], places: Evidence['places'], note: string | null): Finding {
  const evidence: Evidence[] = [];
  const names: string[] = [];
  for (const { payer, place } of rows) {
    if (payer.state !== 'read' || whereIs(payer.value) !== 'away') continue;
    evidence.push(flagged('缴费单位', payer.text, [place]));
    names.push(payer.text);
  }
  if (names.length === 0) {
    const says = '页面未显示参保地，缴费单位没有省外的；未见缴费的月份由“社会保险缴费连续性”核对。';
    return notConcerned(CHECK, says, [plainly('参保地', '页面未显示', places)]);
  }
  const found = `缴费单位有${names.join('、')}`;
  const says = `${found}，页面未显示参保地，请核对是否在省外缴纳。`;
  const missing = { failure: 'missing', disposition: 'return', wording: missingWords(found) } as const;
  return handedOver(CHECK, STEPS, says, evidence, [missing], note);
}

function whereIs(text: string): 'home' | 'away' | 'unclear' {
  const shown = bare(text);
  if (HOME.test(shown)) return 'home';
  return ELSEWHERE.test(shown) ? 'away' : 'unclear';
}

function spanText({ from, to }: SocialSecurity): string {
  const first = from.state === 'read' ? dateText(from.value) : '未能读取';
  const last = to.state !== 'read' ? '未能读取' : to.value === 'present' ? '今' : dateText(to.value);
  return `${first}至${last}`;
}

function textOf(field: SocialSecurity['region']): string {
  return field.state === 'read' ? field.text : '未能读取';
}

function missingWords(found: string) {
  return wording(
    `省外社会保险：${found}，未见省外缴纳社保证明附件（通知第五条第（四）项）`,
    '请上传近5年省外缴纳社保的证明',
    `省外社保：${found}，请上传缴纳证明`,
  );
}
