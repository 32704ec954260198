import { checkedBy, numberIn, type Recognise } from './recognised';

/** 7日 is a length, 9月1日 and 9月1日至7日 are not. */
const DAYS =
  /(?<![\d月]|[-–—~～至到](?=\d{1,2}日))([\d一二三四五六七八九十]{1,2})(?:[-–—~～至到][\d一二三四五六七八九十]{1,2})?个?(工作日|自然日|天|日)(?!前|内)/;
/** What is made public after the committee has met is no matter of the employer. */
const AFTERWARDS = /评审(?:通过|结果|结束|工作结束)|拟(?:通过|认定|授予)|评委会|评审委员会/;
const RESULT = /(?:评审(?:通过|结果|结束|工作结束)|拟(?:通过|认定|授予)|(?<!审[核查])结果).{0,16}公示/;
const LATER = '像是评审以后的公示，不由用人单位进行，请核对';

/** 公示7天（不含节假日）: seven days of work. */
const WITHOUT_REST =
  /(?:不含|不包括|不计|除去|扣除|除)(?:国家)?(?:法定)?(?:节假日|双休日|休息日|周六)|节假日(?:除外|不计|顺延)/;

const FIRST = '(?:公示)?(?:发布|张贴)?(?:开始|之)?(?:当日|当天|首日|首天|开始日|起始日)';
const COUNTS = new RegExp(`(?<!不)(?:包?含|包括)${FIRST}|${FIRST}(?:计入|起算|算起|算入|开始计|起计算?)`);
const COUNTS_NOT = new RegExp(`(?:不含|不包括|不计)${FIRST}|${FIRST}(?:不计|不算)|次日(?:起|开始)`);

/** How long somebody is made public, in working or calendar days. */
export const publicity: Recognise = (text) => {
  if (!/公示/.test(text)) return null;
  if (RESULT.test(text) && !/单位|学校|医院|企业/.test(text))
    return { ...checkedBy([], '写有评审结果的公示', [], { doubts: [LATER] }), is: 'not-for-reviewer', why: LATER };
  const [, number, unit] = DAYS.exec(text.slice(Math.max(0, text.indexOf('公示') - 16))) ?? [];
  const isNotAnew = /(?:不|无|免)(?:需要?|须|用|必|再)*重新(?:组织|进行|计算)*公示|退回.{0,8}不重/.test(text);
  const isAnew = !isNotAnew && /重新(?:组织|进行)?公示/.test(text);
  const restart = isAnew || isNotAnew ? [{ id: 'publicity.restart', value: isAnew, note: '' }] : [];
  if (number === undefined)
    return restart.length === 0
      ? ofObjections(text)
      : checkedBy(['publicity-period'], '写有退回后是否重新公示', restart, { on: ['employer'] });
  const isWorking = unit === '工作日' || WITHOUT_REST.test(text);
  const id = isWorking ? 'publicity.working-days' : 'publicity.calendar-days';
  const isCounted = COUNTS_NOT.test(text) ? false : COUNTS.test(text) ? true : null;
  const start = isCounted === null ? [] : [{ id: 'publicity.start-counts', value: isCounted, note: '' }];
  const doubts = [
    ...(AFTERWARDS.test(text) ? [LATER] : []),
    ...(isWorking && unit !== '工作日' ? ['原文不含节假日，按工作日理解，请核对'] : []),
    ...(/公示[^，,；;。]{0,24}\d月/.test(text) ? ['这句还写有公示的日期，没有一并取，请核对'] : []),
  ];
  return checkedBy(
    ['publicity-period', 'publicity-statement'],
    '写有公示的天数',
    [{ id, value: numberIn(number), note: '' }, ...start, ...restart],
    { on: ['employer'], doubts },
  );
};

/** 公示有异议的，须附调查报告 */
function ofObjections(text: string) {
  if (!/公示[^，,；;。]{0,10}异议/.test(text)) return null;
  return checkedBy(['publicity-statement'], '写有公示的异议', [], { on: ['employer'] });
}
