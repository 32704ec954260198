import { describe, expect, test } from 'vitest';
import { parsePlan } from '@/lib/dossier/parse/plan';
import { builtinPack } from '@/lib/policy/builtin';
import { type Covering, choosePack } from '@/lib/policy/covers';
import { makeDossier, read } from '../rules/make-dossier';

interface Named extends Covering {
  id: string;
}

function W(id: string, planYear: number, allOf: string[], anyOf: string[] = [], noneOf: string[] = []): Named {
  return { id, planYear, covers: { plan: { allOf, anyOf, noneOf } } };
}

const PACKS: Named[] = [
  builtinPack(),
  W('林业', 2026, ['林业工程'], ['中级', '工程师'], ['高级', '助理', '员级', '初级']),
  W('测绘', 2026, ['测绘'], ['高级工程师', '副高'], ['正高', '中级']),
  W('初定', 2026, ['建设工程', '初定'], [], ['高级', '评审']),
  W('农民', 2025, ['农民'], ['中初级', '中级', '初级'], ['高级']),
  W('技能', 2025, ['高技能人才', '工程'], [], ['正高', '初级', '初定']),
  W('定向', 2026, ['教师', '基层定向', '高级'], [], ['正高', '中职', '技工', '一级']),
  W('宁波建设', 2026, ['建设', '宁波'], ['中级', '工程师'], ['高级']),
  W('省建设', 2026, ['建设工程', '高级工程师'], [], ['正高']),
  W('水利', 2026, ['水利', '高级工程师'], [], ['正高']),
  W('卫生', 2026, ['卫生'], ['副高', '副主任'], ['正高']),
  W('农业', 2026, ['农业'], ['中级', '农艺师'], ['高级']),
  W('杭州自然', 2026, ['自然资源', '工程师'], ['杭州'], ['高级']),
  W('美术', 2026, ['美术', '高级']),
  W('经济', 2026, ['经济', '高级'], [], ['正高']),
  W('教练', 2026, ['体育', '教练']),
  W('机械', 2026, ['机械', '工程师'], [], ['高级']),
  W('翻译', 2026, ['译审']),
  W('技校', 2026, ['技工院校', '高级讲师']),
  W('海外', 2026, ['海外', '高级'], [], ['正高']),
];
const NAMES: [string, string][] = [
  ['2026年度杭州市林业工程专业中级职称评审计划', '林业'],
  ['２０２６年林业工程师评审', '林业'],
  ['二〇二六年度林业工程中级评审', '林业'],
  ['二○二六年 林业工程 中级', '林业'],
  ['二O二六年度林业工程中级评审', 'none'],
  ['2026届林业工程中级评审', 'none'],
  ['26年度林业工程中级评审', 'none'],
  ['2026林业工程中级评审', 'none'],
  ['2026学年林业工程中级', 'none'],
  ['2025年度林业工程中级评审', 'none'],
  ['2026年度林业工程中级评审（浙林人〔2025〕12号）', '林业'],
  ['2026年度林业工程中级评审（2025年12月启动）', '林业'],
  ['2025年度林业工程中级评审（2026年评审）', 'none'],
  ['2026年（2025年度结转）林业工程中级', 'none'],
  ['2025—2026年度林业工程中级', 'none'],
  ['2026年林业工程中级评审（业绩截至2025年底）', 'none'],
  ['2026年度林业工程中级评审（第二批）', 'none'],
  ['2026年度林业工程中级评审（第2批次）', 'none'],
  ['2026年度林业工程中级第二次评审', 'none'],
  ['2026年度林业工程中级评审计划（二）', 'none'],
  ['2026年度林业工程中级评审计划Ⅱ', 'none'],
  ['2026年度林业工程中级评审（第一批）', '林业'],
  ['2026年上半年林业工程中级评审', '林业'],
  ['2026年下半年林业工程中级评审', 'none'],
  ['2026年第四季度林业工程中级评审', 'none'],
  ['2026年冬季林业工程中级评审', 'none'],
  ['2026年度林业工程中级补报', 'none'],
  ['2026年度林业工程中级补录', 'none'],
  ['2026年度林业工程中级增评', 'none'],
  ['2026年度林业工程中级评审（延期）', 'none'],
  ['2026年度林业工程中级评审（11月批）', 'none'],
  ['2026年度林业工程中级转评', 'none'],
  ['2026年度林业工程中级评审（含转评）', '林业'],
  ['2026年度林业工程中级评审（正常、转评）', '林业'],
  ['2026年度林业工程中级（转评）评审', 'none'],
  ['2026年度林业工程中级转（兼）评', 'none'],
  ['2026年度林业工程中级职称初定', 'none'],
  ['2026年度林业工程中级职称考核认定', 'none'],
  ['2026年度林业工程中级职称认定', 'none'],
  ['2026年度林业工程基层定向中级评审', 'none'],
  ['2026年度基层林业工程中级评审', 'none'],
  ['2026年度林业工程中级直通车', 'none'],
  ['2026年度某集团林业工程中级自主评审', 'none'],
  ['2026年度林业工程中级（人才专项）', 'none'],
  ['2026年度林业工程中级专项职称评审', 'none'],
  ['2026年度林业工程中级评审（高技能）', 'none'],
  ['2026年度技能人才申报林业工程中级评审', 'none'],
  ['2026年度林业工程中级贯通评审', 'none'],
  ['2026年度林业工程中级委托评审', 'none'],
  ['2026年度林业工程中级（外籍及台湾人才）', 'none'],
  ['2026年度林业工程中级（退役军人）', 'none'],
  ['2026年度民营企业林业工程中级评审', 'none'],
  ['2026年度林业工程中级破格评审', 'none'],
  ['2026年度林业工程中级评审（含破格）', '林业'],
  ['2026年度林业工程中级（援外）', 'none'],
  ['2026年度林业工程助理工程师评审', 'none'],
  ['2026年度林业工程高级工程师评审', 'none'],
  ['2026年度林业工程正高级工程师评审', 'none'],
  ['2026年度园林工程中级评审', 'none'],
  ['2026年度林业经济中级评审', 'none'],
  ['2026年度全省测绘地理信息专业高级工程师评审', '测绘'],
  ['2026年度测绘高工评审', 'none'],
  ['2026年度测绘正高级工程师', 'none'],
  ['2026年度测绘、林业工程高级工程师', '测绘'],
  ['2026年度测绘副高、林业工程工程师评审', 'several'],
  ['2026年度自然资源（不含测绘）高级工程师评审', 'none'],
  ['2026年度测绘类高层次人才高级工程师评审', 'none'],
  ['2026年度测绘高级工程师（博士直评）', 'none'],
  ['2026年虚构县建设工程中级专业技术资格初定', '初定'],
  ['2026年虚构县建设工程中级评审及初定', 'none'],
  ['2026年度虚构县建设工程初定（第二批）', 'none'],
  ['2025年度虚构市农民专业技术人才中初级评审', '农民'],
  ['2025年度农民高级农技人员', 'none'],
  ['2026年度农业系列农民专业技术人才中级评审', 'none'],
  ['2026年度农业系列中级评审', '农业'],
  ['2026年度农业农艺师评审', '农业'],
  ['2026年度农业高级农艺师', 'none'],
  ['2026年度农业机械工程师评审', 'none'],
  ['2026年度农业经济中级', '农业'],
  ['2025年度高技能人才工程系列中级贯通评审', '技能'],
  ['2025年度高技能人才工程系列初级', 'none'],
  ['2026年度高技能人才工程系列中级', 'none'],
  ['2026年度中小学教师基层定向高级职称评审', '定向'],
  ['2026年度中小学教师高级职称评审', 'none'],
  ['2026年度中小学教师基层定向正高级', 'none'],
  ['2026年度技工院校教师基层定向高级', 'none'],
  ['2026年度宁波市建设工程中级评审', '宁波建设'],
  ['2026年度宁波市建设工程中级自主评审', 'none'],
  ['2026年度杭州市建设工程中级评审', 'none'],
  ['2026年度宁波市水利建设工程中级评审', 'none'],
  ['2026年度宁波市交通建设工程中级评审', 'none'],
  ['2026年度省建设工程高级工程师评审', '省建设'],
  ['2026年度水利建设工程高级工程师评审', '水利'],
  ['2026年度交通建设工程高级工程师评审', 'none'],
  ['2026年度电力建设工程高级工程师评审', 'none'],
  ['2026年度建设工程、水利高级工程师评审', 'several'],
  ['2026年度水利高级工程师评审', '水利'],
  ['2026年度水利正高级工程师', 'none'],
  ['2026年度卫生系列副高评审', '卫生'],
  ['2026年度基层卫生副高评审', 'none'],
  ['2026年度卫生主任医师', 'none'],
  ['2026年度卫生副主任医师评审（援派）', 'none'],
  ['2026年度杭州市自然资源工程师评审', '杭州自然'],
  ['2026年度宁波市自然资源工程师评审', 'none'],
  ['2026年度杭州市自然资源高级工程师评审', 'none'],
  ['2026年度杭州市自然资源工程师、林业工程工程师评审', 'several'],
  ['2026年度工艺美术高级职称评审', 'none'],
  ['2026年度美术高级职称评审', '美术'],
  ['2026年度数字经济高级工程师评审', 'none'],
  ['2026年度高级经济师评审', '经济'],
  ['2026年度体育系列高级教练评审', 'none'],
  ['2026年度体育教练评审', '教练'],
  ['2026年度副译审评审', 'none'],
  ['2026年度译审评审', '翻译'],
  ['2026年度机械工程师', '机械'],
  ['2026年度技工院校高级讲师评审', '技校'],
  ['2026年度技工院校正高级讲师评审', 'none'],
  ['2026年度海外人才高级职称评审', '海外'],
  ['2020年度自然资源领域正高级工程师任职资格评审计划', builtinPack().id],
];

