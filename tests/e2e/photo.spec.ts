import { expect, test } from './acting/acting-test.ts';
import { application, BUTTON_FORM } from './acting/pages.ts';
import { askPage } from './acting/reviewer.ts';

test('the photo is fetched from the portal alone', async ({ page, open, stage }) => {
  await open(application(BUTTON_FORM), { '/028/login.js': 'x' });
  expect(await askPage(page, 'page/fetch-photo', { url: 'https://elsewhere.example/photo.jpg' })).toMatchObject({
    ok: false,
  });
  const script = await askPage(page, 'page/fetch-photo', { url: '/028/login.js' });
  expect(script).toMatchObject({ ok: true, bytes: 1, base64: 'eA==', partial: false });
  expect(await askPage(page, 'page/fetch-photo', { url: '/028/review.jsp' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('登录页'),
  });
  expect(stage.others()).toEqual([]);
});
