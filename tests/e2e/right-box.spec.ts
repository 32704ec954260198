import { met, tried } from '../threats/met.ts';
import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM, ZHANG } from './acting/pages.ts';
import { askPage, PORTAL } from './acting/reviewer.ts';
import { KEYUP_FORM, TRAPS } from './acting/wrong-boxes.ts';
import { panelOf } from './harness/panel.ts';
import { askBackground, taughtOn } from './teaching/teacher.ts';

const REASON = '1.缺2018年年度考核结果，请补充。';
const FILL = { text: REASON, verdict: 'return', mode: 'append', setVerdict: false, applicant: ZHANG } as const;

test.afterEach(async ({ chromium }) => {
  await askBackground(chromium, 'background/set-patches', { origin: PORTAL, patches: [] });
});

test('every opinion lands in the right box or in none', async ({ page, open }) => {
  test.setTimeout(10 * 60_000);
  for (const { name, decision, right, why } of TRAPS) {
    await test.step(name, async () => {
      await open(application(decision));
      const boxes = () =>
        page
          .locator('textarea,input[type="text"]')
          .evaluateAll((all) => all.map((box) => [box.id, (box as HTMLTextAreaElement).value]));
      const before = await boxes();
      const outcome = await askPage(page, 'page/fill', FILL);
      if (right === null) expect.soft(outcome, name).toMatchObject({ ok: false, why });
      else expect.soft(outcome, name).toMatchObject({ ok: true, kept: REASON });
      const expected = before.map(([id, value]) => [id, `#${id}` === right ? REASON : value]);
      expect.soft(await boxes(), name).toEqual(expected);
    });
  }
});

test('a page that keeps what was typed on keyup alone keeps the fill', async ({ page, open }) => {
  await open(application(KEYUP_FORM));
  expect(await askPage(page, 'page/fill', FILL)).toMatchObject({ ok: true, kept: REASON });
  expect(await page.evaluate(() => (window as unknown as { keptOfWhy(): string }).keptOfWhy())).toBe(REASON);
});

test('of several boxes the reviewer chooses once, and it is remembered', async ({ page, open, chromium }) => {
  const two = TRAPS.find(({ name }) => name === 'two boxes of equal standing')?.decision ?? '';
  await open(application(two));
  const panel = await (await panelOf(page)).ready();
  await panel.writeFor('return');
  await panel.frame.getByRole('button', { name: '单位意见' }).click();
  await expect(panel.frame.getByText('将填入页面上的“单位意见”')).toBeVisible();
  await expect
    .poll(async () => (await taughtOn(chromium)).map(({ change }) => change))
    .toEqual([{ kind: 'box', verdict: 'return', label: '单位意见', nth: 0 }]);
  await page.reload();
  await panelOf(page);
  await expect
    .poll(() => askPage(page, 'page/preview-fill', { verdict: 'return', quiet: true }))
    .toMatchObject({ box: '单位意见' });
  expect(await askPage(page, 'page/fill', FILL)).toMatchObject({ ok: true });
  await expect(page.locator('#one')).toHaveValue(REASON);
  await expect(page.locator('#two')).toHaveValue('');
});

interface Written {
  text: string;
  name: string;
}

test('whoever is swapped in between check and fill is never written to', async ({ page, open }) => {
  test.setTimeout(10 * 60_000);
  await open(application(BUTTON_FORM));
  await page.evaluate(() => {
    const cell = document.querySelector('#basic td');
    const box = document.querySelector<HTMLTextAreaElement>('#why');
    if (cell === null || box === null) throw new Error('This page has nobody to swap.');
    // Who stood there whenever the box was told of a text, and how long that was so.
    const written: Written[] = [];
    box.addEventListener('input', () => written.push({ text: box.value, name: cell.textContent ?? '' }));
    let turn = 0;
    const swap = () => {
      turn += 1;
      cell.textContent = ['张演练', '李替换'][turn % 2] ?? '';
      setTimeout(swap, Math.random() * (turn % 40 === 0 ? 120 : 12));
    };
    swap();
    Object.assign(window, { written });
  });
  const races = tried('T24', 'races');
  let [filled, refused] = [0, 0];
  // On a busy machine one of the two may come out rarely.
  const isRace = () => Math.min(filled, refused) > 0;
  for (let round = 0; round < races || (!isRace() && round < 50 * races); round += 1) {
    const text = `${REASON}${round}`;
    const outcome = await askPage(page, 'page/fill', { ...FILL, mode: 'replace', text });
    const written = await page.evaluate(() => (window as unknown as { written: Written[] }).written.splice(0));
    if (outcome.ok) {
      filled += 1;
      expect(written.filter((one) => one.text === text)).toEqual([{ text, name: ZHANG.name }]);
    } else {
      refused += 1;
      expect(outcome.why).toBe('other-applicant');
      // What is refused was put back: the box never holds this round's text after a refusal.
      expect(await page.locator('#why').inputValue()).not.toBe(text);
    }
  }
  // Control: the race was one, both ways.
  expect(isRace()).toBe(true);
  met(
    'T24',
    'races',
    `${filled + refused} races: ${filled} filled, each with the right person there, ${refused} refused and put back`,
  );
});
