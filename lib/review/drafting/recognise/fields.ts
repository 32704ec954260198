import { checkedBy, type Recognise } from './recognised';

/** Without what joins names: a long line must not be parted in every way there is. */
const NAME = '(?:(?![和及以])[\\u4e00-\\u9fffA-Z]){2,12}';
const LIST = `(${NAME}(?:(?:、|和|以及|及)${NAME}){2,})`;
const ASKED = new RegExp(
  `(?:(?:专业|领域)(?:范围)?(?:具体)?(?:包括|分为|设置?为?|为|有)[：:]?${LIST}(等)?|从事${LIST}(等)?(?:专业|技术|领域))`,
);

/** The fields in which is applied, where a sentence lists three or more. */
export const fields: Recognise = (text) => {
  const [, one, ofOne, other, ofOther] = ASKED.exec(text) ?? [];
  const list = one ?? other;
  if (list === undefined || /学历|学位|所学专业/.test(text)) return null;
  const isOpen = (ofOne ?? ofOther) !== undefined || /等/.test(list);
  const names = list
    .replace(/(?:等|专业|(?<!与)技术|领域|方面|工作|的)+$/, '')
    .split(/以及|[、和及]/)
    .map((name) =>
      name
        .replace(/[一二三四五六七八九十\d]+个(?:专业|大类|类别|方向|领域|学科)?$/, '')
        .replace(/(?<=种植|畜牧|养殖|制造|建筑)业$/, ''),
    )
    .filter((name) => name.length >= 2);
  if (names.length < 3) return null;
  // Who applies in a field that such a list leaves out would be refused.
  const value = isOpen ? null : names;
  const doubts = isOpen
    ? [`原文有“等”，没有列全（${names.join('、')}），没有取，请填写`]
    : ['专业名称照原文，请写上页面上的叫法'];
  return checkedBy(['professional-field'], '写有可以申报的专业', [{ id: 'field.accepted', value, note: '' }], {
    doubts,
  });
};
