import type { PageReading } from '@/lib/dossier/reading';
import { expect, test } from './acting/acting-test.ts';
import { application, DIALOG, INNER, OUTER, ZHANG } from './acting/pages.ts';
import { askPage, PORTAL } from './acting/reviewer.ts';
import { panelOf } from './harness/panel.ts';
import { askBackground } from './teaching/teacher.ts';

/** What else about people stands on such pages, outside of anything that is read. */
const PRIVATE = `<p>当前用户：赵经办　电话 0571-88880000　手机 13800001111　zhaojingban@example.org</p>
<h3>张演练的申报材料</h3>
<table><tr><th>家庭成员</th><th>称谓</th></tr><tr><td>钱亲属</td><td>配偶</td></tr></table>
<p>经办人：孙推荐，身份证 33010619800101002X</p>
<input type="hidden" value="330106197503120017"><input title="张演练" value="李备注" placeholder="请输入">
<img src="/028/photo.jsp?sfz=330106197503120017" alt="照片" width="60" height="80">
<!-- 张演练 330106197503120017 --><a href="/028/x.jsp?name=张演练">查看</a>
<div id="row330106197503120017" data-name="张演练" onclick="open('张演练')">　</div>
<select><option>周评委</option><option selected>吴评委</option></select>
<textarea>张演练同志，${ZHANG.unit}，联系 13800001111</textarea>`;

const SECRETS = [
  ZHANG.name,
  ZHANG.idNumber,
  ZHANG.unit,
  '模拟地质',
  ...['赵经办', '钱亲属', '孙推荐', '李备注', '周评委', '吴评委'],
  ...['88880000', '13800001111', '33010619800101002X', 'zhaojingban', 'photo.jsp', '1975-03', '杭州市自然资源局'],
];

test('a captured page names nobody and reads the same', async ({ page, stage, open, chromium }) => {
  await open(application(`${PRIVATE}${DIALOG}`), { '/028/outer.jsp': OUTER, '/028/inner.jsp': INNER });
  await (await panelOf(page)).ready();
  const before = await askPage(page, 'page/read', {});
  const dom = await page.evaluate(() => document.body.outerHTML);
  const html = await capture(page, chromium);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(dom);

  for (const secret of SECRETS) expect.soft(html, secret).not.toContain(secret);
  expect.soft(html).not.toMatch(/<script|on\w+=|https?:/);
  // No run of figures that could be an ID or telephone number: what stands in their place begins with zeros.
  const runs = (html.match(/\d{7,}/g) ?? []).filter((run) => !/^0{3}/.test(run));
  expect.soft(runs).toEqual([]);
  expect.soft(html).toContain('身份证号');
  expect.soft(html).toContain('审核意见');

  stage.show({ '/028/review.jsp': html });
  await page.goto(`${PORTAL}/028/review.jsp`);
  await panelOf(page);
  await expect.poll(async () => shapeOf(await askPage(page, 'page/read', {}))).toEqual(shapeOf(before));
  // The same name is the same fictional one, wherever it stands.
  const after = await askPage(page, 'page/read', {});
  const name = after.fields['person.name'].text;
  expect(name).not.toBe(ZHANG.name);
  await expect(page.locator('h3')).toContainText(`${name}的`);
});

async function capture(page: Parameters<typeof askPage>[0], chromium: Parameters<typeof askBackground>[0]) {
  const panel = await panelOf(page);
  const tabId = await panel.frame.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
  const { html } = (await askBackground(chromium, 'background/capture', { tabId })) as { html: string };
  return html;
}

function shapeOf({ kind, fields, lists, boxes, decision, closedFrames }: PageReading) {
  return {
    kind,
    fields: Object.fromEntries(Object.entries(fields).map(([id, { state }]) => [id, state])),
    lists: Object.fromEntries(
      Object.entries(lists).map(([id, { state, columns, rows }]) => [id, [state, columns.join(), rows.length]]),
    ),
    boxes: boxes.map(({ label, limit }) => [label, limit]),
    decision: decision && [decision.shape, decision.options.map(({ text }) => text)],
    closedFrames: closedFrames.length,
  };
}
