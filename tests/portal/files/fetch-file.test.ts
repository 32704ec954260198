// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFile } from '@/lib/portal/files/fetch-file';
import { SHIPPED } from '../shipped-words';

const MEGABYTE = 1024 * 1024;
const PDF = { 'content-type': 'application/pdf' };

/** Every file is asked for once: what was had is held. */
let turn = 0;

async function ask(answer: Response, listed = true) {
  turn += 1;
  const name = `/028/fj/${turn}.pdf`;
  document.body.innerHTML = `<h3>申报附件</h3><table><tr><th>材料名称</th><th>材料类型</th><th>附件</th></tr><tr><td>聘书</td><td>证书</td><td><a href="${listed ? name : '/028/fj/other.pdf'}">聘书.pdf</a></td></tr></table>`;
  const fetch = vi.fn(async (_url: string, _init?: RequestInit) => answer);
  vi.stubGlobal('fetch', fetch);
  const url = new URL(name, document.location.href).href;
  return { outcome: await fetchFile(document, SHIPPED, { url, kept: true }), fetch, url };
}

/** Endless, a megabyte at a time; counts what was taken. */
function endless() {
  const taken = { megabytes: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.megabytes += 1;
      controller.enqueue(new Uint8Array(MEGABYTE));
    },
    cancel() {
      taken.cancelled = true;
    },
  });
  return { body, taken };
}

afterEach(() => vi.unstubAllGlobals());

describe('a file of the attachment list', () => {
  it('is asked for once with the page’s session, and held', async () => {
    const { outcome, fetch, url } = await ask(new Response(new Uint8Array(1000), { headers: PDF }));
    expect(outcome).toEqual({ is: 'held', bytes: 1000 });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(url, expect.objectContaining({ credentials: 'same-origin' }));
    const init: RequestInit = fetch.mock.calls[0]?.[1] ?? {};
    expect([init.method ?? 'GET', init.body ?? null]).toEqual(['GET', null]);
  });

  it('that the list does not show is not asked for', async () => {
    const { outcome, fetch } = await ask(new Response('x'), false);
    expect(outcome).toMatchObject({ is: 'unlisted', message: expect.stringContaining('附件列表中已没有这个链接') });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('of more than 50 MB by its own word is not taken', async () => {
    const { body, taken } = endless();
    const headers = { ...PDF, 'content-length': String(50 * MEGABYTE + 1) };
    const { outcome } = await ask(new Response(body, { headers }));
    expect(outcome).toMatchObject({ is: 'refused', message: expect.stringContaining('超过50MB') });
    expect(taken.megabytes).toBeLessThan(3);
  });

  it('that says nothing of its length is left off at 50 MB', async () => {
    const { body, taken } = endless();
    const { outcome } = await ask(new Response(body, { headers: PDF }));
    expect(outcome).toMatchObject({ is: 'refused', message: expect.stringContaining('超过50MB') });
    expect(taken.megabytes).toBeLessThan(54);
    expect(taken.cancelled).toBe(true);
  });

  it.each([
    [200, 'text/html; charset=GBK', 'login', '登录页'],
    [404, 'text/plain', 'refused', '没有这个文件'],
    [503, 'text/html', 'busy', '可能繁忙'],
  ])('answered with %i %s is %s', async (status, type, is, says) => {
    const { outcome } = await ask(new Response('x', { status, headers: { 'content-type': type } }));
    expect(outcome).toMatchObject({ is, message: expect.stringContaining(says) });
  });
});
