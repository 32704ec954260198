// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { PortalsPage, typedOrigin } from '@/components/workbench/portals/PortalsPage';
import type { PortalEntry } from '@/lib/messages/portal-entry';
import { all, click, mount, one, type } from '../../harness';
import { portalsSource, SHIPPED } from './fixtures';

const OTHER: PortalEntry = {
  ...SHIPPED,
  origin: 'https://zc.example.gov.cn',
  title: '某市平台',
  shipped: false,
  granted: false,
};

const settled = () => act(async () => new Promise((done) => setTimeout(done, 0)));
const words = () => document.body.textContent ?? '';
const button = (text: string, within: ParentNode = document) =>
  [...within.querySelectorAll<HTMLElement>('button')].find((element) => element.textContent === text) as HTMLElement;

test('shows each portal with what was taught, what is unconfirmed, and what the browser took back', async () => {
  await mount(<PortalsPage source={portalsSource([SHIPPED, OTHER])} />);
  await settled();
  expect(all('[data-portal]').length).toBe(2);
  expect(words()).toContain('“人员称呼” → 姓名');
  expect(words()).toContain('2026-11-25');
  expect(words()).toContain('身份证号码、性别');
  expect(one(`[data-portal="${OTHER.origin}"]`).textContent).toContain('已收回');
  expect(button('移除平台并收回许可', one(`[data-portal="${SHIPPED.origin}"]`))).toBeUndefined();
});

test('removes a patch, and a portal with its permission once it was confirmed', async () => {
  const confirm = vi.fn(() => false);
  vi.stubGlobal('confirm', confirm);
  const source = portalsSource([SHIPPED, OTHER]);
  await mount(<PortalsPage source={source} />);
  await settled();
  await click(button('移除'));
  await click(button('移除平台并收回许可'));
  expect(confirm.mock.calls).toEqual([
    [expect.stringContaining('移除“某市平台”并收回许可？1条标注一并删除，不能找回')],
  ]);
  expect(source.asked).toEqual([`patches ${SHIPPED.origin} 0`]);
  confirm.mockReturnValue(true);
  await click(button('移除平台并收回许可'));
  await settled();
  vi.unstubAllGlobals();
  expect(source.asked).toEqual([`patches ${SHIPPED.origin} 0`, `remove ${OTHER.origin}`]);
  expect(words()).toContain('许可和标注一并删除');
});

test('adds words of a title with the kind of paper they mean, and refuses what any paper may have', async () => {
  const SHOWN = { ...SHIPPED };
  const source = portalsSource([], { list: async () => [{ ...SHOWN }] });
  await mount(<PortalsPage source={source} />);
  await settled();
  const add = () => button('添加附件标题') as HTMLButtonElement;
  const field = one('[data-form="paper-title"] input');
  await type(field, '证明');
  expect(add().disabled).toBe(true);
  expect(words()).toContain('3至40个字');
  await type(field, '专业技术人员学分登记册');
  // A label was taught in the panel meanwhile.
  SHOWN.patches = [...SHOWN.patches, { ...SHOWN.patches[0], id: 'b' } as PortalEntry['patches'][number]];
  await click(add());
  await settled();
  expect(source.asked).toEqual([`patches ${SHIPPED.origin} 3`]);
  expect(words()).toContain('已添加：附件标题“专业技术人员学分登记册” → 继续教育证明。重新核对附件后生效。');
});

test('says why a file was not taken', async () => {
  const source = portalsSource();
  await mount(<PortalsPage source={source} />);
  await settled();
  const input = one('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'x.json')] });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  await settled();
  expect(words()).toContain('文件未导入。version：只能是 1');
  expect(source.asked).toEqual([]);
});

test.each([
  ['https://zc.example.gov.cn/028/index.jsp?x=1', 'https://zc.example.gov.cn'],
  ['https://zc.example.gov.cn:8443', 'https://zc.example.gov.cn:8443'],
  ['http://zc.example.gov.cn', null],
  ['zc.example.gov.cn', null],
  ['https://localhost', null],
  ['file:///etc/passwd', null],
])('takes of %s the address %s', (typed, origin) => {
  expect(typedOrigin(typed)).toBe(origin);
});

test('adds no portal twice, and says where it stands already', async () => {
  const source = portalsSource([SHIPPED]);
  await mount(<PortalsPage source={source} />);
  await settled();
  await type(one('section[aria-label="添加平台"] input'), `${SHIPPED.origin}/028/`);
  expect((button('添加平台并请求许可') as HTMLButtonElement).disabled).toBe(true);
  expect(words()).toContain('该地址已在上面的“省平台”中，不必再添加。');
});

test('what was taught in the small hours stands under the day in China', async () => {
  const [patch] = SHIPPED.patches;
  if (patch === undefined) throw new Error('nothing taught');
  const early = { ...SHIPPED, patches: [{ ...patch, at: '2026-11-24T17:30:00.000Z' }] };
  await mount(<PortalsPage source={portalsSource([early])} />);
  await settled();
  expect(one('[data-portal] time').textContent).toBe('2026-11-25');
});
