import type { Random } from '../random.ts';

const SURNAMES = [...'张李王赵陈刘杨黄周吴徐孙马朱胡林郭何高罗'];
/** Given names that no register office would take. */
const GIVEN = ['虚构', '样例', '示范', '模拟', '假设', '试用', '练习', '演示', '样本', '例子'];
const ORDINALS = [...'甲乙丙丁戊己庚辛壬癸'];

/** As many different fictional names as asked for. */
export function makeNames(random: Random, count: number): string[] {
  const names = random.shuffle(SURNAMES.flatMap((surname) => GIVEN.map((given) => surname + given)));
  for (let round = 0; names.length < count; round += 1) {
    for (const base of names.slice(0, SURNAMES.length * GIVEN.length)) names.push(base + (ORDINALS[round] ?? round));
  }
  return names.slice(0, count);
}

export interface Unit {
  name: string;
  kind: string;
  staffing: string;
  staffingCode: string;
}

/** The employers for whom the demonstration account reviews. */
export const UNITS: readonly Unit[] = [
  { name: '虚构市测绘院（模拟）', kind: '事业单位', staffing: '事业编制', staffingCode: '02' },
  { name: '虚构市国土空间规划研究中心（模拟）', kind: '事业单位', staffing: '事业编制', staffingCode: '02' },
  { name: '样例省地质勘查大队（模拟）', kind: '事业单位', staffing: '事业编制', staffingCode: '02' },
  { name: '虚构海洋工程设计有限公司（模拟）', kind: '国有企业', staffing: '企业聘用', staffingCode: '05' },
  { name: '示范矿山爆破工程有限公司（模拟）', kind: '民营企业', staffing: '企业聘用', staffingCode: '05' },
  { name: '样例土地勘测设计有限公司（模拟）', kind: '民营企业', staffing: '企业聘用', staffingCode: '05' },
];

export const FIELDS = [
  '地质勘查',
  '土地工程',
  '测绘地理信息',
  '国土空间规划',
  '海洋工程与技术',
  '矿山工程',
  '爆破工程',
] as const;

export const SCHOOLS = ['虚构大学', '样例理工大学', '示范地质大学', '模拟测绘学院'] as const;

export const POINTS = [
  '虚构市自然资源工程领域中评委（模拟）',
  '样例市自然资源工程领域中评委（模拟）',
  '虚构省地质勘查系统评审受理点（模拟）',
] as const;
