import { checkedBy, numberIn, type Recognise } from './recognised';

/** The statement's length and the number of papers. */
export const counts: Recognise = (text) => {
  const [, characters] = /述职[^\d]{0,12}(\d{3,5})字/.exec(text) ?? [];
  if (characters !== undefined)
    return checkedBy(['statement-length'], '写有述职的字数', [
      { id: 'statement.max', value: Number(characters), note: '' },
    ]);
  const papers = /(?:论文|著作)[^\d一二三四五六七八九十两]{0,10}([\d一二三四五六七八九十两])(?:(?:至|-)(\d))?篇/.exec(
    text,
  );
  if (papers === null) return null;
  const [, least = '', most] = papers;
  const more = most === undefined ? [] : [{ id: 'paper.max', value: Number(most), note: '' }];
  return checkedBy(['paper-count'], '写有论文著作的篇数', [
    { id: 'paper.min', value: numberIn(least), note: '' },
    ...more,
  ]);
};
