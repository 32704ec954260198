import type { Random } from '../random.ts';

const SENTENCES = [
  '任现职以来，本人主要从事本专业的技术管理与项目实施工作，主持完成虚构县域地质灾害详细调查等模拟项目。',
  '在项目中负责总体技术方案的编制、外业质量控制以及成果的综合研究，成果通过了模拟专家组验收。',
  '针对丘陵区遥感解译精度不高的问题，提出了多源数据协同处理的方法，使样例图斑的判对率得到明显提高。',
  '参与编制示范地区技术导则一项，承担其中数据质检一章，导则已在三个虚构单位试行。',
  '注重培养青年技术人员，指导多名样例工程师独立承担项目，并为单位建立了技术复核制度。',
  '先后发表专业论文若干篇，内容均来自工程实践，对同类模拟工程具有一定的参考价值。',
  '今后将继续钻研本专业的新理论、新技术，严格执行规范，为虚构的自然资源事业贡献力量。',
];

/** A personal statement of exactly `characters` non-space characters, in paragraphs. */
export function writeStatement(random: Random, characters: number): string {
  const order = random.shuffle(SENTENCES);
  let text = '';
  for (let i = 0; text.length < characters; i += 1) text += order[i % order.length] ?? '';
  const cut = text.slice(0, characters - 1).replace(/[，。、]$/, '等') + '。';
  return cut.replace(/(.{180,240}?。)(?=.)/gsu, '$1\n　　').replace(/^/, '　　');
}

/** Characters that are not white space. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
