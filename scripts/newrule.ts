/**
 * `npm run new:rule` asks what a new rule is about and writes rule, test, usual wording and the pack's entry. Whatever is
 * given as `--name=value` is not asked. It overwrites nothing and refuses an id that is or was a rule's.
 */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { command } from './command.ts';
import { type Answers, QUESTIONS, refusal } from './new-rule/questions.ts';
import { writeRule } from './new-rule/write-rule.ts';
import { SetupError } from './setup/setup-error.ts';
import { ROOT, runTool } from './tools.ts';

const NEXT = `
The rule passes nobody yet. Next:
  1. Write its judgement, and the test's cases: one that fails, one that passes, one unreadable, one boundary.
  2. Numbers go into the pack as parameters, with clause, quote and note; none stands in code.
  3. Raise rulesVersion in lib/rules/index.ts.
  4. npm run check, npm run golden:update (read what it prints), npm run docs:update.`;

await command(async () => {
  const names = Object.keys(QUESTIONS) as (keyof Answers)[];
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const answers: Partial<Answers> = {};
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const name of names) {
    const given = values[name];
    const answer = typeof given === 'string' ? given : await terminal.question(`${QUESTIONS[name]}\n> `);
    answers[name] = answer.trim();
    const wrong = refusal(ROOT, name, answers[name]);
    if (wrong !== null) throw new SetupError(wrong);
  }
  terminal.close();
  const written = writeRule(ROOT, answers as Answers);
  const formatted = await runTool('biome', ['check', '--write', ...written]);
  if (!formatted.ok) console.error(formatted.output);
  console.log(`Written:\n${written.map((file) => `  ${file}`).join('\n')}\n${NEXT}`);
  return formatted.ok;
});
