import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answers, PACK, USUAL } from './questions.ts';

/** Writes rule, test, usual wording and the pack's entry under `root`; gives the files, which still want formatting. */
export function writeRule(root: string, answers: Answers): string[] {
  const { id } = answers;
  const rule = `lib/rules/${id}.ts`;
  const test = `tests/rules/${id}.test.ts`;
  const list = 'lib/rules/index.ts';
  writeFileSync(join(root, rule), ruleFile(answers), { flag: 'wx' });
  writeFileSync(join(root, test), testFile(answers), { flag: 'wx' });
  change(root, list, (text) =>
    text
      .replace(/^import type \{ Rule \}/m, `import { ${camel(id)} } from './${id}';\n$&`)
      .replace(/\n\];\s*$/, `\n  ${camel(id)},\n];\n`),
  );
  change(root, USUAL, (text) => text.replace(/\n\}\s*$/, `,\n${usualSetting(answers)}\n}\n`));
  change(root, PACK, (text) => withDemand(text, answers));
  return [rule, test, list, USUAL, PACK];
}

/** Every edit changes its file, or the file is no longer what this was written for. */
function change(root: string, file: string, edit: (text: string) => string): void {
  const before = readFileSync(join(root, file), 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file} has another shape than scripts/new-rule expects.`);
  writeFileSync(join(root, file), after);
}

/** The clause's first demand that rules check also names the new one. */
function withDemand(text: string, { id, clause }: Answers): string {
  const from = text.indexOf(`"id": ${JSON.stringify(clause)}`);
  const checked = text.indexOf('"handled": "checked"', from);
  const by = text.indexOf('"by": [', checked);
  const end = text.indexOf(']', by);
  if ([from, checked, by, end].includes(-1)) return text;
  return `${text.slice(0, end)}, "${id}"${text.slice(end)}`;
}

function usualSetting({ id, title, ask }: Answers): string {
  const stages = { archive: 'never', qualification: 'always' };
  const failures = {
    empty: {
      disposition: 'return',
      reason: `${title}：{found}（通知{clause}）`,
      ask,
      short: `${title}：{found}，请补充`,
    },
  };
  return `${JSON.stringify(id)}: ${JSON.stringify({ stages: { employer: stages, department: stages }, failures }, null, 2)}`;
}

/** A judgement that fails what is blank and leaves everything else open: an unfinished rule never passes anybody. */
function ruleFile({ id, title, topic, ensures, field, clause }: Answers): string {
  return `import { defineRule } from './define-rule';
import { evidence, fail, incomplete } from './judgement';

/** ${clause}: ${ensures} */
export const ${camel(id)} = defineRule({
  id: '${id}',
  title: '${title}',
  topic: '${topic}',
  ensures: '${ensures}',
  needs: [],
  empties: ['${field}'],
  parameters: [],
  failures: ['empty'],
  judge: ({ '${field}': field }) => {
    if (field.state === 'empty') {
      const shown = [evidence('${title}', '未填写', field.places, { flagged: true })];
      return fail('empty', { says: '${title}未填写。', found: '未填写', evidence: shown });
    }
    return incomplete(['${field}'], '本规则尚未写完，不能判断。');
  },
});
`;
}

function testFile({ id, field }: Answers): string {
  return `import { expect, test } from 'vitest';
import { judge } from './judge';
import { absent, empty, unreadable } from './make-dossier';

const RULE = '${id}';

test('returns what is left blank', () => {
  expect(judge(RULE, { fields: { '${field}': empty() } })).toMatchObject({ outcome: 'fail', disposition: 'return' });
});

test('passes nobody while its judgement is not written', () => {
  expect(judge(RULE)).toMatchObject({ outcome: 'incomplete' });
});

test('is incomplete when it was not shown or could not be read', () => {
  for (const field of [absent, unreadable<never>('读到两个不同的值')]) {
    expect(judge(RULE, { fields: { '${field}': field } })).toMatchObject({ outcome: 'incomplete', missing: ['${field}'] });
  }
});
`;
}

function camel(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
