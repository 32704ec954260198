import { defineRule } from './define-rule';
import { evidence, fail, inapplicable, pass } from './judgement';

/** 附1-6: the statement has at most so many characters, white space not counted. */
export const statementLength = defineRule({
  id: 'statement-length',
  title: '本人述职字数',
  topic: '附件材料',
  ensures: '本人述职字数不超过上限。',
  needs: [],
  empties: ['statement'],
  parameters: ['statement.max'],
  failures: ['long'],
  judge: ({ statement }, parameters) => {
    if (statement.state === 'empty' || statement.value.characters === 0) {
      return inapplicable('本人述职未填写（见“本人述职”）。');
    }
    const { characters, cjk } = statement.value;
    const most = parameters['statement.max'];
    const found = `${characters}字（其中汉字${cjk}）`;
    const flagged = characters > most;
    const shown = [
      evidence('述职字数', `${characters} 字（其中汉字 ${cjk}）`, statement.places, {
        required: `≤ ${most} 字`,
        flagged,
      }),
    ];
    return flagged
      ? fail('long', { says: `本人述职${found}，应在${most}字以内。`, found: `共${characters}字`, evidence: shown })
      : pass(`本人述职${found}，未超过${most}字。`, shown);
  },
});
