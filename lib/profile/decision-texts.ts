/** Attributes of a box that may say how much it takes: the number itself, or a call that checks what is written there. */
const LIMIT_SAID = /^on(?:blur|key|change|input)|maxlength|limit|valid|data-options|verify|datatype/;
const LIMIT_CALLED =
  /(?:len|limit|count|check|max|size|word|zs|number)\w*\s*[([][^()[\]]*?(\d{2,5})\s*(?:,[^()]*)?[)\]]|maxlength\W{1,3}(\d{2,5})|^(\d+)$/;

/** What is written beside a box of how much it takes. */
const LIMIT_HINT =
  /(?:限|不超过|不得超过|不能超过|最多|至多|少于|控制在|上限)\D{0,6}(\d{2,5})\s*(?:个)?(?:字|汉字|字符)|(\d{2,5})\s*(?:个)?(?:字|汉字|字符)(?:以内|之内|内)/;

/** How much more a box takes than stands in it: 还可输入 195 字. */
const LIMIT_LEFT =
  /(?:还[可能]|尚可|剩余|還[可能]|剩餘)\D{0,8}(\d{1,5})\s*(?:个|個)?(?:字|汉字)|剩余字[数符]\D{0,3}(\d{1,5})/;

/** What a control is called that holds the verdict; 是否同意公示 is another question. */
const DECIDES = /结果|结论|决定|审[核查批定]|審[核查批定]|[初复]审|結果|結論/;

/** What asks once more after the decision button; a no ends the matter. */
const CONFIRMS = /^(?:确定|确认|確定|確認|是|是的|好|好的|继续|ok|yes)$/;
const CANCELS = /^(?:取消|否|返回|关闭|關閉|cancel|no)$/;

/** Choices that only filter, or only put a phrase into the box. */
const FILTERS = /^(?:全部|所有|不限)|常用|快捷|短语|模板/;

/** A box for remarks, which may be of the file as well as of the reviewer. */
const REMARK = /^(?:审核|審核)?(?:备注|備註)(?:说明)?$/;

/** Patterns of what portals write in and around a decision; part of those of `texts.ts`. */
export const DECISION_TEXTS = {
  limitSaid: LIMIT_SAID.source,
  limitCalled: LIMIT_CALLED.source,
  limitHint: LIMIT_HINT.source,
  limitLeft: LIMIT_LEFT.source,
  filters: FILTERS.source,
  decides: DECIDES.source,
  remark: REMARK.source,
  confirms: CONFIRMS.source,
  cancels: CANCELS.source,
} as const;
