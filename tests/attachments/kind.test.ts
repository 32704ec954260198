import { expect, it } from 'vitest';
import { readInNode } from './read-in-node';

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const ARCHIVE = '未打开，请申报人改传 PDF 或图片';
const OTHER = '本插件不打开，请人工查看';

it.each([
  ['zip', 'PK\x03\x04 a.pdf', `是压缩包（zip），${ARCHIVE}`, true],
  ['zip', 'PK\x05\x06', `是压缩包（zip），${ARCHIVE}`, true],
  ['rar', 'Rar!\x1a\x07\x01\x00', `是压缩包（RAR），${ARCHIVE}`, true],
  ['7z', '7z\xbc\xaf\x27\x1c', `是压缩包（7z），${ARCHIVE}`, true],
  ['tiff', 'II\x2a\x00\x08\x00', `是TIFF 图片，${OTHER}`, false],
  ['tiff', 'MM\x00\x2a\x00\x00', `是TIFF 图片，${OTHER}`, false],
  ['gif', 'GIF89a', `是GIF 图片，${OTHER}`, false],
  ['bmp', 'BM\x36\x00', `是BMP 图片，${OTHER}`, false],
  ['webp', 'RIFF\x24\x00\x00\x00WEBPVP8 ', `是WebP 图片，${OTHER}`, false],
  ['office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', `是Office 文档，${OTHER}`, false],
  ['office', 'PK\x03\x04 xl/workbook.xml', `是Office 文档，${OTHER}`, false],
  ['empty', '', '文件是空的（0字节），请申报人重新上传', true],
  ['html', '\n<!DOCTYPE html><html>登录', '取到的是网页而不是文件，可能登录已过期或文件不存在', false],
  ['unknown', 'hello', '不是 PDF 或图片，也不是认得的文件，请申报人重新上传', true],
])('a %s is named by its bytes and not opened', async (kind, bytes, says, wanting) => {
  const facts = await readInNode(latin(bytes));
  expect(facts).toMatchObject({ kind, pages: [], facts: [], paper: null, trouble: { says, wanting } });
});

it.each([
  ['pdf', '%PDF-1.4 and nothing else'],
  ['docx', 'PK\x03\x04 word/document.xml'],
])('what begins as a %s and is none is damaged or not read, and says so', async (kind, bytes) => {
  const facts = await readInNode(latin(bytes));
  expect(facts).toMatchObject({ kind, facts: [] });
  expect(facts.trouble?.says).toMatch(/请申报人重新上传|请人工查看/);
});
