import { expect, test } from './acting/acting-test.ts';
import { DRAWN_DECISIONS } from './acting/drawn-decisions.ts';
import { libraryForm } from './acting/library-forms.ts';
import { application, ZHANG } from './acting/pages.ts';
import { askPage } from './acting/reviewer.ts';
import { readLog } from './harness/log.ts';
import { panelOf } from './harness/panel.ts';

for (const [name, form] of Object.entries(DRAWN_DECISIONS)) {
  test(`${name}: what is chosen and sent is logged, and nothing else`, async ({ page, open, chromium }) => {
    const opinion = `1.缺2018年年度考核结果，请补充（${name}）。`;
    const fill = { text: opinion, verdict: 'return', mode: 'replace', setVerdict: false, applicant: ZHANG } as const;
    const { script, style } = await libraryForm(form.script ?? '');
    await open(application(`<style>${style}</style>${form.decision}`), { '/028/form.js': script });
    const panel = await (await panelOf(page)).ready();
    const logged = async () => (await readLog(chromium)).bodies.slice(before).map(({ body }) => body);
    const before = (await readLog(chromium)).bodies.length;
    await page.bringToFront();

    const first = await askPage(page, 'page/fill', fill);
    expect(first).toMatchObject({ ok: true, otherChosen: form.preset ?? null });
    if (!form.untold) {
      await form.choose(page, '不通过');
      expect(await askPage(page, 'page/fill', fill)).toMatchObject({ ok: true, otherChosen: '不通过' });
    }
    await form.choose(page, '退回');
    await form.send?.(page);
    await panel.logged();
    expect(await logged()).toMatchObject([{ verdict: 'return', opinion, sent: { opinionInRequest: true } }]);
  });
}
