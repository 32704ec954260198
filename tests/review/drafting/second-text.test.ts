import { expect, test } from 'vitest';
import { withProposal } from '@/lib/review/drafting/edit-draft';
import { blankDraft } from '@/lib/review/drafting/open-draft';
import type { PackDraft } from '@/lib/review/drafting/pack-draft';
import { readNotice } from '@/lib/review/drafting/read-notice';
import { isOfAnotherPaper, valuesReplaced, withText } from '@/lib/review/drafting/second-text';

const sentencesOf = (text: string, mark: string) =>
  readNotice(text, 2026, []).map((one) => ({ ...one, key: `${mark}${one.key}` }));
const FIRST = '一、个人申报时间为5月11日至6月10日。\n二、单位公示5个工作日。';
const FURTHER = '虚构市补充通知如下：\n一、个人申报时间延长至6月20日。\n二、单位公示5个工作日。';

function pasted(...texts: string[]): PackDraft {
  const blank = blankDraft('x', 2026);
  return texts.reduce((draft, text, at) => withText(draft, sentencesOf(text, `${at}`)), blank);
}

test('a further paper has clauses of its own', () => {
  expect(pasted(FIRST, FURTHER).sentences.map(({ clause, name }) => [clause, name])).toEqual([
    ['一', '第一条'],
    ['二', '第二条'],
    ['补-前言', '补充通知前言'],
    ['补-一', '补充通知第一条'],
    ['补-二', '补充通知第二条'],
  ]);
  expect(pasted(FIRST, FURTHER, FURTHER).sentences.at(-1)?.clause).toBe('补2-二');
});

test('what goes on with the same paper does not', () => {
  const rest = '三、不收取任何费用。\n附件1\n一、填表说明须打印。';
  expect(isOfAnotherPaper(pasted(FIRST), sentencesOf(rest, 'x'))).toBe(false);
  expect(pasted(FIRST, rest).sentences.at(2)?.clause).toBe('三');
});

test('a value that another sentence has filled in is said before it is replaced', () => {
  const draft = pasted(FIRST, FURTHER);
  const [first] = draft.sentences;
  const further = draft.sentences.find(({ clause }) => clause === '补-一');
  if (first?.proposal == null || further?.proposal == null) throw new Error('no proposals');
  expect(valuesReplaced(draft, further.key, further.proposal)).toEqual([]);
  const taken = withProposal(draft, first.key, first.proposal);
  expect(valuesReplaced(taken, further.key, further.proposal)).toEqual([
    '“个人申报截止日期”已填为计划年度6月10日，采用后改为这里的值，请核对',
  ]);
  expect(valuesReplaced(taken, first.key, first.proposal)).toEqual([]);
});
