// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { foundByAny } from '@/lib/portal/views/found-by-any';

test('finds what any of the selectors names, once each and in the order of the document', () => {
  const doc = new DOMParser().parseFromString(
    '<p id="a" role="dialog"></p><p id="b" class="layer"><i id="c" class="layer" role="dialog"></i></p><p id="d"></p>',
    'text/html',
  );
  const found = foundByAny(doc, '.layer,[role="dialog"],.nothing');
  expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
