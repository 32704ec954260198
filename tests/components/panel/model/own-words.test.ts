import { expect, test } from 'vitest';
import { ownWordsOf, whyNotKept, withOwnWords, withoutOwnWords } from '@/components/panel/model/own-words';
import { NO_BATCH } from '@/components/panel/model/state';

const RULE = 'training-hours';

test('own words are kept for their rule alone, each once, the newest first, and can be let go', () => {
  const one = withOwnWords(withOwnWords(NO_BATCH, RULE, '甲。'), RULE, '乙。');
  const again = withOwnWords(one, RULE, '甲。');
  expect(ownWordsOf(again.words, RULE)).toEqual(['甲。', '乙。']);
  expect(ownWordsOf(again.words, 'education')).toEqual([]);
  expect(ownWordsOf(again.words, 'toString')).toEqual([]);
  expect(ownWordsOf(withoutOwnWords(again, RULE, '甲。').words, RULE)).toEqual(['乙。']);
});

test('the sixth lets the oldest go', () => {
  const six = ['一', '二', '三', '四', '五', '六'].reduce((memory, text) => withOwnWords(memory, RULE, text), NO_BATCH);
  expect(ownWordsOf(six.words, RULE)).toEqual(['六', '五', '四', '三', '二']);
});

test('words that name the applicant are not kept for others', () => {
  const applicant = { name: '王小明', idNumber: '330102199001011234' };
  expect(whyNotKept('王小明的学时不足。', applicant)).toContain('姓名');
  expect(whyNotKept('证件330102199001011234不清。', applicant)).toContain('姓名');
  expect(whyNotKept('学时不足。', applicant)).toBeNull();
  expect(whyNotKept('学时不足。', { name: '', idNumber: '' })).toBeNull();
});
