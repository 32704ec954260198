import type { Portal } from '../practice-portal/server.ts';
import { panelOf } from './harness/panel.ts';
import { PLACES, type PortalPages, type ReviewObject } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';

const BEFORE: Record<ReviewObject, string | null> = {
  archive: '--请选择--',
  qualification: '不通过',
  department: null,
};

for (const object of ['archive', 'qualification'] as const) {
  test(`${PLACES[object].shape}: the option is set with the opinion only when the reviewer ticks it`, async ({
    portal,
    server,
  }) => {
    const panel = await openedForDecision(portal, server, object);
    expect(await portal.chosenOption(object)).toBe(BEFORE[object]);

    await expect(panel.setVerdict).not.toBeChecked();
    await panel.fill();
    expect(await portal.chosenOption(object), 'without the tick').toBe(BEFORE[object]);
    await panel.undo();

    await panel.setVerdict.check();
    await panel.fill();
    expect(await portal.chosenOption(object), 'with the tick').toBe('退回');
    await expect(portal.box(object)).not.toHaveValue('');

    await panel.undo();
    expect(await portal.chosenOption(object), 'after undo').toBe(BEFORE[object]);
    await expect(portal.box(object)).toHaveValue('');
    expect(server.submissions()).toEqual([]);
    expect(portal.said, 'questions the portal asked').toEqual([]);
  });
}

test('buttons: the opinion is filled, and there is nothing to tick', async ({ portal, server }) => {
  const panel = await openedForDecision(portal, server, 'department');
  await expect(panel.setVerdict).toHaveCount(0);
  await panel.fill();
  await expect(portal.box('department')).toHaveValue(await panel.draft.inputValue());
  await panel.undo();
  await expect(portal.box('department')).toHaveValue('');
  expect(server.submissions()).toEqual([]);
  expect(portal.said, 'questions the portal asked').toEqual([]);
});

test('radio: while the dialog is closed the panel says what to open, and fills nothing', async ({ portal, server }) => {
  const applicant = somebodyToReturn(server);
  await portal.login('employer');
  await portal.goToApplicant('qualification', applicant);
  const panel = await (await panelOf(portal.page)).ready();
  await panel.writeFor('return');
  await panel.draft.focus();
  await expect(panel.frame.getByText(/请先打开页面上的「.+」窗口再填入/)).toBeVisible();
  await panel.fillButton.click({ force: true });
  await expect(panel.undoButton).toBeHidden();
});

test('an opinion that is longer than the box takes is refused, and the page stays as it was', async ({
  portal,
  server,
}) => {
  const panel = await openedForDecision(portal, server, 'department');
  await panel.draft.fill('长'.repeat(501));
  await panel.fillButton.click({ force: true });
  await expect(panel.frame.getByText(/500/).first()).toBeVisible();
  await expect(portal.box('department')).toHaveValue('');
});

test('what somebody typed before is kept: appended to, and restored by undo', async ({ portal, server }) => {
  const panel = await openedForDecision(portal, server, 'archive');
  await portal.box('archive').fill('已电话联系申报人。');
  await panel.frame.getByLabel('接在后面').check();
  await panel.fill();
  await expect(portal.box('archive')).toHaveValue(/^已电话联系申报人。[\s\S]*\d/);
  await panel.undo();
  await expect(portal.box('archive')).toHaveValue('已电话联系申报人。');
});

async function openedForDecision(portal: PortalPages, server: Portal, object: ReviewObject) {
  const applicant = somebodyToReturn(server);
  await portal.login(PLACES[object].role);
  await portal.goToApplicant(object, applicant);
  const panel = await (await panelOf(portal.page)).ready();
  if (PLACES[object].shape === 'radio') await portal.openDialog();
  await panel.writeFor('return');
  await panel.draft.focus();
  await expect(panel.fillButton).toBeEnabled();
  return panel;
}
