import { defineRule } from './define-rule';
import { evidence, fail, pass } from './judgement';

/** 四(一)3: the personal statement is filled in. */
export const statementPresent = defineRule({
  id: 'statement-present',
  title: '本人述职',
  topic: '附件材料',
  ensures: '“本人述职”一栏已填写。',
  needs: [],
  empties: ['statement'],
  parameters: [],
  failures: ['empty'],
  judge: ({ statement }) => {
    if (statement.state === 'empty' || statement.value.characters === 0) {
      const shown = [evidence('本人述职', '未填写', statement.places, { flagged: true })];
      return fail('empty', { says: '本人述职未填写。', found: '未填写', evidence: shown });
    }
    const { characters } = statement.value;
    return pass(`本人述职已填写，${characters}字。`, [evidence('本人述职', `${characters} 字`, statement.places)]);
  },
});
