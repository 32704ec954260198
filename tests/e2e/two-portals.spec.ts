import { type Portal, startPortal, type Truth } from '../practice-portal/server.ts';
import { askFromPage } from './harness/content-world.ts';
import { readLog } from './harness/log.ts';
import { chipsOn } from './harness/marks.ts';
import { panelOf } from './harness/panel.ts';
import { ORIGIN, PLACES, PortalPages } from './harness/portal-pages.ts';
import { newProfile, type Running } from './harness/profile.ts';
import { expect, test } from './harness/test.ts';
import { applicantWho } from './harness/truth.ts';

const OTHER = 'pingshen.example.test';
const DRAFT = '只在本平台起草的意见。';
const THERE = '另一平台上的退回意见，请补充年度考核材料。';
const OPINION = '请补充2018年度继续教育材料。';
const STAGE = { role: 'department', object: 'qualification' } as const;

/** One browser with two portals in it, both with the same people on them; the second was added and granted. */
async function twoPortals(
  main: Portal,
  use: (here: PortalPages, there: PortalPages, running: Pick<Running, 'context' | 'extension'>) => Promise<void>,
) {
  const other = await startPortal();
  const profile = newProfile(main.port, { [OTHER]: other.port });
  try {
    const first = await profile.start();
    await first.open('popup.html');
    await first.close();
    profile.grant(OTHER);
    const running = await profile.start();
    const workbench = await running.open('workbench.html');
    await workbench.goto(`${running.extension}/workbench.html#portals`);
    await workbench.getByLabel('地址（https）').fill(`https://${OTHER}/`);
    await workbench.getByRole('button', { name: '添加平台并请求许可' }).click();
    await expect(workbench.getByText(`已添加 https://${OTHER}`)).toBeVisible();
    const granted = (port: number) =>
      workbench.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), `https://${OTHER}:${port}/*`);
    expect([await granted(443), await granted(8443)]).toEqual([true, false]);
    const here = new PortalPages(await running.context.newPage());
    const there = new PortalPages(await running.context.newPage(), `https://${OTHER}`);
    await use(here, there, running);
    await running.close();
  } finally {
    profile.remove();
    await other.stop();
  }
}

type Applicant = Record<'name' | 'idNumber' | 'unit' | 'plan', string>;

/** A return, and a draft for somebody else, made on this portal as every reviewer does; who they are, as the panel read them. */
async function review(
  portal: PortalPages,
  returned: Truth,
  begun: Truth,
): Promise<{ returned: Applicant; begun: Applicant }> {
  await portal.page.bringToFront();
  await portal.login('department');
  const drafted = await opened(portal, begun);
  await drafted.panel.draft.fill(DRAFT);
  await drafted.panel.draft.blur();
  await expect.poll(() => toldInPanel(portal, drafted.applicant)).toContain(DRAFT);
  const { applicant } = await opened(portal, returned);
  await portal.box('department').fill(OPINION);
  await portal.decide('department', 'return');
  return { returned: applicant, begun: drafted.applicant };
}

async function opened(portal: PortalPages, truth: Truth) {
  await portal.goToApplicant('department', truth);
  const panel = await (await panelOf(portal.page)).ready();
  const text = async (id: string) => (await panel.field(id).textContent()) ?? '';
  const applicant: Applicant = {
    name: await text('person.name'),
    idNumber: await text('person.id-number'),
    unit: await text('unit.name'),
    plan: await text('application.plan'),
  };
  return { panel, applicant };
}

/** What the panel in this portal's page is answered about somebody: the kept review, earlier decisions. */
async function toldInPanel(portal: PortalPages, applicant: Applicant): Promise<string> {
  const { frame } = await panelOf(portal.page);
  const messages = [
    { channel: 'zcps-review', name: 'background/load-review', ask: { applicant, ...STAGE } },
    { channel: 'zcps-review', name: 'background/history', ask: { applicant } },
  ];
  const answers = messages.map((one) => frame.evaluate((message) => chrome.runtime.sendMessage(message), one));
  return JSON.stringify(await Promise.all(answers));
}

/** What a page of this portal is answered about a row with this person that leads to either portal. */
async function toldOnList(portal: PortalPages, { name, idNumber, unit }: Applicant, truth: Truth): Promise<string> {
  const rows = [ORIGIN, `https://${OTHER}`].map((origin) => ({
    name,
    idNumber,
    unit,
    status: '',
    url: `${origin}${PLACES.department.view}?column1=${truth.applicant}`,
  }));
  return JSON.stringify(await askFromPage(portal.page, 'background/standings', { rows, ...STAGE }));
}

