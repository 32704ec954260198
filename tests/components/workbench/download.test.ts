// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { download } from '@/components/workbench/download';

it('clicks a link to the file under its name, and the page stays where it is', async () => {
  const before = document.location.href;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
  download({ blob: new Blob(['测试甲']), fileName: '名单.csv' });
  expect(click.mock.contexts).toEqual([expect.objectContaining({ download: '名单.csv' })]);
  await vi.waitFor(() => expect(document.location.href).toBe(before));
});
