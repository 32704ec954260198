import { cpus, loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { panelOf } from '../../e2e/harness/panel.ts';
import { PortalPages } from '../../e2e/harness/portal-pages.ts';
import { newProfile, type Running } from '../../e2e/harness/profile.ts';
import { makeRoll } from '../../practice-portal/applicants/roll.ts';
import type { Applicant } from '../../practice-portal/applicants/types.ts';
import { contentsOf, pageOf } from '../../practice-portal/files/contents.ts';
import { makePdf } from '../../practice-portal/files/pdf.ts';
import { scanPage } from '../../practice-portal/files/scan.ts';
import { asJpeg } from '../../practice-portal/files/treat.ts';
import { startPortal } from '../../practice-portal/server.ts';
import { length } from '../length.ts';
import { renderFacts } from '../table.ts';

/** Pages of each file: of characters, and from a scanner. */
const FILES: readonly { is: 'text' | 'scan'; pages: number }[] = [
  ...[3, 2, 2, 2, 1].map((pages) => ({ is: 'text', pages }) as const),
  ...[3, 3, 2, 2].map((pages) => ({ is: 'scan', pages }) as const),
];
/** Longest that the page's own thread may be held up at once (ms); the browser tells nothing shorter. */
const LONG_TASK = 50;

/** A review with nine files of twenty pages, half of them scans: 核对附件 from the press to the facts, on the practice portal. */
export async function* measureFiles(): AsyncGenerator<string> {
  const server = await startPortal({ applicants: 36 });
  const profile = newProfile(server.port);
  try {
    const running = await profile.start();
    yield renderFacts(await filesFacts(running));
    await running.close();
  } finally {
    profile.remove();
    await server.stop();
  }
}

async function filesFacts(running: Running) {
  const { applicants, truth } = makeRoll(2020, 36);
  const [applicant, said] = [applicants[0], truth[0]];
  if (applicant === undefined || said === undefined) throw new Error('the portal has no applicants');
  const files = FILES.slice(0, length(FILES.length, 2)).map((file, at) => bytesOf(applicant, file, at));
  const portal = new PortalPages(await running.context.newPage());
  await portal.login('employer');
  await portal.goToApplicant('qualification', said);
  await listFiles(portal.page, files.length);
  await running.context.route('**/upload/fj/bench_*.pdf', (route) => {
    const number = Number(/bench_(\d+)\.pdf/.exec(route.request().url())?.[1] ?? 0);
    return route.fulfill({ contentType: 'application/pdf', body: files[number - 1] ?? Buffer.alloc(0) });
  });
  const panel = await (await panelOf(portal.page)).ready();
  const press = panel.frame.locator('[data-action="check-files"]', { hasText: `${files.length}份` });
  await press.waitFor({ timeout: 30_000 });
  await watchLongTasks(portal.page);
  const [began, busy] = [Date.now(), processorTime()];
  await press.click();
  await panel.frame.locator('[data-files="checked"]').waitFor({ timeout: 300_000 });
  const seconds = (Date.now() - began) / 1000;
  const after = processorTime();
  const read = await panel.frame.locator('[data-files="checked"]').textContent();
  const long = await portal.page.evaluate(() => (window as unknown as { long: number[] }).long);
  const pages = FILES.slice(0, files.length).reduce((sum, file) => sum + file.pages, 0);
  return {
    title: `核对附件: ${files.length} files, ${pages} pages, half of them scans`,
    notes: [
      `From the press to the facts, in the shipped build. ${read ?? ''}`,
      `On ${cpus().length} processors, busy to ${Math.round((100 * (after.busy - busy.busy)) / (after.all - busy.all))} % while it ran, load ${loadavg()[0]?.toFixed(1)}: what else runs counts.`,
      `A task of the portal's own thread is long from ${LONG_TASK} ms.`,
    ],
    facts: [
      { name: 'facts complete', value: seconds, unit: 's', aim: 60 },
      { name: 'long tasks on the portal’s page', value: long.length, unit: 'tasks', aim: 0 },
    ],
  };
}

/** Every page is a paper that is compared. */
function bytesOf(applicant: Applicant, { is, pages }: (typeof FILES)[number], at: number): Buffer {
  const row = applicant.attachments[at % applicant.attachments.length];
  if (row === undefined) throw new Error('an applicant without attachments');
  const contents = contentsOf(applicant);
  const page = pageOf(row, contents, contents.unit);
  return makePdf(
    Array.from({ length: pages }, (_, nth) => {
      if (is === 'text') return page;
      const picture = scanPage(page, at * 31 + nth, 'scanner');
      return { jpeg: asJpeg(picture, 60), width: picture.width, height: picture.height };
    }),
  );
}

/** Has the page's attachment list show so many files. */
async function listFiles(page: Page, count: number): Promise<void> {
  await page.locator('a[href*="/upload/fj/"]').first().waitFor();
  await page.evaluate((wanted) => {
    const links = [...document.querySelectorAll('a[href*="/upload/fj/"]')];
    const rows = links.flatMap((link) => link.closest('tr') ?? []);
    const [first] = rows;
    if (first === undefined) throw new Error('the page lists no attachments');
    for (let number = 1; number <= wanted; number += 1) {
      const row = rows[number - 1] ?? (first.cloneNode(true) as HTMLTableRowElement);
      if (!row.isConnected) first.parentElement?.append(row);
      const cell = row.cells[0];
      if (cell !== undefined) cell.textContent = String(number);
      const name = row.cells[1];
      if (name !== undefined) name.textContent = `${name.textContent}（${number}）`;
      row.querySelector('a')?.setAttribute('href', `/028/upload/fj/bench_${number}.pdf`);
    }
  }, count);
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
}

/** Milliseconds that all processors together worked, and had, since the machine started. */
function processorTime(): { busy: number; all: number } {
  const times = cpus().map(({ times }) => times);
  const sum = (of: (one: (typeof times)[number]) => number) => times.reduce((all, one) => all + of(one), 0);
  const idle = sum((one) => one.idle);
  const busy = sum((one) => one.user + one.nice + one.sys + one.irq);
  return { busy, all: busy + idle };
}
