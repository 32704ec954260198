import type { Portal } from '../practice-portal/server.ts';
import { type Panel, panelOf } from './harness/panel.ts';
import type { PortalPages, ReviewObject } from './harness/portal-pages.ts';
import { expect, test } from './harness/test.ts';
import { somebodyToReturn } from './harness/truth.ts';

const BEFORE = { archive: '--请选择--', qualification: '不通过' } as const;

test('select: the option is set with the opinion only when the reviewer ticks it, and what somebody typed before is kept', async ({
  portal,
  server,
}) => {
  const panel = await opened(portal, server, 'archive');
  await expectOnlyTicked(panel, portal, server, 'archive');

  await test.step('what somebody typed before is appended to, and restored by undo', async () => {
    await portal.box('archive').fill('已电话联系申报人。');
    await panel.frame.getByLabel('接在后面').check();
    await panel.fill();
    await expect(portal.box('archive')).toHaveValue(/^已电话联系申报人。[\s\S]*\d/);
    await panel.undo();
    await expect(portal.box('archive')).toHaveValue('已电话联系申报人。');
  });
});

test('radio: while the dialog is closed the panel says what to open, and fills nothing; the option is set only when it is ticked', async ({
  portal,
  server,
}) => {
  const panel = await opened(portal, server, 'qualification');
  await expect(panel.frame.getByText(/请先打开页面上的「.+」窗口再填入/)).toBeVisible();
  await panel.fillButton.click({ force: true });
  await expect(panel.undoButton).toBeHidden();

  await portal.openDialog();
  await expectOnlyTicked(panel, portal, server, 'qualification');
});

test('buttons: the opinion is filled, there is nothing to tick, and one that is longer than the box takes is refused', async ({
  portal,
  server,
}) => {
  const panel = await opened(portal, server, 'department');
  await expect(panel.setVerdict).toHaveCount(0);
  await panel.fill();
  await expect(portal.box('department')).toHaveValue(await panel.draft.inputValue());
  await panel.undo();
  await expect(portal.box('department')).toHaveValue('');

  await panel.draft.fill('长'.repeat(501));
  await panel.fillButton.click({ force: true });
  await expect(panel.frame.getByText(/500/).first()).toBeVisible();
  await expect(portal.box('department')).toHaveValue('');
  expect(server.submissions()).toEqual([]);
  expect(portal.said, 'questions the portal asked').toEqual([]);
});

async function opened(portal: PortalPages, server: Portal, object: ReviewObject): Promise<Panel> {
  await portal.loginAt(object, somebodyToReturn(server));
  const panel = await (await panelOf(portal.page)).ready();
  await panel.writeFor('return');
  await panel.draft.focus();
  return panel;
}

async function expectOnlyTicked(
  panel: Panel,
  portal: PortalPages,
  server: Portal,
  object: 'archive' | 'qualification',
): Promise<void> {
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
}
