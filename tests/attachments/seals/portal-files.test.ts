import { expect, it } from 'vitest';
import type { OcrEngine } from '@/lib/attachments/ocr/engine';
import { makeRoll } from '../../practice-portal/applicants/roll';
import { makeFile } from '../../practice-portal/files/make';
import { LONG, runs } from '../../runs';
import { lookerInNode } from '../looker-in-node';
import { readInNode } from '../read-in-node';

/** Stamps are found by colour and shape alone: nothing is recognised here. */
const NO_WRITING: OcrEngine = {
  read: async () => ({ runs: [], aspect: 1.4, whole: false }),
  readRing: async () => null,
  end: async () => undefined,
};
const APPLICANTS = LONG ? 300 : runs(8, 3);

it('of the practice portal’s files none is called sealed that has no stamp, and stamps are found', {
  timeout: LONG ? 60 * 60_000 : 120_000,
}, async () => {
  const { applicants, truth } = makeRoll(2020, 300);
  const looker = lookerInNode(NO_WRITING);
  const missing = { shown: 0, sealed: [] as string[] };
  const stamped = { sure: 0, unsure: 0, none: [] as string[] };
  for (const [at, applicant] of applicants.slice(0, APPLICANTS).entries()) {
    for (const { number, form, stamp, name } of truth[at]?.files ?? []) {
      const row = applicant.attachments[number - 1];
      if (row === undefined || !['text', 'scan', 'jpeg', 'png'].includes(form)) continue;
      const { pages } = await readInNode(makeFile(applicant, row, number), looker);
      const seals = pages.flatMap((page) => page.seals);
      const which = `${applicant.name} ${number} ${name} ${form}`;
      if (stamp === null) {
        if (seals.length === 0) missing.shown += 1;
        else missing.sealed.push(which);
      } else if (seals.some(({ sure }) => sure)) stamped.sure += 1;
      else if (seals.length > 0) stamped.unsure += 1;
      else stamped.none.push(which);
    }
  }
  const found = stamped.sure + stamped.unsure;
  console.log(`${missing.shown + missing.sealed.length} files without a stamp, ${missing.sealed.length} called sealed`);
  console.log(`${found + stamped.none.length} with one: ${stamped.sure} sure, ${stamped.unsure} for a look`);
  expect(missing.sealed).toEqual([]);
  expect(missing.shown).toBeGreaterThan(0);
  expect(found / (found + stamped.none.length), stamped.none.join('\n')).toBeGreaterThanOrEqual(0.97);
});
