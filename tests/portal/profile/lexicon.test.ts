// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { lexiconOf } from '@/lib/portal/profile/lexicon';
import { readPage } from '@/lib/portal/read/read-page';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { patched } from '@/lib/profile/patch';
import { SHIPPED } from '../shipped-words';

const TAUGHT = lexiconOf(
  patched(BUILTIN_PROFILE, [
    { id: 'taught', at: '', change: { kind: 'label', field: 'unit.name', label: '所在处所', under: null } },
  ]),
);

/** The unit's name as two portals' words read it, one after the other and back again. */
test('one page is read by the words it is given, whoever read by others before or in between', () => {
  document.body.innerHTML =
    '<table><tr><th>姓名</th><td>测试甲</td></tr><tr><th>所在处所</th><td>虚构测绘院</td></tr></table>';
  const unit = (words: typeof SHIPPED) => readPage(document, words, 0, true).fields['unit.name'];
  const seen = [SHIPPED, TAUGHT, SHIPPED, TAUGHT].map((words) => [unit(words).state, unit(words).text]);
  expect(seen).toEqual([
    ['absent', ''],
    ['read', '虚构测绘院'],
    ['absent', ''],
    ['read', '虚构测绘院'],
  ]);
});

test('a text that one dictionary knows is remembered by it alone', () => {
  expect([SHIPPED, TAUGHT, SHIPPED].map(({ lookUp }) => lookUp('所在处所')?.fields.length ?? 0)).toEqual([0, 1, 0]);
});

test('headings tell sections apart', () => {
  expect(SHIPPED.sectionKind('继续教育情况')).toBe('training');
  expect(SHIPPED.sectionKind('最高学历')).toBe('edu-top');
  expect(SHIPPED.sectionKind('第一学历信息')).toBe('edu-first');
  expect(SHIPPED.sectionKind('同行专家推荐意见')).toBe('foreign');
  expect(SHIPPED.sectionKind('业绩档案审核')).toBeNull();
  expect(SHIPPED.sectionKind('2020年度正高级工程师任职资格评审计划')).toBeNull();
});
