import { excerpt } from '@/lib/dossier/assemble/value';
import type { Dossier } from '@/lib/dossier/dossier';
import type { Place } from '@/lib/dossier/reading';
import type { Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, notConcerned, open, passed, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import type { Publicity } from './publicity';
import { bare } from './text';

const CHECK = checkOf('publicity-statement');

const FINE =
  /无异议|没有异议|未收到异议|未有异议|无任何异议|未收到任何异议|未收到反对意见|无反对意见|未接到异议|无不良反映|无不良反应|无举报|无投诉|不存在异议|未提出异议|未发现异议|未收到对其异议/;
const EVERY_FINE = new RegExp(FINE, 'g');
const OBJECTION = /异议|举报|投诉|反对意见/;

export function checkPublicityStatement(
  dossier: Dossier,
  plan: PlanYear | null,
  publicity: Publicity,
  typed: string | null,
): Finding {
  if (plan === null) return withoutPlan(CHECK, dossier);
  const { note } = plan;
  const opinion = dossier.fields['opinion.employer'];
  const result = dossier.fields['publicity.result'];
  const isTyped = typed !== null && typed.trim() !== '';
  if (!isTyped && opinion.state === 'absent' && result.state === 'absent') {
    const says = '审核意见尚未填写；通过时须写明公示起止日期和结果（意见草稿中已留空）。';
    return notConcerned(CHECK, says, []);
  }
  if (opinion.state === 'unreadable') return unread('opinion.employer', opinion, '公示情况', note);
  if (result.state === 'unreadable') return unread('publicity.result', result, '公示情况', note);

  const texts: { label: string; text: string; places: Place[] }[] = [];
  if (opinion.state === 'read' && opinion.value.trim() !== '') {
    texts.push({ label: '用人单位意见', text: opinion.value, places: opinion.places });
  }
  if (result.state === 'read' && result.value.trim() !== '') {
    texts.push({ label: '公示结果', text: result.value, places: result.places });
  }
  if (isTyped) texts.push({ label: '填写的审核意见', text: typed, places: [] });
  if (texts.length === 0) {
    const places = opinion.state === 'empty' ? opinion.places : result.state === 'empty' ? result.places : [];
    const found = '未填写';
    return failed(
      CHECK,
      {
        disposition: 'confirm',
        says: '用人单位意见未填写，没有公示情况。',
        evidence: [flagged('用人单位意见', found, places)],
        wording: wording(
          '公示情况：用人单位意见未填写（通知第四条第（二）项）',
          '请用人单位在审核意见中写明公示起止日期和结果',
          '用人单位意见未填写，请写明公示情况',
        ),
      },
      note,
    );
  }
  const whole = texts.map(({ text }) => bare(text)).join(' ');
  if (!whole.includes('公示')) {
    return notConcerned(CHECK, '填写的审核意见不是通过意见，无须写明公示情况。', []);
  }
  if (publicity?.state === 'unreadable') return unread(publicity.id, publicity, '公示起止', note);

  const says = texts.map(({ label, text }) => `${label}“${excerpt(text.replace(/。\s*$/, ''))}”`).join('；');
  const isFine = FINE.test(whole);
  const hasObjection = OBJECTION.test(whole) && (!isFine || OBJECTION.test(whole.replace(EVERY_FINE, '')));
  if (isFine && !hasObjection && publicity !== null) {
    const evidence = texts.map(({ label, text, places }) => plainly(label, text, places));
    return passed(CHECK, `${says}。`, evidence, note);
  }
  const [found, what, ask, brief] = hasObjection
    ? (['公示有异议', '，请核对调查情况', '请用人单位形成书面调查报告，说明异议的处理情况', '请附调查报告'] as const)
    : publicity === null
      ? (['未写明公示起止日期', '', '请用人单位在审核意见中写明公示起止日期', '请写明'] as const)
      : (['未写明公示结果', '', '请用人单位在审核意见中写明公示结果', '请写明'] as const);
  const evidence = texts.map(({ label, text, places }) => flagged(label, text, places));
  const words = wording(`公示情况：${found}（通知第四条第（二）项）`, ask, `${found}，${brief}`);
  return failed(CHECK, { disposition: 'confirm', says: `${says}，${found}${what}。`, evidence, wording: words }, note);
}

type UnreadId = Extract<NonNullable<Publicity>, { state: 'unreadable' }>['id'];

function unread(
  id: UnreadId,
  { reason, places }: { reason: string; places: Place[] },
  label: '公示情况' | '公示起止',
  note: string | null,
): Finding {
  const what = label === '公示情况' ? '公示情况' : '公示时间';
  const says = `${what}未能可靠读取（${reason}）。`;
  return open(CHECK, [id], says, [flagged(label, '未能读取', places)], note);
}
