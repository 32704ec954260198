import type { Locator } from '@playwright/test';
import { seriousViolations } from './harness/accessibility.ts';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { within } from './harness/truth.ts';
import { Applicants } from './study/applicants.ts';
import { Hand } from './study/hand.ts';

/** Characters that somebody reads in a second who reads Chinese silently and understands it (390 in a minute). */
const READ_PER_SECOND = 6.5;
/** An act as the keystroke-level model has it: to think (1.35 s), to point (1.1 s), to press (0.2 s). */
const SECONDS_PER_ACT = 2.65;
/** Left of the minute for reading the page and for the portal; how long these take is the machine's affair. */
const MACHINE = 5;

/**
 * Somebody who has never seen the panel, without a manual: acts on nothing but words that are on the screen, and before
 * that reads the suggestion and the whole opinion.
 */
test('somebody new returns an applicant with a correct reason in under a minute, by what is written there', async ({
  portal,
  server,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const applicant = new Applicants(server).oneToCorrect();
  await portal.login('employer');
  await portal.openList('archive');
  const hand = new Hand(page);
  const began = Date.now();
  await portal.openApplicant(applicant);
  const panel = await panelOf(page);
  const { frame } = panel;

  // The heading is the first thing to read; what it suggests is what the one large button says.
  const suggestion = frame.getByRole('heading', { name: /^建议(?:退回|不通过|通过)/ });
  await suggestion.waitFor();
  const verdict = (await wordsOf(suggestion)).trim().replace(/^建议/, '');
  const button = frame.getByRole('button', { name: new RegExp(`^填入${verdict}意见`) });
  const read = [
    await wordsOf(frame.getByRole('region', { name: /^建议/ })),
    await panel.draft.inputValue(),
    await wordsOf(button),
  ];
  expect(await seriousViolations(frame), 'as it is read').toEqual([]);
  await hand.click('填入', button);
  const said = frame.getByText(/^已填入/);
  await said.waitFor();
  read.push(await wordsOf(said));
  expect(await seriousViolations(frame), 'as it is filled').toEqual([]);

  // On the portal, the words of its own form.
  const result = page.getByRole('row', { name: /审核结果/ }).getByRole('combobox');
  await hand.choose('审核结果', result.first(), verdict);
  await hand.clickAndConfirm('提交', page.getByRole('button', { name: /^提\s*交$/ }), () => portal.said.length);
  const machine = (Date.now() - began) / 1000;

  const characters = read.join('').replaceAll(/\s/g, '').length;
  const person = characters / READ_PER_SECOND + hand.acts.length * SECONDS_PER_ACT;
  const description = `${Math.round(person)} s to read ${characters} characters and for ${hand.acts.join('、')}; ${machine.toFixed(1)} s of the machine`;
  test.info().annotations.push({ type: 'first time', description });
  console.log(description);
  expect(person, description).toBeLessThan(60 - MACHINE);

  const [sent, ...others] = server.submissions();
  expect(others).toEqual([]);
  expect(sent).toMatchObject({ applicant: applicant.applicant, decision: 'return' });
  const [defect] = within('archive', applicant).defects;
  for (const value of defect?.evidence ?? []) expect(sent?.opinion, defect?.detail).toContain(value);
  expect(sent?.opinion, 'one reason').toMatch(/\n1\./);
  expect(sent?.opinion, 'and no other').not.toMatch(/\n2\./);
});

async function wordsOf(place: Locator): Promise<string> {
  return (await place.textContent()) ?? '';
}