function chosenFor(plan: string, packs: readonly Named[]): string {
  const choice = choosePack(packs, makeDossier({ fields: { 'application.plan': read(parsePlan(plan), plan) } }));
  return choice.is === 'one' ? choice.pack.id : choice.is;
}

/** Names of plans as offices write them, and whose notice is theirs; `none` rather than another's. */
describe.each([
  ['as written', PACKS],
  ['the other way round', [...PACKS].reverse()],
])('packs %s', (_, packs) => {
  test.each(NAMES)('%s → %s', (plan, id) => expect(chosenFor(plan, packs)).toBe(id));
});

test('of a word that is part of another field the reason says so', () => {
  const plan = '2026年度交通建设工程高级工程师评审';
  const dossier = makeDossier({ fields: { 'application.plan': read(parsePlan(plan), plan) } });
  const choice = choosePack([W('建设', 2026, ['建设工程', '高级工程师'])], dossier);
  expect(choice.is === 'none' && choice.reasons[0]?.why).toBe('计划名称中的“建设工程”是另一专业的');
});

/** Words of two packs that have nothing to do with each other, in one name: nobody is judged by either. */
const FIELDS = ['林业工程', '测绘', '水利', '机电', '档案', '美术', '农业', '卫生', '快递', '轻工'];
const RANKS = ['高级工程师', '工程师', '研究馆员', '主任医师', '中级', '高级'];
const JOINTS = ['、', '和', '（含）', '及', '与', '／', ' '];

