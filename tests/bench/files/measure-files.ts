import { cpus, loadavg } from 'node:os';
import type { Frame, Page } from '@playwright/test';
import { panelOf } from '../../e2e/harness/panel.ts';
import { PortalPages } from '../../e2e/harness/portal-pages.ts';
import { newProfile } from '../../e2e/harness/profile.ts';
import type { AttachmentRow } from '../../practice-portal/applicants/types.ts';
import { type Portal, startPortal } from '../../practice-portal/server.ts';
import { length } from '../length.ts';
import { type FactSheet, renderFacts } from '../table.ts';
import { processorSeconds } from './processor-time.ts';

type Pages = NonNullable<AttachmentRow['pages']>;

/** Nine files of twenty pages, half of them scans; the first, whose text is its own, is enough to show that it runs. */
const FILES: readonly Pages[] = [
  { are: 'text', count: 1 },
  { are: 'scan', count: 1 },
  { are: 'text', count: 2 },
  { are: 'scan', count: 3 },
  { are: 'text', count: 3 },
  { are: 'scan', count: 3 },
  { are: 'text', count: 2 },
  { are: 'scan', count: 3 },
  { are: 'text', count: 2 },
].slice(0, length(9, 1)) as Pages[];

/** 核对附件 from the press to the facts, in the shipped build on the practice portal, and what of it is felt meanwhile. */
export async function* measureFiles(): AsyncGenerator<string> {
  const server = await startPortal({ applicants: 36 });
  const profile = newProfile(server.port);
  try {
    const { context, close } = await profile.start();
    try {
      yield renderFacts(await filesFacts(new PortalPages(await context.newPage()), server, profile.path));
    } finally {
      // Left open, it would keep the bench from ending.
      await close();
    }
  } finally {
    profile.remove();
    await server.stop();
  }
}

async function filesFacts(portal: PortalPages, server: Portal, profile: string): Promise<FactSheet> {
  const [truth] = server.truth;
  if (truth === undefined) throw new Error('the portal has no applicants');
  server.resubmit(truth.applicant, (applicant) => {
    const [first] = applicant.attachments;
    if (first === undefined) throw new Error('an applicant without attachments');
    applicant.attachments = FILES.map((pages, at) => {
      const row = applicant.attachments[at % 3] ?? first;
      return { ...row, name: `${row.name}之${at + 1}`, pages };
    });
  });
  await portal.login('employer');
  // The portal shares this machine: it has the files ready before the clock runs.
  for (const number of FILES.keys())
    await portal.page.evaluate(
      async (address) => (await fetch(address)).arrayBuffer(),
      `/028/upload/fj/${truth.applicant}_${number + 1}.pdf`,
    );
  await portal.goToApplicant('qualification', truth);
  const panel = await (await panelOf(portal.page)).ready();
  const { frame } = panel;
  await Promise.all([watchLongTasks(portal.page), watchLongTasks(frame)]);
  const [began, spent] = [Date.now(), processorSeconds(profile)];
  await frame.locator('[data-action="check-files"]').click();
  const checked = frame.locator('[data-files="checked"]');
  const answers = await answersUntil(frame, () => checked.isVisible());
  const [seconds, after] = [(Date.now() - began) / 1000, processorSeconds(profile)];
  const read = Number(/读出(\d+)份/.exec((await checked.textContent()) ?? '')?.[1]);
  const pages = FILES.reduce((sum, { count }) => sum + count, 0);
  const scans = FILES.reduce((sum, { are, count }) => sum + (are === 'scan' ? count : 0), 0);
  return {
    title: `Attachments: ${FILES.length} files of ${pages} pages, ${scans} of them scans`,
    notes: [
      `from the press of 核对附件 to its end; ${read} files were read`,
      `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}: beside other work it takes longer, the processors’ time on the browser hardly so`,
      `an answer of the panel: a finding's details opened or shut by a press, until the next frame; ${answers.length} presses`,
    ],
    facts: [
      { name: 'facts complete', value: seconds, unit: 's', aim: 60 },
      ...(spent === null || after === null
        ? []
        : [{ name: 'processors’ time on the browser', value: after - spent, unit: 's' }]),
      { name: 'longest task of the portal’s page', value: longest(await longTasks(portal.page)), unit: 'ms', aim: 50 },
      { name: 'longest task of the panel', value: longest(await longTasks(frame)), unit: 'ms', aim: 50 },
      { name: 'slowest answer of the panel', value: longest(answers), unit: 'ms', aim: 100 },
    ],
  };
}

/** How long the panel takes for its answer to a press, again and again until `isOver`. */
async function answersUntil(frame: Frame, isOver: () => Promise<boolean>): Promise<number[]> {
  const answers: number[] = [];
  while (!(await isOver())) {
    answers.push(
      await frame.evaluate(async () => {
        const summary = document.querySelector<HTMLElement>('[data-rule] summary');
        if (summary === null) throw new Error('the panel shows no finding with details');
        const from = performance.now();
        summary.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - from;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return answers;
}

type Watching = typeof globalThis & { longTasks: number[] };

/** The browser tells of tasks of 50 ms and longer. */
async function watchLongTasks(where: Page | Frame): Promise<void> {
  await where.evaluate(() => {
    const longTasks: number[] = [];
    Object.assign(globalThis, { longTasks });
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
}

function longTasks(where: Page | Frame): Promise<number[]> {
  return where.evaluate(() => (globalThis as Watching).longTasks);
}

function longest(values: readonly number[]): number {
  return Math.max(0, ...values);
}
