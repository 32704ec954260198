import { describe, expect, it } from 'vitest';
import type { FileLine } from '@/lib/attachments/page-text';
import { paperOf } from '@/lib/attachments/paper';
import PAPERS from '@/lib/attachments/papers.json';
import { PAPER_KINDS } from '@/lib/dossier/paper-kinds';

/** A page whose title is this, over smaller writing. */
function titled(title: string): FileLine[] {
  return [
    [{ text: title, box: [0.3, 0.05, 0.7, 0.08], sure: true }],
    [{ text: '姓名：张例子', box: [0.1, 0.12, 0.4, 0.135], sure: true }],
  ];
}

const TITLES = PAPERS.flatMap(({ paper, titles, whole = [] }) => [...titles, ...whole].map((title) => [title, paper]));

it.each(TITLES)('“%s” is the title of a %s', (title, paper) => {
  expect(paperOf(titled(title))?.paper).toBe(paper);
});

it.each([
  ['教育部学历证书电子注册备案表', '学历电子注册备案表'],
  ['中国高等教育学位在线验证报告', '学历电子注册备案表'],
  ['国（境）外学历学位认证书', '国外学历学位认证书'],
  ['关于聘任张例子等同志专业技术职务的聘任通知', '聘书'],
  ['虚构市科学技术奖证书', '获奖证书'],
  ['发明专利证书', '专利证书'],
  ['专业技术资格申报材料真实性保证书', '真实性保证书'],
])('“%s” is one, too', (title, paper) => {
  expect(paperOf(titled(title))?.paper).toBe(paper);
});

it.each(['单位公示承诺书', '论文', '毕业证书 任职资格证书', '关于印发职称政策的通知'])('“%s” is none', (title) => {
  expect(paperOf(titled(title))).toBeNull();
});

it('the kinds that a title can be given are the known ones', () => {
  expect(PAPERS.map(({ paper }) => paper)).toEqual([...PAPER_KINDS]);
});

describe('titles that an office added', () => {
  const added = [
    { title: '专业技术人员 学分登记册', paper: '继续教育证明' },
    { title: '培训证书', paper: '业绩证明' },
    { title: '职称证书核查表', paper: '推荐评议表' },
  ] as const;

  it.each([
    ['虚构市专业技术人员学分登记册', '继续教育证明'],
    // Known as 继续教育证明 by itself.
    ['培训证书', '业绩证明'],
    // 职称证书 stands in it.
    ['职称证书核查表', '推荐评议表'],
    ['职称证书', '职称证书'],
  ])('“%s” is the title of a %s', (title, paper) => {
    expect(paperOf(titled(title), added)?.paper).toBe(paper);
  });

  it('are none without them, and none where two kinds are in the title', () => {
    expect(paperOf(titled('虚构市专业技术人员学分登记册'))).toBeNull();
    expect(paperOf(titled('专业技术人员学分登记册 毕业证书'), added)).toBeNull();
  });

  it('are what a list may call such a paper, too', () => {
    expect(paperOf(titled('专业技术人员学分登记册'), added)?.slots).toEqual(
      expect.arrayContaining(['继续教育', '专业技术人员学分登记册']),
    );
  });
});
