import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PhotoBytes } from '@/lib/messages/fetched';
import { fetchPhoto } from '@/lib/portal/files/fetch-photo';

const page = { href: 'https://portal.example/028/review.jsp?id=1', origin: 'https://portal.example' };

function answerWith(body: BodyInit | null, init: ResponseInit = {}) {
  const fetch = vi.fn(async (_url: string, _init?: RequestInit) => new Response(body, init));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const jpeg = (length: number) => {
  const bytes = new Uint8Array(length).fill(7);
  bytes.set([0xff, 0xd8, 0xff]);
  bytes[length - 1] = 9;
  return bytes;
};

const decoded = (base64: string) => Buffer.from(base64, 'base64');

/** Everything of an answer but its bytes, which would make the messages of a failing test endless. */
const facts = (answer: PhotoBytes) => ({ ...answer, base64: '' });

afterEach(() => vi.unstubAllGlobals());

describe('fetchPhoto', () => {
  it('carries every byte of a photo, asked for with the session of the page', async () => {
    const bytes = jpeg(100_003);
    const fetch = answerWith(bytes, { headers: { 'content-type': 'image/jpeg' } });
    const answer = await fetchPhoto('photo.do?id=1', page);
    expect(answer).toMatchObject({ ok: true, bytes: 100_003, partial: false, url: 'photo.do?id=1' });
    expect(answer.ok && decoded(answer.base64).equals(bytes)).toBe(true);
    expect(fetch).toHaveBeenCalledExactlyOnceWith('https://portal.example/028/photo.do?id=1', {
      credentials: 'same-origin',
      redirect: 'follow',
      mode: 'same-origin',
    });
  });

  it('carries the head of a file over 8 MiB with the length the server declared', async () => {
    const length = 8 * 1024 * 1024 + 1;
    answerWith(jpeg(length), { headers: { 'content-type': 'image/jpeg', 'content-length': String(length) } });
    const answer = await fetchPhoto('/photo.jpg', page);
    expect(facts(answer)).toMatchObject({ ok: true, bytes: length, partial: true });
    expect(answer.ok && decoded(answer.base64).equals(jpeg(length).subarray(0, 256 * 1024))).toBe(true);
  });

  it('stops reading an endless answer that declares no length', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel() {
        cancelled = true;
      },
    });
    answerWith(endless, { headers: { 'content-type': 'image/jpeg' } });
    const answer = await fetchPhoto('/photo.jpg', page);
    expect(facts(answer)).toMatchObject({ ok: true, partial: true });
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(9 * 1024 * 1024);
  });

  it('carries a file of exactly 8 MiB whole', async () => {
    answerWith(jpeg(8 * 1024 * 1024), { headers: { 'content-type': 'image/jpeg' } });
    const answer = await fetchPhoto('/photo.jpg', page);
    expect(facts(answer)).toMatchObject({ ok: true, bytes: 8 * 1024 * 1024, partial: false });
  });

  it.each([
    'https://elsewhere.example/photo.jpg',
    'http://portal.example/photo.jpg',
    'https://portal.example:8443/photo.jpg',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'blob:https://elsewhere.example/0000',
  ])('refuses %s without asking for it', async (url) => {
    const fetch = answerWith('x');
    expect(await fetchPhoto(url, page)).toMatchObject({ ok: false, url });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('refuses an address that is none', async () => {
    answerWith('x');
    expect(await fetchPhoto('https://', page)).toMatchObject({ ok: false });
  });

  it('says that a login page came in place of the photo', async () => {
    answerWith('<html>登录</html>', { headers: { 'content-type': 'text/html;charset=GBK' } });
    const answer = await fetchPhoto('/photo.jpg', page);
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('登录页') });
  });

  it('says what the portal answered when there is no photo', async () => {
    answerWith('x', { status: 404, headers: { 'content-type': 'image/jpeg' } });
    expect(await fetchPhoto('/photo.jpg', page)).toMatchObject({ ok: false, message: expect.stringContaining('404') });
  });

  it('says so when the file is empty', async () => {
    answerWith(new Uint8Array(), { headers: { 'content-type': 'image/jpeg' } });
    expect(await fetchPhoto('/photo.jpg', page)).toMatchObject({
      ok: false,
      message: expect.stringContaining('0 字节'),
    });
  });

  it('says so when the network fails', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    expect(await fetchPhoto('/photo.jpg', page)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Failed to fetch'),
    });
  });

  it('decodes a photo that the page carries in its own address', async () => {
    const answer = await fetchPhoto('data:image/jpeg;base64,/9j/4AAQ', page);
    expect(answer.ok && [...decoded(answer.base64)]).toEqual([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]);
  });
});
