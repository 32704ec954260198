import { expect, it } from 'vitest';
import { makeRoll } from '../practice-portal/applicants/roll';
import { LONG, runs } from '../runs';
import { judgeFiles } from './judge-files';
import { lookerInNode } from './looker-in-node';
import { ocrInNode } from './ocr-in-node';

const PICTURES = ['scan', 'jpeg', 'png'];

/** In the night all pictures of the three hundred; else so few of those with a planted disagreement and of those without. */
const HOW_MANY = LONG ? Number.POSITIVE_INFINITY : runs(2, 1);

it('of scans and photographs that disagree none passes, and nobody is blamed for what agrees', {
  timeout: LONG ? 60 * 60_000 : 300_000,
}, async () => {
  const { applicants, truth } = makeRoll(2020, 300);
  const engine = await ocrInNode();
  const looker = lookerInNode(engine);
  const pictures = truth.flatMap(({ name, files }, at) => {
    const applicant = applicants[at];
    if (applicant === undefined) throw new Error('truth and applicants differ in number');
    return files.filter(({ form }) => PICTURES.includes(form)).map((file) => ({ applicant, name, file }));
  });
  const planted = pictures.filter(({ file }) => file.disagreement !== null).slice(0, HOW_MANY);
  const honest = pictures.filter(({ file }) => file.disagreement === null).slice(0, HOW_MANY);
  const counted = { found: 0, handed: 0, passed: [] as string[], stated: 0, left: 0, blamed: [] as string[] };
  for (const { applicant, name, file } of [...planted, ...honest]) {
    const { number, form, disagreement } = file;
    const { outcome, evidence } = await judgeFiles(applicant, [number], looker);
    const about = evidence.filter(({ label }) => label.startsWith(`附件${number}“`));
    const flagged = about.filter((one) => one.flagged);
    const said = `${name} ${number} ${file.name} ${form} ${disagreement?.says ?? ''}: ${about.map(({ label, found }) => `${label} ${found}`).join('; ')}`;
    if (disagreement !== null) {
      if (flagged.some(({ found }) => found.includes(disagreement.says))) counted.found += 1;
      else if (flagged.length > 0) counted.handed += 1;
      else counted.passed.push(said);
    } else if (outcome === 'fail') counted.blamed.push(said);
    else if (flagged.length === 0 && about.length > 0) counted.stated += 1;
    else counted.left += 1;
    if (LONG && flagged.length > 0 && disagreement === null) console.log(said);
  }
  await engine.end();
  const { passed, blamed, ...numbers } = counted;
  console.log(`${planted.length} planted, ${honest.length} honest pictures: ${JSON.stringify(numbers)}`);
  expect(passed).toEqual([]);
  expect(blamed.length, blamed.join('\n')).toBeLessThanOrEqual(honest.length * 0.02);
  expect(counted.found).toBeGreaterThan(planted.length * 0.7);
  expect(counted.stated).toBeGreaterThan(honest.length * 0.5);
});
