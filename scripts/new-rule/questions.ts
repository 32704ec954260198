import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a rule's author is asked, in this order. */
export const QUESTIONS = {
  id: 'Id, a kebab-case noun (training-hours):',
  title: 'Title, the noun of what is judged, in 2 to 12 Chinese characters:',
  topic: 'Topic (基本信息, 学历资历, 年度考核, 继续教育, 社保, 业绩成果, 附件材料, 照片, 程序时限):',
  ensures: 'One sentence: what the rule ensures, ending in 。',
  field: 'Field that it rests on (unit.name, statement …; lib/dossier/reading.ts has them all):',
  clause: 'Clause of the notice as the pack numbers it (五(二)):',
  ask: 'What an applicant is asked to do when it is wanting (请填写…):',
} as const;

export type Answers = Record<keyof typeof QUESTIONS, string>;

export const PACK = 'lib/policy/packs/zj-natural-resources-2020.json';
export const USUAL = 'lib/policy/shared/rules.json';

/** Why this answer cannot be taken, in words; null when it can. */
export function refusal(root: string, name: keyof Answers, answer: string): string | null {
  switch (name) {
    case 'id':
      if (!/^[a-z]+(-[a-z]+)*$/.test(answer)) return `“${answer}” is no kebab-case noun.`;
      return usedIds(root).has(answer) ? `The id ${answer} is or was a rule's; ids are never used again.` : null;
    case 'title':
      return /^[一-鿿]{2,12}$/.test(answer) ? null : 'A title has 2 to 12 Chinese characters.';
    case 'topic':
      return wordsOf(root, 'lib/rules/define-rule.ts', 'TOPICS').includes(answer)
        ? null
        : `There is no topic ${answer}.`;
    case 'ensures':
      return /^[^。]{8,}。$/.test(answer) ? null : 'It is one sentence of at least eight characters, ending in 。';
    case 'field':
      return wordsOf(root, 'lib/dossier/reading.ts', 'FIELD_IDS').includes(answer)
        ? null
        : `There is no field ${answer}.`;
    case 'clause':
      return clausesOf(root).includes(answer)
        ? null
        : `The pack has no clause ${answer} with a demand that is checked.`;
    case 'ask':
      return answer.length >= 4 ? null : 'Say in words what the applicant is to do.';
  }
}

/** Ids of rules as they are, and as packs and offices' files of earlier versions name them. */
function usedIds(root: string): Set<string> {
  const files = readdirSync(join(root, 'lib/rules')).map((name) => name.replace(/\.ts$/, ''));
  const released = join(root, 'tests/policy/released');
  const packs = existsSync(released) ? readdirSync(released).map((name) => `tests/policy/released/${name}`) : [];
  const named = [USUAL, PACK, ...packs].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, id]) => id ?? ''),
  );
  return new Set([...files, ...named]);
}

/** The words of a constant list in a source file that Node itself cannot load. */
function wordsOf(root: string, file: string, constant: string): string[] {
  const [, list = ''] = new RegExp(`${constant} = \\[([^\\]]*)\\]`).exec(readFileSync(join(root, file), 'utf8')) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, word]) => word ?? '');
}

function clausesOf(root: string): string[] {
  const { clauses } = JSON.parse(readFileSync(join(root, PACK), 'utf8')) as {
    clauses: { id: string; demands: { handled: string }[] }[];
  };
  return clauses.filter(({ demands }) => demands.some(({ handled }) => handled === 'checked')).map(({ id }) => id);
}
