import { afterAll, beforeAll, expect, it } from 'vitest';
import { factsOf } from '@/lib/attachments/facts';
import type { OcrEngine } from '@/lib/attachments/ocr/engine';
import { recognisedPage } from '@/lib/attachments/recognised-page';
import { findSeals } from '@/lib/attachments/seals/find-seals';
import { drawPage } from '../../practice-portal/files/draw-page';
import { writePage } from '../../practice-portal/files/page';
import { type Treatment, treatedPicture } from '../../practice-portal/files/treat';
import { ocrInNode } from '../ocr-in-node';

let engine: OcrEngine;
beforeAll(async () => {
  engine = await ocrInNode();
});
afterAll(() => engine.end());

/** A certificate whose stamp lies over its date. */
function certificate(treatment: Treatment) {
  const paper = writePage('专业技术资格证书');
  paper.say('姓名：张虚构');
  paper.say('身份证号码：990101197901194467');
  paper.say('资格取得时间：2015年12月8日');
  paper.page.stamps.push({ name: '虚构市测绘院', x: 210, y: 205, radius: 58 });
  return treatedPicture(drawPage(paper.page, 150), treatment, 3);
}

async function read(picture: ReturnType<typeof certificate>, until = Number.POSITIVE_INFINITY) {
  const seals = findSeals(picture, 1);
  const stamps = seals.map(({ at }) => at.box);
  let told = 0;
  const words = await engine.read(picture, { stamps, tell: () => (told += 1), until });
  const { lines, how } = recognisedPage(words);
  return { seals, told, how, whole: words.whole, facts: factsOf(lines, 1, null) };
}

it('reads a scan that lies askew, with a stamp over a date, and where each value stands', async () => {
  const { facts, seals, told } = await read(certificate({ tilt: 2.5, noise: 8 }));
  expect(seals.length).toBeGreaterThan(0);
  expect(facts.map(({ is, text }) => [is, text])).toEqual([
    ['person.name', '张虚构'],
    ['person.id-number', '990101197901194467'],
    ['title.obtained', '2015年12月8日'],
  ]);
  for (const { at, likely } of facts) {
    expect(likely).toBeGreaterThan(0.8);
    const [left, top, right, bottom] = at.box;
    expect(Math.min(left, top, 1 - right, 1 - bottom)).toBeGreaterThan(0);
    expect(bottom - top).toBeLessThan(0.08);
  }
  const tops = facts.map(({ at }) => at.box[1]);
  expect([...tops].sort((one, other) => one - other)).toEqual(tops);
  expect(told).toBeGreaterThan(facts.length);
});

it('turns a page upright, and shows places as the file has them', async () => {
  const { facts } = await read(certificate({ quarters: 1 }));
  expect(facts.map(({ text }) => text)).toEqual(['张虚构', '990101197901194467', '2015年12月8日']);
  // Turned clockwise, the first line of the page stands furthest to the right.
  const lefts = facts.map(({ at }) => at.box[0]);
  expect([...lefts].sort((one, other) => other - one)).toEqual(lefts);
});

it('when time is up begins no further line and says so', async () => {
  expect(await read(certificate({}), 0)).toMatchObject({ whole: false, how: 'in-part', facts: [] });
});

it('reads along the ring of a stamp', async () => {
  const picture = certificate({ noise: 3 });
  const [seal] = findSeals(picture, 1);
  if (seal === undefined) throw new Error('no stamp was found');
  const words = await engine.readRing(picture, seal.at.box);
  expect(words?.text).toBe('虚构市测绘院');
});

it('says where a character stands that it does not know, instead of leaving it out', async () => {
  const paper = writePage('专业技术资格证书');
  paper.say('姓名：李文赟');
  paper.say('保证人：李文博');
  const { facts } = await read(treatedPicture(drawPage(paper.page, 200), { noise: 4 }, 4));
  expect(facts.map(({ text, likely }) => [text, (likely ?? 1) > 0.8])).toEqual([
    ['李文□', false],
    ['李文博', true],
  ]);
});
