import type { ParameterValues } from '@/lib/policy/parameters';
import { defineRule } from './define-rule';
import { evidence, fail, inapplicable, pass } from './judgement';

/** 附1-6: the statement has at most, or at least, so many characters, white space not counted. */
export const statementLength = defineRule({
  id: 'statement-length',
  title: '本人述职字数',
  topic: '附件材料',
  ensures: '本人述职字数符合要求。',
  needs: [],
  empties: ['statement'],
  parameters: [],
  extras: ['statement.min', 'statement.max'],
  oneOf: ['statement.min', 'statement.max'],
  failures: ['long', 'brief'],
  judge: ({ statement }, parameters) => {
    if (statement.state === 'empty' || statement.value.characters === 0) {
      return inapplicable('本人述职未填写（见“本人述职”）。');
    }
    const { characters, cjk } = statement.value;
    const { 'statement.min': least = 0, 'statement.max': most = Number.POSITIVE_INFINITY } = parameters;
    const { sign, required, within } = asked(parameters);
    const text = `${characters}字（其中汉字${cjk}）`;
    const found = `共${characters}字`;
    const shown = (flagged: boolean) => [
      evidence('述职字数', `${characters} 字（其中汉字 ${cjk}）`, statement.places, { required: sign, flagged }),
    ];
    const says = `本人述职${text}，应${required}。`;
    if (characters > most) return fail('long', { says, found, required, evidence: shown(true) });
    if (characters < least) return fail('brief', { says, found, required, evidence: shown(true) });
    return pass(`本人述职${text}，${within}。`, shown(false));
  },
});

/** What is asked for beside the value, in an opinion and of one that fits. */
function asked({ 'statement.min': least, 'statement.max': most }: Partial<ParameterValues>) {
  if (least === undefined) return { sign: `≤ ${most} 字`, required: `在${most}字以内`, within: `未超过${most}字` };
  const required = most === undefined ? `不少于${least}字` : `为${least}至${most}字`;
  return { sign: most === undefined ? `≥ ${least} 字` : `${least}至${most} 字`, required, within: `在要求的字数之内` };
}
