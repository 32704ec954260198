import { expect, it } from 'vitest';
import type { FileLine } from '@/lib/attachments/page-text';
import { paperOf } from '@/lib/attachments/paper';
import PAPERS from '@/lib/attachments/papers.json';

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
