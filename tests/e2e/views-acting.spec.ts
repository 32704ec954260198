import { page as html, OPINION, PARTS, part, ZHANG } from '../portal-views/applicant.ts';
import { layerPage } from '../portal-views/views.ts';
import { expect, test } from './acting/acting-test.ts';
import { askPage, PORTAL } from './acting/reviewer.ts';
import { panelOf } from './harness/panel.ts';

const APPLICANT = { name: ZHANG.name, idNumber: ZHANG.number, unit: ZHANG.unit, plan: '' };
const FILL = { text: '请补充继续教育证明。', verdict: 'return', mode: 'append', setVerdict: false } as const;

test('in a layer over the list: the panel is complete, fill and undo reach the layer’s own box', async ({
  page,
  stage,
}) => {
  const source = layerPage((person) => `<h3>申报信息</h3>${PARTS.map((one) => part(one, person)).join('')}${OPINION}`);
  stage.show({ '/028/review.jsp': source });
  await page.goto(`${PORTAL}/028/review.jsp`);
  await page.locator('tr:nth-child(1) a').click();
  const panel = await panelOf(page);
  await panel.ready();
  expect(await askPage(page, 'page/fill', { ...FILL, applicant: APPLICANT })).toMatchObject({
    ok: true,
    kept: FILL.text,
  });
  await expect(page.locator('#yj')).toHaveValue(FILL.text);
  expect(await askPage(page, 'page/undo-fill', {})).toMatchObject({ ok: true });
  await expect(page.locator('#yj')).toHaveValue('');
});

test('a value on a closed tab is read there, and going to it opens the tab', async ({ page, open }) => {
  await open(
    html(
      `<ul class="nav nav-tabs"><li class="active"><a id="a" href="#pa" data-toggle="tab">基本信息</a></li><li><a id="b" href="#pb" data-toggle="tab">学历信息</a></li></ul>
      <div class="tab-content"><div class="tab-pane" id="pa">${part('basic', ZHANG)}</div><div class="tab-pane" id="pb" hidden>${part('education', ZHANG)}</div></div>${OPINION}`,
      `function turn(on){document.getElementById('pa').hidden=!on;document.getElementById('pb').hidden=on}
      document.getElementById('a').onclick=function(){turn(true);return false};document.getElementById('b').onclick=function(){turn(false);return false}`,
    ),
  );
  const { fields } = await askPage(page, 'page/read', {});
  const { state, text, places } = fields['education.school'];
  expect({ state, text, tab: places[0]?.tab }).toEqual({ state: 'read', text: ZHANG.school, tab: '学历信息' });
  await expect(page.getByText(ZHANG.school)).toBeHidden();
  expect(await askPage(page, 'page/show', { rule: 'degree-proof', places })).toEqual({ found: 1 });
  await expect(page.getByText(ZHANG.school)).toBeVisible();
  // Named on the tab that is closed now, and still whoever is filled for.
  expect(await askPage(page, 'page/fill', { ...FILL, applicant: APPLICANT })).toMatchObject({ ok: true });
});
