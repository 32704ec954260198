import type { RowFile } from '@/lib/dossier/file-facts';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { PageReading } from '@/lib/dossier/reading';
import type { FetchedPage, ListedFile } from '@/lib/messages/fetched';
import type { PortalProfile } from '@/lib/profile/profile';
import type { Checked, Sweep, SweepRow, TriageRow } from '@/lib/record/sweep';
import { paperAddress } from './paper-address';
import { type FetchPorts, fetchPatiently, PageLeft, TabGone, unlessStopped } from './patient-fetch';
import { whyNotThis, whyNotWhole } from './whole-page';

/** Requests under way at once, and the pause (ms) of each hand between two applicants. */
const HANDS = 2;
const PAUSE = 200;

export interface SweepPorts extends FetchPorts {
  /** What pages of this portal should show of an applicant. */
  expects: PortalProfile['expects'];
  /** Never rejects. */
  photo(url: string): Promise<PhotoFacts | { unread: string }>;
  /**
   * What the files of an attachment list say; why not, in words, where the portal does not give them; `login` where the session
   * is over, which `stillIn` tells apart from a page in place of one file.
   */
  files(
    listed: readonly ListedFile[],
    signal: AbortSignal,
    stillIn: () => Promise<boolean>,
  ): Promise<RowFile[] | 'login' | { busy: string }>;
  judge(
    reading: PageReading,
    photo: PhotoFacts | { unread: string },
    files: readonly RowFile[],
    sweep: Sweep,
  ): Promise<Checked>;
  /** False when another sweep has begun meanwhile. */
  keep(row: SweepRow): Promise<boolean>;
  now(): number;
}

/** So often an applicant is begun anew because the page that gave the files was left. */
const OFTEN_LEFT = 4;
const LEFT_TOO_OFTEN = {
  state: 'failed',
  why: '核对附件期间平台页面换了多次，附件没有取全，请稍后再试。',
  checked: null,
} as const;

/**
 * - `done`: no row is waiting any more
 * - `stopped`: the reviewer stopped it
 * - `login`: the session is over; the row it showed at is still waiting
 * - `lost`: the portal's tab is gone
 * - `replaced`: another sweep has begun
 */
export type SweepEnd = 'done' | 'stopped' | 'login' | 'lost' | 'replaced';

/**
 * Looks at the waiting rows one after another, two at once, by GETs alone, and keeps what became of each before it is
 * told. The first row shows whether paper versions have to be read instead of the pages themselves. Rejects with what
 * judging or keeping failed with, once nothing is under way any more.
 */
export async function runSweep(
  sweep: Sweep,
  rows: readonly TriageRow[],
  ports: SweepPorts,
  signal: AbortSignal,
  onRow: (row: SweepRow) => void,
): Promise<SweepEnd> {
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const ended = new AbortController();
  let end: SweepEnd = 'done';
  let paper: ((url: string) => string) | null = null;
  const failures: unknown[] = [];
  const isOver = () => ended.signal.aborted;
  const stop = (why: SweepEnd) => {
    if (end === 'done') end = why;
    ended.abort();
  };
  signal.addEventListener('abort', () => stop('stopped'));
  if (signal.aborted) stop('stopped');

  const patiently = (url: string) => fetchPatiently(ports, url, ended.signal);

  /** The page that shows this applicant whole, or as much as can be had. */
  async function pageOf({ listed }: TriageRow, isFirst: boolean): Promise<FetchedPage> {
    if (paper !== null) return patiently(paper(listed.url));
    const page = await patiently(listed.url);
    if (!isFirst || page.is !== 'page' || page.paper === null) return page;
    if (whyNotWhole(page.reading, ports.expects[sweep.object]) === null) return page;
    const toPaper = paperAddress(listed.url, page.paper);
    if (toPaper === null) return page;
    const printed = await patiently(page.paper);
    if (printed.is !== 'page' || whyNotWhole(printed.reading, ports.expects[sweep.object]) !== null) return page;
    paper = toPaper;
    return printed;
  }

  async function look(row: TriageRow, isFirst: boolean, again = OFTEN_LEFT): Promise<void> {
    const page = await pageOf(row, isFirst);
    // A wait that was broken off tells nothing: the row stays as it was.
    if (isOver() && page.is === 'busy') return;
    if (page.is === 'login') return stop('login');
    const outcome = outcomeOf(row, page).catch((error: unknown) => {
      if (!(error instanceof PageLeft)) throw error;
      return again > 0 ? ('left' as const) : LEFT_TOO_OFTEN;
    });
    const became = await unlessStopped(outcome, null, signal);
    if (became === 'left') return look(row, isFirst, again - 1);
    if (became === 'login') return stop('login');
    if (became === null) return;
    const kept: SweepRow = { ...row, ...became, at: ports.now() };
    if (!(await ports.keep(kept))) return stop('replaced');
    onRow(kept);
  }

  async function outcomeOf(
    { listed }: TriageRow,
    page: Exclude<FetchedPage, { is: 'login' }>,
  ): Promise<Pick<SweepRow, 'state' | 'why' | 'checked'> | 'login' | null> {
    if (page.is === 'busy') return { state: 'failed', why: `${page.message}，已多次重试，请稍后再试。`, checked: null };
    if (page.is === 'refused') return { state: 'failed', why: page.message, checked: null };
    if (page.is === 'list') return toOpen('打开的是名单，不是申报人的页面');
    const why = whyNotThis(page.reading, listed) ?? whyNotWhole(page.reading, ports.expects[sweep.object]);
    if (why !== null) return toOpen(why);
    const { photo } = page.reading.fields;
    const facts =
      photo.state === 'read' && photo.text !== '' && sweep.photos
        ? await ports.photo(photo.text)
        : { unread: '批量检查时未核对照片' };
    const stillIn = async () => (await patiently(listed.url)).is !== 'login';
    const files = sweep.attachments ? await ports.files(page.files ?? [], ended.signal, stillIn) : [];
    if (files === 'login') return files;
    // Half of the files would be judged as if the rest had been looked at.
    if (isOver()) return null;
    if ('busy' in files) return { state: 'failed', why: `附件：${files.busy}，请稍后再试。`, checked: null };
    return { state: 'checked', why: '', checked: await ports.judge(page.reading, facts, files, sweep) };
  }

  async function hand(): Promise<void> {
    for (let row = waiting.shift(); row !== undefined && !isOver(); row = waiting.shift()) {
      await look(row, false);
      if (!isOver()) await ports.wait(PAUSE, ended.signal);
    }
  }

  /** Lets no failure go on beside: the other hand stops, too, and the first failure counts. */
  async function guarded(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!(error instanceof TabGone)) failures.push(error);
      stop('lost');
    }
  }

  const first = isOver() ? undefined : waiting.shift();
  if (first !== undefined) await guarded(look(first, true));
  await Promise.all(Array.from({ length: HANDS }, () => guarded(hand())));
  if (failures.length > 0) throw failures[0];
  return end;
}

function toOpen(why: string): Pick<SweepRow, 'state' | 'why' | 'checked'> {
  return { state: 'to-open', why: `${why}，请打开页面检查。`, checked: null };
}
