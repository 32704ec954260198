import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';

/**
 * What a screen reader says of one review, from top to bottom. `npm run e2e -- tests/e2e/transcript.spec.ts
 * --update-snapshots` writes it anew; read the difference as somebody would who hears it.
 */
test('a screen reader reads one review in the order in which it is worked through', async ({
  portal,
  server,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await portal.loginAt('archive', somebodyToReturn(server));
  const panel = await (await panelOf(page)).ready();
  await panel.frame.getByText(/^将填入页面上的/).waitFor();
  // On a busy machine the page may be looked at once more just now; the panel then says so, and is complete again.
  let heard = '';
  await expect
    .poll(async () => (heard = withoutDays(await panel.frame.locator('body').ariaSnapshot())))
    .toContain('heading "建议退回"');
  expect(heard).toMatchSnapshot('review.txt');

  const order = [
    /建议退回" \[level=2\]/,
    /"写入意见" \[level=2\]/,
    /"要看一眼" \[level=2\]/,
    /textbox "审核意见/,
    /button "填入退回意见/,
  ].map((words) => heard.search(words));
  expect(order, 'next step, findings, what is to be looked at, opinion, fill').toEqual(
    [...order].sort((one, other) => one - other),
  );
  expect(order).not.toContain(-1);
});

/** Days that hang on today are the same word on any day. */
function withoutDays(transcript: string): string {
  return `${transcript.replaceAll(/\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日/g, '某日')}\n`;
}
