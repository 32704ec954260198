import type { ProposedParameter } from '@/lib/review/drafting/pack-draft';
import { checkedBy, numberIn, type Recognise } from './recognised';

const NUMBER = '(\\d+|[一二三四五六七八九十两])';
const STATEMENT = /述职[^\d]{0,12}(\d{3,5})(?:字?(?:至|到|-|—|~)(\d{3,5}))?字/;
const WORKS = new RegExp(
  `(?<!标志性)业绩(?:成果)?[^\\d一二三四五六七八九十两，。；]{0,8}${NUMBER}(?:(?:至|到|-)${NUMBER})?项`,
);
const PAPERS = /(?:论文|著作)[^\d一二三四五六七八九十两]{0,10}([\d一二三四五六七八九十两])(?:(?:至|-)(\d))?篇/;
/** Words around a number by which it is the least; in all other cases it is the most. */
const LEAST = /(?:不少于|不低于|不得少于|至少|须满|达到)|(?:以上|起)/;

/** The statement's length, the number of achievements and of papers. */
export const counts: Recognise = (text) => {
  const statement = STATEMENT.exec(text);
  if (statement !== null)
    return checkedBy(['statement-length'], '写有述职的字数', bounds(statement, text, 'statement.min', 'statement.max'));
  const works = WORKS.exec(text);
  if (works !== null)
    return checkedBy(
      ['achievement-count'],
      '写有业绩的项数',
      bounds(works, text, 'achievement.min', 'achievement.many'),
    );
  const papers = PAPERS.exec(text);
  if (papers === null) return null;
  const [, least = '', most] = papers;
  const more = most === undefined ? [] : [stated('paper.max', most)];
  return checkedBy(['paper-count'], '写有论文著作的篇数', [stated('paper.min', least), ...more]);
};

/** Both ends where two numbers stand there; else the one, least or most as the words beside it say. */
function bounds(match: RegExpExecArray, text: string, least: ProposedParameter['id'], most: ProposedParameter['id']) {
  const [whole, one = '', other] = match;
  if (other !== undefined) return [stated(least, one), stated(most, other)];
  const beside = `${whole}${text.slice(match.index + whole.length, match.index + whole.length + 3)}`;
  return [stated(LEAST.test(beside) ? least : most, one)];
}

function stated(id: ProposedParameter['id'], number: string): ProposedParameter {
  return { id, value: numberIn(number), note: '' };
}
