import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFile } from '@/lib/attachments/read-file';
import type { FileFacts } from '@/lib/dossier/file-facts';
import { worked } from '../work-time';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`;
const TITLE = paragraph(run('继续教育证明', '<w:sz w:val="44"/>'));

function docx(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml), ...more });
}

function read(bytes: Uint8Array): Promise<FileFacts> {
  return readFile(bytes, 'https://portal.invalid/1.docx', {
    readTable: () => Promise.reject(new Error('not asked')),
    looker: null,
    until: 0,
    progress: () => undefined,
    looking: () => undefined,
  });
}

test('reads what paragraphs and tables state, and what paper it is', async () => {
  const facts = await read(
    docx(
      TITLE +
        paragraph(run('姓名：李'), run('模拟'), run('　身份证号码：990101197805163445')) +
        `<w:tbl>${row('年度', '总学时', '专业科目')}${row('2018', '90', '60')}${row('2019', '66', '')}</w:tbl>` +
        paragraph(run('a &lt; b &#20013;')),
    ),
  );
  expect(facts).toMatchObject({ kind: 'docx', trouble: null, paper: '继续教育证明' });
  expect(facts.facts.map(({ is, year, text, sure }) => [is, year, text, sure])).toEqual([
    ['person.name', undefined, '李模拟', true],
    ['person.id-number', undefined, '990101197805163445', true],
    ['hours.total', 2018, '90', true],
    ['hours.professional', 2018, '60', true],
    ['hours.total', 2019, '66', true],
  ]);
  expect(facts.pages).toEqual([{ is: 'text', seals: [] }]);
  const boxes = facts.facts.map(({ at }) => at.box);
  expect(boxes.every(([left, top, right, bottom]) => left < right && top < bottom && right <= 1 && bottom <= 1)).toBe(
    true,
  );
});

test.each([
  ['hidden', '<w:vanish/>', false],
  ['white', '<w:color w:val="FFFFFF"/>', false],
  ['of half a point', '<w:sz w:val="1"/>', false],
  ['hidden no more', '<w:vanish w:val="0"/>', true],
  ['red', '<w:color w:val="FF0000"/>', true],
])('writing that is %s', async (_, properties, sure) => {
  const { facts } = await read(docx(paragraph(run('姓名：李模拟', properties))));
  expect(facts.map((fact) => fact.sure)).toEqual([sure]);
});

test('what was struck out, or is said once more for older readers, is not read', async () => {
  const deleted = '<w:del><w:r><w:delText>姓名：王另外</w:delText></w:r></w:del>';
  const twice = `<mc:AlternateContent><mc:Choice>${paragraph(run('姓名：李模拟'))}</mc:Choice><mc:Fallback>${paragraph(run('姓名：钱虚拟'))}</mc:Fallback></mc:AlternateContent>`;
  const { facts } = await read(docx(`<w:p>${deleted}</w:p>${twice}`));
  expect(facts.map(({ text }) => text)).toEqual(['李模拟']);
});

test('pictures in it are for a person', async () => {
  const { pages } = await read(docx(TITLE, { 'word/media/image1.png': new Uint8Array(9) }));
  expect(pages).toEqual([{ is: 'image', seals: [] }]);
});

test('a document without text, cut short or far too large is not read, within two seconds', async () => {
  expect((await read(zipSync({ 'word/other.xml': strToU8('<x/>') }))).trouble?.is).toBe('not-read');
  const whole = docx(TITLE);
  expect((await read(whole.subarray(0, whole.length - 60))).trouble?.is).toMatch(/damaged|wrong-kind/);
  const bomb = docx(`<w:p>${' '.repeat(60_000_000)}</w:p>`);
  expect(bomb.length).toBeLessThan(200_000);
  const packed = worked();
  expect((await read(bomb)).trouble?.is).toBe('not-read');
  // The same, telling a size that would be read.
  const lying = bomb.slice();
  const view = new DataView(lying.buffer, lying.byteOffset);
  for (let at = 0; at + 46 < lying.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
      view.setUint32(at + 24, 1000, true);
  }
  const facts = await read(lying);
  expect(facts.facts).toEqual([]);
  expect(worked() - packed).toBeLessThan(2000);
});
