import { defineRule } from './define-rule';
import { bare, hasWord, saysOneOf } from './helpers/words';
import { evidence, fail, pass } from './judgement';

/** 一¶1: the applicant works in one of the seven fields; a word near to them is left to the reviewer. */
export const professionalField = defineRule({
  id: 'professional-field',
  title: '申报专业',
  topic: '基本信息',
  ensures: '申报专业属于通知列明的专业领域。',
  needs: [],
  empties: ['application.field'],
  parameters: ['field.accepted', 'field.related'],
  failures: ['empty', 'other', 'unclear'],
  judge: (given, parameters) => {
    const field = given['application.field'];
    if (field.state === 'empty') {
      const shown = [evidence('申报专业', '未填写', field.places, { flagged: true })];
      return fail('empty', { says: '申报专业未填写。', found: '未填写', evidence: shown });
    }
    const { value, places } = field;
    const required = parameters['field.accepted'].join('、');
    const shown = (flagged: boolean) => [evidence('申报专业', value, places, { required, flagged })];
    const text = bare(value);
    if (saysOneOf(text, parameters['field.accepted'])) return pass(`申报专业为${value}。`, shown(false));
    // 非金属材料 has 金属材料 in it: which of them it is called in the notice is for the reviewer.
    const isNear = (words: readonly string[]) => hasWord(text, words) || words.some((word) => text.includes(word));
    const isShortened = parameters['field.accepted'].some(
      (word) => shortens(bare(word), text) || shortens(text, bare(word)),
    );
    if (isShortened || isNear(parameters['field.accepted']) || isNear(parameters['field.related'])) {
      const says = `申报专业写作“${value}”，不能确定属于哪个专业领域，请核对。`;
      return fail('unclear', { says, found: value, evidence: shown(true) });
    }
    return fail('other', {
      says: `申报专业为${value}，不在通知列明的专业领域内。`,
      found: value,
      evidence: shown(true),
    });
  },
});

/** 给排水 is 给水排水 with some of its characters left out. */
function shortens(one: string, other: string): boolean {
  if (one.length < 3 || one.length >= other.length) return false;
  let at = -1;
  for (const character of one) {
    at = other.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
