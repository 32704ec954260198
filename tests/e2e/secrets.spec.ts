import { inContentWorld } from './harness/content-world.ts';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho } from './harness/truth.ts';

test('a login leaves no password in any store, and pages cannot look into the session store', async ({
  portal,
  server,
  chromium,
}) => {
  const clean = applicantWho(server, 'is without defects', ({ defects }) => defects.length === 0);
  const aside = await chromium.context.newPage();
  await aside.goto(`${chromium.extension}/popup.html`);
  const stores = () =>
    aside.evaluate(async () =>
      JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
    );
  let seen = '';
  // The login was seen, or the search below would find nothing of anything; it is forgotten again soon.
  const look = expect.poll(async () => {
    seen = await stores();
    return seen;
  });
  await Promise.all([portal.login('department'), look.toContain('"name":"user"')]);
  expect(seen).toContain('login');
  expect(seen).not.toMatch(/password/i);

  await portal.goToApplicant('department', clean);
  await (await panelOf(portal.page)).ready();
  await expect(inContentWorld(portal.page, 'chrome.storage.session.get(null)')).rejects.toThrow(/not allowed/);
  expect(await inContentWorld(portal.page, 'chrome.storage.local.get("nothing")')).toEqual({});
  // What no click has caused is forgotten by itself.
  await expect.poll(stores, { timeout: 60_000 }).not.toContain('"request:');
});
