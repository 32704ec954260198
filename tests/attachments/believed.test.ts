import { expect, it } from 'vitest';
import { writePage } from '../practice-portal/files/page';
import { makePdf } from '../practice-portal/files/pdf';
import { worked } from '../work-time';
import { readInNode } from './read-in-node';

/** One page that says a name, with this drawn before and behind it. */
function paper(before = '', behind = ''): Uint8Array {
  const { page, say } = writePage('专业技术资格申报材料真实性保证书');
  say('姓名：张虚构');
  const pdf = makePdf([page]).toString('latin1');
  const changed = pdf.replace(
    /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/,
    (_, length: string, content: string) => {
      const added = before.length + behind.length + 2;
      return `/Length ${Number(length) + added} >>\nstream\n${before}\n${content}\n${behind}\nendstream`;
    },
  );
  return Buffer.from(changed, 'latin1');
}

async function nameIn(pdf: Uint8Array): Promise<{ text: string; sure: boolean } | null> {
  const { facts, trouble } = await readInNode(pdf);
  expect(trouble).toBeNull();
  const name = facts.find(({ is }) => is === 'person.name');
  return name === undefined ? null : { text: name.text, sure: name.sure };
}

it('text that is drawn plainly is believed, on a background too', async () => {
  expect(await nameIn(paper())).toEqual({ text: '张虚构', sure: true });
  expect(await nameIn(paper('0.9 g 0 0 595 842 re f 0 g'))).toEqual({ text: '张虚构', sure: true });
});

it.each([
  ['invisible', '3 Tr', ''],
  ['white', '1 g', ''],
  ['nearly transparent, by a layer that may be off', '/OC /L BDC', 'EMC'],
  ['covered by a white shape', '', '1 g 60 600 300 120 re f'],
])('text that is %s is not', async (_, before, behind) => {
  expect(await nameIn(paper(before, behind))).toEqual({ text: '张虚构', sure: false });
});

it.each([
  ['a stamp', 120, undefined],
  ['half a page', 300, true],
])('a picture of the size of %s beside the writing: may have writing of its own', async (_, side, pictured) => {
  const picture = `q ${side} 0 0 ${side} 60 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q`;
  const { pages } = await readInNode(paper('', picture));
  expect(pages).toMatchObject([{ is: 'text' }]);
  expect(pages[0]?.pictured).toBe(pictured);
});

it('text outside the page is not', async () => {
  expect((await nameIn(paper('1 0 0 1 -400 0 cm')))?.sure ?? false).toBe(false);
});

it('a claim of ten million pages holds nothing up, and more than two hundred are left to a person', async () => {
  const claims = Buffer.from(paper()).toString('latin1').replace('/Count 1 ', '/Count 9999999 ');
  const began = worked();
  expect((await readInNode(Buffer.from(claims, 'latin1'))).trouble?.wanting ?? false).toBe(false);
  expect(worked() - began).toBeLessThan(10_000);
  const { page } = writePage('继续教育证明');
  const long = await readInNode(makePdf(Array.from({ length: 201 }, () => page)));
  expect(long).toMatchObject({ facts: [], trouble: { is: 'not-read', wanting: false } });
});

it('actions of a file are not followed', async () => {
  const plain = Buffer.from(paper()).toString('latin1');
  const acting = plain.replace(
    '/Type /Catalog',
    '/Type /Catalog /OpenAction << /S /URI /URI (https://elsewhere.example/) /Next << /S /JavaScript /JS (app.launchURL\\("https://elsewhere.example/"\\)) >> >>',
  );
  expect(acting).not.toBe(plain);
  const asked: string[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    throw new Error('nothing may be asked for');
  };
  const { facts } = await readInNode(Buffer.from(acting, 'latin1')).finally(() => {
    globalThis.fetch = before;
  });
  expect(facts.length).toBeGreaterThan(0);
  expect(asked).toEqual([]);
});
