import { checkedBy, type Recognise } from './recognised';

const FEE =
  /(?:评审|鉴定|答辩|推荐|报名|考务|申报)(?:费|收费)|收费(?:标准|设定|依据)|(?:缴纳|交纳|支付|收取)[^，,；;。]{0,8}费|缴费(?:时间|截止|通知|标准|方式)/;
/** Paid to others, or proved by a paper. */
const OTHER = /社保|社会保险|养老|医保|参保|学费|培训费|缴费(?:证明|记录|年限|基数|单位|月)/;

/** What is charged: no page of an applicant shows it, the department looks at it once for all. */
export const fees: Recognise = (text) => {
  const [said] = FEE.exec(text) ?? [];
  if (said === undefined || OTHER.test(text)) return null;
  const doubts = [
    '收费由主管部门按“收费设定”核对；不须核对的，请改为不属审核事项',
    ...(/\d月/.test(text) ? ['缴费的日期没有规则核对，没有一并取'] : []),
  ];
  return { ...checkedBy(['fee-setting'], `写有“${said}”`, [], { on: ['department'], doubts }), is: 'manual' };
};
