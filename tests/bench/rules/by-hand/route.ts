import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding, Wanting } from '@/lib/review/types';
import { nameOfAttachment, search } from './attachments';
import { checkOf, stepsOf } from './check';
import { flagged, handedOver, notConcerned, open, plainly, wording } from './finding';
import { type PlanYear, withoutPlan } from './plan-year';
import { bare, dateText, nameAndWhy, placesOf } from './text';
import { wanting } from './wanting';

const DIRECT = /直接申报|直接认定|标志性业绩|破格/;
const ORDINARY = /正常|转评|兼评|转兼评|逐级|晋升|后学历|再次通过|改系列/;

const GROUNDS = checkOf('direct-application-grounds');
const GROUNDS_STEPS = stepsOf('direct-application-grounds', 'grounds');
const ROUTE_STEPS = stepsOf('direct-application-grounds', 'route');

export function checkDirectGrounds({ fields, lists: { attachments } }: Dossier): Finding {
  const route = fields['application.route'];
  if (route.state !== 'read') return wanting(GROUNDS, 'application.route', route, '申报信息');
  const { value, places } = route;
  const text = bare(value);
  if (!DIRECT.test(text)) {
    if (ORDINARY.test(text)) {
      return notConcerned(GROUNDS, `申报方式为${value}，不是直接申报。`, [plainly('申报方式', value, places)]);
    }
    const says = `申报方式写作“${value}”，请核对是否属于直接申报。`;
    const evidence = [flagged('申报方式', value, places)];
    return handedOver(GROUNDS, ROUTE_STEPS, says, evidence, [unproven(`申报方式为${value}`)]);
  }
  const isListed = attachments.state === 'read' || attachments.state === 'empty';
  const proof = isListed ? search(attachments, /世界技能大赛|中华技能大奖|特殊津贴|政府津贴/).found : null;
  const name = proof === null ? '' : nameOfAttachment(proof);
  const found = `申报方式为${value}，${proof === null ? '附件中未见获奖或津贴证明' : `已上传“${name}”`}`;
  const evidence = [
    plainly('申报方式', value, places),
    proof === null
      ? flagged('证明材料', '未见', isListed ? attachments.places : [])
      : plainly('证明材料', name, [proof.place]),
  ];
  return handedOver(GROUNDS, GROUNDS_STEPS, `${found}，请核对是否具备直接申报条件。`, evidence, [unproven(found)]);
}

function unproven(found: string): Wanting {
  const who = '直接申报须为世界技能大赛金牌获得者、中华技能大奖获得者或享受国务院政府特殊津贴的人员';
  return {
    failure: 'unproven',
    disposition: 'reject',
    wording: wording(
      `直接申报条件：${found}，${who}（通知第一条第二款）`,
      '请补充相应的获奖或津贴证明，或改按正常方式申报',
      `${found}，不具备直接申报条件`,
    ),
  };
}

const SENIORITY = checkOf('title-seniority');

/** The years that the notice's other document asks for are not at hand, so that nothing but the count can be told. */
export function checkSeniority(dossier: Dossier, plan: PlanYear | null): Finding {
  if (plan === null) return withoutPlan(SENIORITY, dossier);
  const { fields } = dossier;
  const route = fields['application.route'];
  if (route.state === 'read' && DIRECT.test(bare(route.value))) {
    const says = `申报方式为${route.value}，不要求现任职称的任职年限（见“直接申报条件”）。`;
    return notConcerned(SENIORITY, says, [plainly('申报方式', route.value, route.places)]);
  }
  const appointed = fields['title.appointed'];
  const obtained = fields['title.obtained'];
  const since = obtained.state === 'read' ? dateText(obtained.value) : '未读到';
  if (appointed.state !== 'read') {
    const says = `${nameAndWhy('聘任时间', appointed)}，任职年限无从计算。`;
    const evidence = [
      flagged('聘任时间', '未读到', placesOf(appointed)),
      plainly('资格取得时间', since, placesOf(obtained)),
    ];
    return open(SENIORITY, ['title.appointed'], says, evidence, plan.note);
  }
  const { value, places } = appointed;
  const date = dateText(value);
  // Counted to the last day of the year, every year that has begun is full.
  const counted = `满${plan.year - value.year}年`;
  const until = `${plan.year}-12-31`;
  const evidence = [
    plainly('聘任时间', date, places),
    plainly('资格取得时间', since, placesOf(obtained)),
    flagged('任职年限', counted, places, `截止日期 ${until}`),
  ];
  const why = '要求的年限见浙自然资发〔2019〕36号，规则包尚未录入，录入后即可判断';
  return open(SENIORITY, ['title.appointed'], `自${date}聘任，算至${until}${counted}；${why}。`, evidence, plan.note);
}
