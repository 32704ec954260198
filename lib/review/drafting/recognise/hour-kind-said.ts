/** Kinds of hours that a notice makes itself: Ⅱ类学分不低于20学分, 线下面授不少于24学时. */
const OWN_KIND =
  /([ⅠⅡⅢⅣ]类|[A-C一二三]类|线上|线下面授|线下|面授|网络|远程|选修|必修)(?![^\d]{0,8}(?:方式|形式|或|和|相结合))[^\d]{0,10}$/;
/** Ⅰ类、Ⅱ类学分不少于25学分: of both together. */
export const KINDS_TOGETHER =
  /(?:[ⅠⅡⅢⅣA-C一二三]类(?:学分|学时)?[、和及与或+]){1,3}[ⅠⅡⅢⅣA-C一二三]类[^,;\d]{0,12}\d{1,3}个?(?:学时|学分|分)/g;

/** Other ways to write the same on a page. */
const ALSO: Readonly<Record<string, string>> = {
  Ⅰ类: '一类',
  Ⅱ类: '二类',
  Ⅲ类: '三类',
  一类: 'Ⅰ类',
  二类: 'Ⅱ类',
  三类: 'Ⅲ类',
};

/** The kind that words before a number name, with the words of its courses; null where they name none. */
export function ownKindIn(before: string, doubts: Set<string>): { name: string; words: string[] } | null {
  const [, kind] = OWN_KIND.exec(before) ?? [];
  if (kind === undefined) return null;
  const also = ALSO[kind];
  const isClass = kind.endsWith('类');
  doubts.add(
    isClass
      ? `“${kind}”按课程类别或名称中的字样归类，页面只有年度学时的不能判断，请核对`
      : `“${kind}”在课程类别或名称里的叫法，这句没有写明，请核对`,
  );
  return {
    name: `${kind}${before.includes('学分') ? '学分' : '学时'}`,
    words: also === undefined ? [kind] : [kind, also],
  };
}