test('two packs whose words meet in one name are several, in whatever order the words stand', () => {
  let met = 0;
  for (const one of FIELDS)
    for (const other of FIELDS)
      for (const [at, joint] of JOINTS.entries()) {
        if (one === other) continue;
        const rank = RANKS[(at + FIELDS.indexOf(one)) % RANKS.length] as string;
        const beside = RANKS[(at + FIELDS.indexOf(other)) % RANKS.length] as string;
        const packs = [W('one', 2026, [one, rank]), W('other', 2026, [other], [beside])];
        for (const plan of [
          `2026年度${one}${rank}${joint}${other}${beside}评审`,
          `2026年度${other}${beside}${joint}${one}${rank}评审`,
        ]) {
          expect(chosenFor(plan, packs), plan).toBe('several');
          expect(chosenFor(plan, [...packs].reverse()), plan).toBe('several');
          met += 1;
        }
      }
  expect(met).toBe(1260);
});

test('where one of the two rules the other out, it does not judge; the one left does', () => {
  const packs = [W('one', 2026, ['林业', '高级'], [], ['测绘']), W('other', 2026, ['测绘', '高级'])];
  expect(chosenFor('2026年度林业、测绘高级职称评审', packs)).toBe('other');
  expect(chosenFor('2026年度林业、测绘高级职称评审', packs.slice(0, 1))).toBe('none');
});
