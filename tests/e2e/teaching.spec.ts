import type { FieldId, PageReading } from '@/lib/dossier/reading';
import { expect, test } from './acting/acting-test.ts';
import { askPage, PORTAL } from './acting/reviewer.ts';
import { seriousViolations } from './harness/accessibility.ts';
import { panelFrame, panelOf } from './harness/panel.ts';
import { FIELD_NAMES, FIRST, LABELS, type Person, SECOND, unknownPage } from './teaching/pages.ts';
import { askBackground, openPanelOn, Teacher, taughtOn } from './teaching/teacher.ts';

const FIELDS = Object.keys(LABELS) as (keyof typeof LABELS)[];
const valuesOf = (person: Person) => [
  ...Object.values(person.fields),
  ...[...person.appraisals, ...person.trainings, ...person.insurance].flat(),
];

test.afterEach(async ({ chromium }) => {
  await askBackground(chromium, 'background/set-patches', { origin: PORTAL, patches: [] });
});

test('an unknown portal is taught from nothing, then read on another applicant without help', async ({
  page,
  stage,
  chromium,
}) => {
  test.setTimeout(10 * 60_000);
  stage.show({ '/028/one.jsp': unknownPage(FIRST), '/028/two.jsp': unknownPage(SECOND) });
  await page.goto(`${PORTAL}/028/one.jsp`);
  const panel = await openPanelOn(chromium, page);
  await expect(panel.frame.getByText('本页未识别为申报审核页面')).toBeVisible();
  const teacher = new Teacher(page, panel);
  const before = await page.evaluate(() => document.body.outerHTML);
  const started = Date.now();

  await test.step('ten fields and three lists', async () => {
    await teacher.start();
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    for (const id of FIELDS) {
      await teacher.teachField(page.getByText(FIRST.fields[id], { exact: true }).first(), FIELD_NAMES[id]);
    }
    const cell = (heading: string) => page.locator(`h4:has-text("${heading}") + table td`).first();
    await teacher.teachList(cell('历年评定'), '年度考核', { 评定之年: '年度', 评定所得: '考核结果' });
    await teacher.teachList(cell('进修台账'), '继续教育', {
      进修之年: '年度',
      本业课时: '专业科目学时',
      通识课时: '公需科目学时',
      课时总和: '总学时',
    });
    await teacher.teachList(cell('保障缴纳'), '社会保险缴费', {
      缴纳机构: '缴费单位',
      自何月: '起始年月',
      至何月: '终止年月',
    });
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await teacher.stop();
  });
  test.info().annotations.push({ type: 'seconds to teach', description: String((Date.now() - started) / 1000) });
  await expectRead(page, FIRST);

  await test.step('nothing that was kept holds a value', async () => {
    const patches = await taughtOn(chromium);
    expect(patches).toHaveLength(13);
    const kept = JSON.stringify(patches.map(({ change }) => change));
    for (const value of valuesOf(FIRST)) expect(kept).not.toContain(value);
  });

  await test.step('another applicant: the panel opens by itself and everything is read', async () => {
    await page.goto(`${PORTAL}/028/two.jsp`);
    const other = await panelOf(page);
    await other.ready();
    await expectRead(page, SECOND);
    await expect(other.frame.getByRole('heading', { name: SECOND.fields['person.name'] })).toBeVisible();
  });
});

test('a label is undone, and the page is read as before', async ({ page, stage, chromium }) => {
  stage.show({ '/028/one.jsp': unknownPage(FIRST) });
  await page.goto(`${PORTAL}/028/one.jsp`);
  const teacher = new Teacher(page, await openPanelOn(chromium, page));
  await teacher.start();
  await teacher.teachField(page.getByText(FIRST.fields['unit.name'], { exact: true }).first(), '工作单位');
  await expect(teacher.panel.frame.getByText('“供职机构” → 工作单位')).toBeVisible();
  await expect(teacher.panel.frame.getByText('，本页 1 处')).toBeVisible();
  const state = async () => (await askPage(page, 'page/read', {})).fields['unit.name'].state;
  await expect.poll(state).toBe('read');
  await teacher.panel.frame.locator('[data-action="teach-undo"]').click();
  await expect(teacher.panel.frame.getByText('本平台还没有标注')).toBeVisible();
  await expect.poll(state).toBe('absent');
  expect(await taughtOn(chromium)).toEqual([]);
});

test('axe finds nothing serious while somebody teaches, light and dark', async ({ page, stage, chromium }) => {
  stage.show({ '/028/one.jsp': unknownPage(FIRST) });
  await page.goto(`${PORTAL}/028/one.jsp`);
  const teacher = new Teacher(page, await openPanelOn(chromium, page));
  const { frame } = teacher.panel;
  const look = async (step: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousViolations(frame), `${step}, ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  await teacher.start();
  await look('started');
  await teacher.pick(page.getByText(FIRST.fields['unit.name'], { exact: true }).first());
  await look('picked');
  await teacher.choose('工作单位');
  await expect(frame.locator('[data-action="teach-save"]')).toBeEnabled();
  await look('chosen');
  await teacher.save();
  await look('saved');
  await teacher.pick(page.locator('h4:has-text("历年评定") + table td').first());
  await look('a column picked');
});

test('what has no label is refused, and Escape ends the overlay', async ({ page, stage, chromium }) => {
  stage.show({ '/028/bare.jsp': '<!doctype html><html><body><p>甄演示</p></body></html>' });
  await page.goto(`${PORTAL}/028/bare.jsp`);
  const teacher = new Teacher(page, await openPanelOn(chromium, page));
  await teacher.start();
  await teacher.pick(page.getByText('甄演示'));
  await teacher.choose('姓名');
  await expect(teacher.panel.frame.getByText('没有能再次找到它的标签')).toBeVisible();
  await expect(teacher.panel.frame.locator('[data-action="teach-save"]')).toBeDisabled();
  await page.mouse.move(10, 10);
  await page.evaluate(() => window.focus());
  await page.keyboard.press('Escape');
  await expect(teacher.panel.frame.locator('[data-action="teach"]')).toBeVisible();
  expect(panelFrame(page)).not.toBeNull();
});

async function expectRead(page: Parameters<typeof askPage>[0], person: Person): Promise<void> {
  // What was taught reaches the page a moment after it was kept.
  await expect(async () => expectReading(await askPage(page, 'page/read', {}), person)).toPass({ timeout: 30_000 });
}

function expectReading(reading: PageReading, person: Person): void {
  for (const [id, value] of Object.entries(person.fields)) {
    expect(reading.fields[id as FieldId], id).toMatchObject({ state: 'read', text: value });
  }
  const rowsOf = (list: 'appraisals' | 'trainings' | 'social-security', ...columns: string[]) =>
    reading.lists[list].rows.map(({ cells }) =>
      columns.map((column) => (cells as Record<string, { text: string } | undefined>)[column]?.text),
    );
  expect(rowsOf('appraisals', 'year', 'grade')).toEqual(person.appraisals);
  expect(rowsOf('trainings', 'year', 'professional', 'public', 'total')).toEqual(person.trainings);
  expect(rowsOf('social-security', 'payer', 'start', 'end')).toEqual(person.insurance);
}
