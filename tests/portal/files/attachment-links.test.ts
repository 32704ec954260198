// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { learnFiles } from '@/lib/portal/files/attachment-links';
import { dropFile, fetchFile } from '@/lib/portal/files/fetch-file';
import { readFetched } from '@/lib/portal/list/fetch-page';
import { SHIPPED } from '../shipped-words';

const ORIGIN = 'https://portal.example';
const PAGE = `<html><body><table><tr><th>姓名</th><td>测试甲</td><th>工作单位</th><td>虚构测绘院</td></tr>
  <tr><th>申报职称</th><td>高级工程师</td><th>申报专业</th><td>测绘</td></tr></table><h3>附件材料</h3>
  <table><tr><th>序号</th><th>附件名称</th><th>附件类型</th><th>文件</th></tr>
  <tr><td>1</td><td>继续教育证明</td><td>证明材料</td><td><a href="fj/1.pdf">查看</a></td></tr>
  <tr><td>2</td><td>学位证书</td><td>证明材料</td><td><a href="https://elsewhere.example/2.pdf">查看</a></td></tr>
  <tr><td>3</td><td>保证书</td><td>承诺书</td><td><a href="/fj/delete.do?id=3">删除</a></td></tr></table>
  <p>审核意见</p><textarea></textarea><button>通过</button></body></html>`;

afterEach(() => vi.unstubAllGlobals());

test('a fetched page says what its own attachment list leads to on its portal, and no other link is followed', async () => {
  const get = vi.fn(async () => new Response('%PDF-', { headers: { 'content-type': 'application/pdf' } }));
  vi.stubGlobal('fetch', get);
  const url = `${ORIGIN}/028/print.jsp?id=1`;
  const file = `${ORIGIN}/028/fj/1.pdf`;
  expect((await fetchFile(document, SHIPPED, { url: file })).is).toBe('unlisted');

  const plain = readFetched(PAGE, url, SHIPPED);
  expect(plain.is === 'page' && plain.files).toBeUndefined();
  expect((await fetchFile(document, SHIPPED, { url: file })).is).toBe('unlisted');

  const fetched = readFetched(PAGE, url, SHIPPED, learnFiles);
  expect(fetched.is === 'page' && fetched.files?.map((one) => one.url)).toEqual([file, null, null]);
  expect(await fetchFile(document, SHIPPED, { url: file })).toEqual({ is: 'held', bytes: 5 });
  expect((await fetchFile(document, SHIPPED, { url: `${ORIGIN}/028/fj/2.pdf` })).is).toBe('unlisted');
  expect(get).toHaveBeenCalledTimes(1);

  dropFile(file);
  expect((await fetchFile(document, SHIPPED, { url: file })).is).toBe('unlisted');
});
