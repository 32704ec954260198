import { type ReaderInChromium, readIn, startReader } from '../portal-reading/chromium.ts';
import { inGbk } from '../portal-reading/gbk.ts';
import { panelFrame, panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';

const FORM = `<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>业绩档案审核</title></head><body>
<table><tr><td>姓　名：</td><td>骆虚码</td><td>性别</td><td>男</td></tr><tr><td>工作单位</td><td>编码院</td><td>身份证号</td><td>990101197503150017</td></tr></table>
<h3>年度考核</h3><table><tr><th>年度</th><th>考核结果</th></tr><tr><td>2018</td><td>合格</td></tr><tr><td>2019</td><td>优秀</td></tr></table></body></html>`;

test.describe('encodings', () => {
  let reader: ReaderInChromium;
  test.beforeAll(async () => {
    reader = await startReader();
  });
  test.afterAll(async () => {
    await reader.close();
  });

  async function served(body: Buffer) {
    const tab = await reader.openTab();
    await tab.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=gbk', body }));
    await tab.goto('http://pages.example/028/x.jsp');
    return readIn(tab, true);
  }

  test('a page in GBK is read like any other', async () => {
    const { fields, lists } = await served(inGbk(FORM));
    expect(fields['person.name']).toMatchObject({ state: 'read', text: '骆虚码' });
    expect(fields['unit.name']).toMatchObject({ state: 'read', text: '编码院' });
    expect(lists.appraisals.rows.map(({ cells }) => [cells.year?.text, cells.grade?.text])).toEqual([
      ['2018', '合格'],
      ['2019', '优秀'],
    ]);
  });

  test('of a page in the wrong encoding nothing is read, and nothing is called empty', async () => {
    const { fields, lists } = await served(Buffer.from(FORM, 'utf8'));
    expect(Object.entries(fields).filter(([, { state }]) => state !== 'absent')).toEqual([]);
    expect(Object.entries(lists).filter(([, { state }]) => state !== 'absent')).toEqual([]);
  });
});

test('an application in a window of its own has its own panel, about its own applicant', async ({ portal, server }) => {
  const [first, second] = server.truth;
  if (first === undefined || second === undefined) throw new Error('The practice portal has too few applicants.');
  await portal.loginAt('department', second);
  const address = portal.page.url();
  await portal.goToApplicant('department', first);
  const panel = await (await panelOf(portal.page)).ready();
  await expect(panel.field('person.name')).toHaveText(first.name);

  const opening = portal.page.waitForEvent('popup');
  await portal.page.evaluate((url) => void window.open(url, 'detail', 'width=1100,height=800'), address);
  const own = await opening;
  const other = await (await panelOf(own)).ready();
  await expect(other.field('person.name')).toHaveText(second.name);
  await expect(panel.field('person.name')).toHaveText(first.name);

  await own.close();
  await expect(panel.field('person.name')).toHaveText(first.name);
  expect(panelFrame(portal.page)).not.toBeNull();
});
