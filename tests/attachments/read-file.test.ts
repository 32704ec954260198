import { expect, it } from 'vitest';
import { makeRoll } from '../practice-portal/applicants/roll';
import { makeFile } from '../practice-portal/files/make';
import { runs } from '../runs';
import { readInNode } from './read-in-node';

/** So many of each kind are drawn. */
const PICTURES = runs(2, 1);

it('reads what the papers of the practice portal state', async () => {
  const { applicants, truth } = makeRoll(2020, runs(36, 20));
  const counted: Record<string, number> = {};
  for (const [i, applicant] of applicants.entries()) {
    for (const { number, name, form, disagreement } of truth[i]?.files ?? []) {
      const row = applicant.attachments[number - 1];
      if (row === undefined) throw new Error('no such row');
      // Pictures are not read here, and take long to draw.
      if ((counted[form] ?? 0) >= PICTURES && ['scan', 'jpeg', 'png'].includes(form)) continue;
      const read = await readInNode(makeFile(applicant, row, number));
      counted[form] = (counted[form] ?? 0) + 1;
      const about = `${applicant.name} ${number} ${name} ${form}`;
      if (form === 'text') {
        expect(read.trouble, about).toBeNull();
        const names = read.facts.filter(({ is }) => is === 'person.name');
        const said = disagreement?.about === 'name' ? disagreement.says : applicant.name;
        expect([...new Set(names.map(({ text }) => text))], about).toEqual([said]);
        expect(
          read.facts.every(({ sure }) => sure),
          about,
        ).toBe(true);
        if (/保证书|评议表|继续教育|岗位信息表/.test(name)) {
          expect(read.paper, about).not.toBeNull();
          expect(
            read.states.filter((one) => read.facts.every(({ is }) => is !== one)),
            about,
          ).toEqual([]);
        }
      } else if (form === 'scan' || form === 'jpeg' || form === 'png') {
        expect([read.trouble, read.pages.map(({ is }) => is)], about).toEqual([null, ['image']]);
      } else {
        const is = { cut: 'damaged', empty: 'empty', locked: 'locked', rar: 'wrong-kind', none: 'no-pages' }[form];
        expect(read.trouble, about).toMatchObject({ is, wanting: true });
        expect(read.facts, about).toEqual([]);
      }
    }
  }
  expect(counted['text'] ?? 0).toBeGreaterThan(50);
});
