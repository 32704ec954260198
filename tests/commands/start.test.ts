import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { somebodyToReturn } from '../e2e/harness/truth';
import { startPortal, type Truth } from '../practice-portal/server';
import { npm, type Ran, ROOT } from './npm';
import { pictureIn } from './picture';

/** `npm start -- --headless` as a newcomer runs it, and what they would look for. */
const SHOTS = join(ROOT, '.output', 'demo');
let run: Ran;
let applicant: Truth;

beforeAll(async () => {
  rmSync(SHOTS, { recursive: true, force: true });
  const portal = await startPortal({ applicants: 300 });
  applicant = somebodyToReturn(portal);
  await portal.stop();
  run = await npm(['start', '--', '--headless']).ended;
});

test('it ends well and leaves nothing running', () => {
  expect(run.code, run.output).toBe(0);
  expect(run.left).toEqual([]);
});

test('the table of findings has every defect planted in the applicant', () => {
  expect(run.output).toContain(`${applicant.name}: `);
  for (const { rule, outcome } of applicant.defects) {
    const row = run.output.split('\n').find((line) => line.includes(` ${rule} `));
    expect(row, `no row of ${rule}`).toMatch(outcome === 'fail' ? /^[✕△]/ : /^？/);
  }
});

test('the draft was filled, read back and undone, and the log has the decision', () => {
  const filled = /Filled into the portal’s own box and read back, (\d+) characters; nothing was submitted/.exec(
    run.output,
  );
  expect(Number(filled?.[1])).toBeGreaterThan(50);
  expect(run.output).toContain(`申报人${applicant.name}`);
  expect(run.output).toContain('Undone: the box holds 0 characters.');
  expect(run.output).toContain('The log has the decision as it was sent.');
});

test('every picture is there and none is blank', () => {
  const names = readdirSync(SHOTS).sort();
  expect(names).toEqual(['1-list.png', '2-panel.png', '3-finding-outlined.png', '4-filled.png', '5-workbench.png']);
  for (const name of names) {
    const { width, height, tones } = pictureIn(join(SHOTS, name));
    expect([width, height], name).toEqual([1440, 900]);
    expect(tones, `${name} is nearly of one colour`).toBeGreaterThan(60);
  }
});
