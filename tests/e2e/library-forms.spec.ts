import type { FillRequest } from '@/lib/messages/fill';
import { atRest } from '../portal-reading/at-rest.ts';
import { expect, test } from './acting/acting-test.ts';
import {
  LIBRARY_FORMS,
  LIBRARY_LISTS,
  type LibraryForm,
  type LibraryList,
  libraryForm,
} from './acting/library-forms.ts';
import { application, ZHANG } from './acting/pages.ts';
import { askPage, overhear } from './acting/reviewer.ts';
import { panelOf } from './harness/panel.ts';

const REASON = '1.缺2018年年度考核结果，请补充。\n2.2017年总学时66学时，应不少于90学时。';
const FILL: FillRequest = { text: REASON, verdict: 'return', mode: 'append', setVerdict: true, applicant: ZHANG };

for (const name of Object.keys(LIBRARY_FORMS) as LibraryForm[]) {
  test(`the form of ${name} keeps opinion and verdict, gives them back, and keeps to its limit`, async ({
    page,
    open,
  }) => {
    const { script, style } = await libraryForm(LIBRARY_FORMS[name]);
    await open(application(`<style>${style}</style><div id="app"></div><script src="/028/form.js"></script>`), {
      '/028/form.js': script,
    });
    const box = page.locator('textarea');
    await box.waitFor();
    const state = () => page.evaluate(() => ({ ...(Reflect.get(window, 'state') as { why: string; op: string }) }));

    expect(await askPage(page, 'page/fill', FILL)).toMatchObject({ ok: true, kept: REASON, verdictSet: '退回' });
    await expect.poll(state).toEqual({ why: REASON, op: '2' });
    await atRest(page);
    await expect(box).toHaveValue(REASON);
    await expect(page.locator('input[type="radio"]').nth(1)).toBeChecked();

    // These libraries know of no way back to no choice at all, and would send what they still show.
    const undone = await askPage(page, 'page/undo-fill', {});
    expect(undone).toEqual({ ok: false, message: '审核结果选项「退回」没有恢复，请手动改回。' });
    await expect(page.locator('input[type="radio"]').nth(1)).toBeChecked();
    expect((await state()).op).toBe('2');
    await expect.poll(state).toMatchObject({ why: '' });
    await expect(box).toHaveValue('');

    const long = await askPage(page, 'page/fill', { ...FILL, text: '长'.repeat(201) });
    expect(long).toMatchObject({ ok: false, why: 'too-long' });
    await expect(box).toHaveValue('');
  });
}

for (const name of Object.keys(LIBRARY_LISTS) as LibraryList[]) {
  test(`a verdict chosen from a list that ${name} draws is the reviewer’s decision, and told of when another was filled`, async ({
    page,
    open,
    chromium,
  }) => {
    const ear = await overhear(chromium, page);
    const { opener, option, script: source } = LIBRARY_LISTS[name];
    const { script, style } = await libraryForm(source);
    await open(application(`<style>${style}</style><div id="app"></div><script src="/028/form.js"></script>`), {
      '/028/form.js': script,
    });
    await (await panelOf(page)).ready();
    const choose = async (text: string) => {
      await page.locator(opener).first().click();
      await page.locator(option).filter({ hasText: text }).and(page.locator(':visible')).last().click();
    };
    // Nothing is chosen yet: whatever this click sends, it is no verdict.
    await page.locator('#go').click();
    await choose('不通过');
    expect(await askPage(page, 'page/fill', { ...FILL, setVerdict: false })).toMatchObject({ otherChosen: '不通过' });
    await choose('退回');
    await page.locator('#go').click();
    await expect.poll(async () => (await ear.clicks()).length).toBe(2);
    expect((await ear.clicks())[0]).toMatchObject({
      verdict: 'return',
      option: '退回',
      button: '提交',
      opinion: REASON,
    });
  });
}
