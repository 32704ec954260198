import type { CDPSession, Page } from '@playwright/test';
import { PortalPages } from '../../e2e/harness/portal-pages.ts';
import { newProfile, type Running } from '../../e2e/harness/profile.ts';
import { SweepPage } from '../../e2e/harness/sweep.ts';
import { startPortal } from '../../practice-portal/server.ts';
import { length } from '../length.ts';
import { type Fact, renderFacts } from '../table.ts';

/** `BENCH_APPLICANTS=300 npm run bench -- sweep` for a quick look. */
const APPLICANTS = Number(process.env['BENCH_APPLICANTS'] ?? length(2_000, 12));
/** What starting costs (the decoder of photos, the policy, the table itself) is over by then. */
const SETTLED = Math.min(200, Math.round(APPLICANTS / 4));
const MEGABYTE = 1_000_000;

/** 批量检查 of a whole list on the practice portal, with photos: time, requests, and whether memory grows with the list. */
export async function* measureSweep(): AsyncGenerator<string> {
  const server = await startPortal({ applicants: APPLICANTS });
  const profile = newProfile(server.port);
  try {
    const running = await profile.start();
    yield renderFacts(await sweepFacts(running, server));
    await running.close();
  } finally {
    profile.remove();
    await server.stop();
  }
}

async function sweepFacts(running: Running, server: Awaited<ReturnType<typeof startPortal>>) {
  const portal = new PortalPages(await running.context.newPage());
  await portal.login('department');
  await portal.openList('department');
  const sweep = await SweepPage.open(running);
  const began = Date.now();
  await sweep.start();
  await looked(sweep, SETTLED);
  const before = await heaps(running, { 平台标签页: portal.page, 工作台: sweep.page });
  await looked(sweep, APPLICANTS);
  const minutes = (Date.now() - began) / 60_000;
  const after = await heaps(running, { 平台标签页: portal.page, 工作台: sweep.page });
  const pages = server.requests().filter(({ path }) => /table63(?:view|print)/.test(path)).length;
  const facts: Fact[] = [
    { name: 'minutes for all', value: minutes, unit: 'min' },
    { name: 'pages asked for', value: pages / APPLICANTS, unit: 'per applicant', aim: 1.1 },
    ...Object.entries(after).map(([name, bytes]) => ({
      name: `heap of ${name}, grown from ${SETTLED} to ${APPLICANTS}`,
      value: (bytes - (before[name] ?? 0)) / MEGABYTE,
      unit: 'MB',
      aim: 20,
    })),
  ];
  return {
    title: `批量检查: ${APPLICANTS} applicants with photos`,
    notes: [
      'Two pages at once with a pause between, as shipped; time is mostly that pause.',
      'Heaps are those of JavaScript after the browser collected garbage.',
    ],
    facts,
  };
}

async function looked(sweep: SweepPage, count: number): Promise<void> {
  while ((await sweep.looked()) < count) await sweep.page.waitForTimeout(1_000);
}

/** Used bytes of each page after a collection. */
async function heaps({ context }: Running, pages: Record<string, Page>): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const [name, page] of Object.entries(pages)) sizes[name] = await usedBy(await context.newCDPSession(page));
  return sizes;
}

async function usedBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
