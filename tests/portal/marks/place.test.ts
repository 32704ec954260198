// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { resolvePlace } from '@/lib/portal/marks/place';
import { readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '../shipped-words';

function read(html: string) {
  document.body.innerHTML = html;
  return readPage(document, SHIPPED, 0, true);
}

beforeEach(() => {
  document.title = '';
});

describe('places', () => {
  it('survive another order and refuse another text', () => {
    const before = read('<p>姓名：张三</p><p>工作单位：某院</p>').fields['unit.name'].places[0];
    if (!before) throw new Error('nothing was read');
    document.body.append(...[...document.body.children].reverse());
    expect(resolvePlace(document, before, SHIPPED)?.textContent).toBe('工作单位：某院');
    document.body.innerHTML = '<p>姓名：张三</p><p>工作单位：别院</p>';
    expect(resolvePlace(document, before, SHIPPED)).toBeNull();
  });
});
