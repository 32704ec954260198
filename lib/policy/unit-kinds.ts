import { saysWord } from '@/lib/dossier/parse/said';

/** A school or a hospital may be public or private: what its kind is called does not tell. */
const EITHER =
  /高校|高等(?:学校|院校)|大学|院校|学校|中小学|幼儿园|医院|卫生院|医疗机构|科研院所|研究[院所]|设计院|公证处|出版社|报社|院团/;
/** A firm of lawyers is none of the public institutions, and maybe an enterprise. */
const FIRM = /事务所|律所/;
const NATURE = /事业|企业|公司|民办|民营|私立|私营|国有|股份|合资|外资|独资|社会|民非|个体|集体|机关|参公/;
const PUBLIC = /公[办立]/;

/** Words by which a condition asks whether a unit is public or private. */
const ASKS = /事业|企|公司|民[办营非]|私[立营]|公[办立有]|国有|社会/;
const ASKS_PRIVATE = /民[办营非]|私[立营]/;

/** Whether a condition on 单位性质, by its words, asks for what this text does not tell. */
export function isNatureUntold(words: readonly string[], text: string): boolean {
  const asked = words.filter((word) => ASKS.test(word));
  if (asked.length === 0 || NATURE.test(text) || words.some((word) => text.includes(word))) return false;
  if (PUBLIC.test(text) && asked.every((word) => ASKS_PRIVATE.test(word))) return false;
  if (EITHER.test(text)) return true;
  return FIRM.test(text) && asked.some((word) => !/事业|国有|公[办立]/.test(word));
}

/** Whether the staffing tells that such a unit is a public institution. */
export function isPublicStaffing(text: string): boolean {
  return saysWord(text, '事业') && !/编外|非编/.test(text);
}