test('what was decided and begun on one portal is not answered on another, where the same people stand', async ({
  server,
}) => {
  test.setTimeout(10 * 60_000);
  const clean = ({ defects }: Truth) => defects.length === 0;
  const first = applicantWho(server, 'is without defects', clean);
  const second = applicantWho(server, 'is to be returned', ({ suggestion }) => suggestion === 'return');
  await twoPortals(server, async (here, there) => {
    const { returned, begun } = await review(here, first, second);
    // Where they were made, the same questions do find them.
    await here.openList('department');
    await expect.poll(() => toldOnList(here, returned, first)).toContain('"is":"returned"');
    await opened(here, first);
    expect(await toldInPanel(here, returned)).toContain('"seq"');

    await there.page.bringToFront();
    await there.login('department');
    await there.openList('department');
    await expect.poll(async () => (await chipsOn(there.page)).length).toBeGreaterThan(0);
    expect(new Set(await chipsOn(there.page))).toEqual(new Set(['未查']));
    expect(await toldOnList(there, returned, first)).toBe('{"value":{"standings":[null,null]}}');
    const naming = { rows: [], ...STAGE, portal: ORIGIN };
    expect(JSON.stringify(await askFromPage(there.page, 'background/standings', naming))).toContain('不能另行指定');
    const same = await opened(there, second);
    expect(same.applicant).toEqual(begun);
    await expect(same.panel.draft).not.toHaveValue(new RegExp(DRAFT));
    for (const applicant of [begun, returned]) {
      expect(await toldInPanel(there, applicant)).not.toMatch(new RegExp(`${DRAFT}|${OPINION}|"seq"`));
    }
  });
});

test('a decision clicked on one portal is that portal’s alone, also about somebody begun on the other', async ({
  server,
}) => {
  test.setTimeout(10 * 60_000);
  const first = applicantWho(server, 'is without defects', ({ defects }) => defects.length === 0);
  const second = applicantWho(server, 'is to be returned', ({ suggestion }) => suggestion === 'return');
  await twoPortals(server, async (here, there, running) => {
    const { begun } = await review(here, first, second);
    await there.page.bringToFront();
    await there.login('department');
    const same = await opened(there, second);
    expect(same.applicant).toEqual(begun);
    await there.box('department').fill(THERE);
    await there.decide('department', 'return');

    const onPortal = async (portal: string) => {
      const { rows, bodies } = await readLog(running);
      const seqs = rows.filter((row) => row.portal === portal).map(({ seq }) => seq);
      return bodies.filter(({ seq }) => seqs.includes(seq)).map(({ body }) => body);
    };
    await expect.poll(async () => (await onPortal(`https://${OTHER}`)).length).toBe(1);
    const [decided] = await onPortal(`https://${OTHER}`);
    expect(decided).toMatchObject({ verdict: 'return', opinion: THERE });
    // Nothing of what was begun or shown elsewhere came along; what this portal's own panel showed did.
    expect(JSON.stringify(decided)).not.toMatch(new RegExp(`${DRAFT}|${OPINION}`));
    expect(decided?.review).not.toBeNull();
    expect((await onPortal(ORIGIN)).map(({ opinion }) => opinion)).toEqual([OPINION]);

    // And here the draft about them is still open, and nobody counts as returned by what was clicked there.
    await here.page.bringToFront();
    await here.openList('department');
    expect(await toldOnList(here, begun, second)).not.toContain('"is":"re');
    await opened(here, second);
    expect(await toldInPanel(here, begun)).toContain(DRAFT);
    expect(await toldInPanel(here, begun)).not.toContain(THERE);
  });
});

test('a script that tries out names is told nothing after a while', async ({ portal, server }) => {
  const first = applicantWho(server, 'is without defects', ({ defects }) => defects.length === 0);
  await portal.login('department');
  const { applicant } = await opened(portal, first);
  const rows = Array.from({ length: 500 }, (_, at) => ({
    name: `${applicant.name}${at}`,
    idNumber: '',
    unit: '',
    status: '',
    url: ORIGIN,
  }));
  // At once, because on a busy machine the while would pass between one and the next.
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () =>
      JSON.stringify(await askFromPage(portal.page, 'background/standings', { rows, ...STAGE })),
    ),
  );
  expect(answers.filter((answer) => answer.includes('"standings":[null')).length).toBeGreaterThan(0);
  expect(answers.filter((answer) => answer.includes('查询过于频繁')).length).toBeGreaterThan(0);
});
