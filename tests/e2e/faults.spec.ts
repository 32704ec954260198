import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchPlain } from '../bench/chromium.ts';
import { LONG } from '../runs.ts';
import { met, tried } from '../threats/met.ts';
import { inPage } from './faults/bundled.ts';
import { decide, type MadeDecision, onAcknowledged } from './harness/decisions.ts';
import { brokenAt, readLog } from './harness/log.ts';
import { newProfile, type Profile, type Running } from './harness/profile.ts';

/**
 * What a log must stand: killed browsers and workers, tampering, a full disk, two tabs, malicious files. `npm run faults`
 * runs it at full length, `npm test` a short form of it.
 */
const KILLS = tried('T17', 'kills of the browser');
const WORKER_KILLS = tried('T16', 'kills of the worker');
const TRIALS = tried('T25', 'changes');

/** Every table that the record rests on. */
const CHANGED = ['acts', 'bodies', 'entries', 'meta', 'packs', 'rows', 'texts'];

test.describe.configure({ mode: 'default', timeout: LONG ? 45 * 60_000 : 180_000 });

let profile: Profile;
test.beforeEach(() => {
  profile = newProfile();
});
test.afterEach(() => profile.remove());

function decisions(count: number, prefix: string): MadeDecision[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}-${index + 1}`,
    name: `虚构${'甲乙丙丁戊己庚'.charAt(index % 7)}`,
  }));
}

async function logOf({ context, extension }: Running) {
  return readLog({ context, extension });
}

test(`the browser killed ${KILLS} times while decisions are written: no acknowledged one is lost, the chain is whole`, async () => {
  const acknowledged = new Set<string>();
  let lengthened = 0;
  for (let round = 1; round <= KILLS; round += 1) {
    const running = await profile.start();
    const page = await running.open('popup.html');
    let told: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      told = resolve;
    });
    await onAcknowledged(page, (id) => {
      acknowledged.add(id);
      told();
    });
    const writing = decide(page, decisions(500, `round-${round}`)).catch(() => []);
    await first;
    await page.waitForTimeout(Math.random() * 400).catch(() => undefined);
    await running.kill();
    await writing;

    const again = await profile.start();
    const log = await logOf(again);
    await again.close();
    const ids = log.entries.map(({ id }) => id);
    expect(brokenAt(log), `chain after kill ${round}`).toBeNull();
    expect(ids.length, `no entry twice after kill ${round}`).toBe(new Set(ids).size);
    const lost = [...acknowledged].filter((id) => !ids.includes(id));
    expect(lost, `lost by kill ${round}`).toEqual([]);
    lengthened = ids.length;
  }
  expect(lengthened).toBeGreaterThanOrEqual(KILLS);
  met('T17', 'kills', `${KILLS} kills: ${acknowledged.size} acknowledged, ${lengthened} in the log, 0 lost`);
});

test(`the worker killed at ${WORKER_KILLS} random points: each decision exactly once`, async () => {
  const running = await profile.start();
  const page = await running.open('popup.html');
  const aside = await running.open('popup.html');
  const session = await running.context.newCDPSession(aside);
  await session.send('ServiceWorker.enable');
  let over = false;
  let kills = 0;
  // From the last kill before it to each decision that is acknowledged next.
  let killedAt: number | null = null;
  const pauses: number[] = [];
  await onAcknowledged(page, () => {
    if (killedAt !== null) pauses.push(performance.now() - killedAt);
    killedAt = null;
  });
  const killing = (async () => {
    while (!over || kills < WORKER_KILLS) {
      await session.send('ServiceWorker.stopAllWorkers');
      killedAt = performance.now();
      kills += 1;
      await aside.waitForTimeout(30 + Math.random() * 250);
    }
  })();
  const wanted = decisions(WORKER_KILLS * 2, 'worker');
  const done = await decide(page, wanted);
  over = true;
  await killing;
  const log = await logOf(running);
  await running.close();
  expect(kills).toBeGreaterThanOrEqual(WORKER_KILLS);
  expect(done).toEqual(wanted.map(({ id }) => id));
  expect(log.entries.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  expect(brokenAt(log)).toBeNull();
  const longest = Math.max(...pauses);
  expect(longest).toBeLessThanOrEqual(tried('T16', 'goes on within, ms'));
  met(
    'T16',
    'decisions',
    `${kills} kills of the worker: ${done.length} decisions, each once, the next after ${longest.toFixed(0)} ms at most`,
  );
});

test(`${TRIALS} random edits, deletions, insertions and swaps of stored rows are all found; a cut tail against a printed head`, async () => {
  const running = await profile.start();
  const page = await running.open('popup.html');
  await decide(page, decisions(LONG ? 230 : 110, 'entry'));
  await inPage(page, 'tidy');
  await inPage(page, 'erase', 3, 4);
  // Newer than the erasures: an end that takes them along would be missed by what they removed.
  await decide(page, decisions(4, 'later'));
  const { report } = await inPage(page, 'state');
  expect(report.ok).toBe(true);
  const changes = await inPage(page, 'tamper', TRIALS, 20_261_125);
  expect(changes.missed).toEqual([]);
  expect(Object.keys(changes.changed).sort(), 'tables that were changed').toEqual(CHANGED);
  if (!report.ok || report.head === null) throw new Error('no head');
  const cut = await inPage(page, 'cutTail', 3, { count: report.count, head: report.head });
  expect(cut).toEqual({ alone: true, againstAnchor: false });
  await running.close();
  met(
    'T25',
    'changes',
    `${changes.trials} changes in ${CHANGED.join(', ')}, all found; a cut end found against a printed head alone`,
  );
});

test('a full disk: no half entry, a clear word, the export still works, and it goes on once there is room', async () => {
  // On a page of its own, without the extension, whose permission frees it from any quota but the disk itself.
  const plain = await launchPlain();
  const context = await plain.newContext();
  await context.route('https://quota.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>quota</title>' }),
  );
  const page = await context.newPage();
  await page.goto('https://quota.test/');
  const session = await context.newCDPSession(page);
  // Before anything is written: Chromium remembers for a while how much room it once found.
  await session.send('Storage.overrideQuotaForOrigin', { origin: 'https://quota.test', quotaSize: 3_000_000 });
  expect(await inPage(page, 'append', 3, 100, 'before')).toEqual({ done: 3, words: null });
  const full = await inPage(page, 'append', 200, 100_000, 'full');
  expect(full.words).toContain('磁盘空间不足，内容未写入');
  expect(full.done).toBeLessThan(200);
  const { report } = await inPage(page, 'state');
  expect(report).toMatchObject({ ok: true, count: 3 + full.done });
  expect((await inPage(page, 'backup')).exported).toBe(3 + full.done);
  await session.send('Storage.overrideQuotaForOrigin', { origin: 'https://quota.test' });
  expect(await inPage(page, 'append', 1, 100, 'after')).toEqual({ done: 1, words: null });
  expect((await inPage(page, 'state')).report).toMatchObject({ ok: true, count: 4 + full.done });
  await plain.close();
});

test('two tabs that decide about the same applicant at once: both are logged, in one chain', async () => {
  const running = await profile.start();
  const [one, other] = [await running.open('popup.html'), await running.open('popup.html')];
  const count = LONG ? 60 : 10;
  const of = (tab: string) => decisions(count, tab).map((decision) => ({ ...decision, name: '虚构李四' }));
  const done = await Promise.all([decide(one, of('one')), decide(other, of('other'))]);
  const log = await logOf(running);
  await running.close();
  expect(done.map((ids) => ids.length)).toEqual([count, count]);
  expect(log.entries.map(({ id }) => id).sort()).toEqual(done.flat().sort());
  expect(brokenAt(log)).toBeNull();
});

test('malicious and broken files are refused with a reason, and the log is as it was', async () => {
  const running = await profile.start();
  const page = await running.open('popup.html');
  await decide(page, decisions(3, 'entry'));
  const good = Buffer.from((await inPage(page, 'backup')).base64, 'base64');
  const before = JSON.stringify(await logOf(running));
  expect(await inPage(page, 'refusal', [...good], 0)).toBeNull();
  const refused = async (bytes: Buffer, words: RegExp) =>
    expect(await inPage(page, 'refusal', [...bytes], 0)).toMatch(words);
  await refused(Buffer.from('PK\u0003\u0004'), /不是本插件的备份文件|不完整/);
  await refused(good.subarray(0, good.length - 5), /不完整/);
  await refused(Buffer.concat([good, Buffer.from([0, 0, 0, 1, 7])]), /多余的内容/);
  const flipped = Buffer.from(good);
  flipped[good.length - 40] = (flipped[good.length - 40] ?? 0) ^ 1;
  await refused(flipped, /损坏|不符|不正确/);
  expect(await inPage(page, 'refusal', null, 201 * 1024 * 1024)).toMatch(/文件过大/);
  expect(JSON.stringify(await logOf(running))).toBe(before);
  await running.close();
});

test('with encryption on, nothing of a canary person is found in the profile folder; without, it is', async () => {
  const search = async (encrypted: boolean) => {
    const running = await profile.start();
    const page = await running.open('popup.html');
    if (encrypted) await inPage(page, 'encrypt', '一串只有我知道的长口令');
    await decide(page, [CANARY]);
    expect(await inPage(page, 'namesSeen')).toEqual([CANARY.name]);
    await running.close();
    return filesWith(profile.path, PERSONAL);
  };
  const clear = await search(false);
  // The number is in no log at all.
  expect(Object.keys(clear.found).sort(), 'found where nothing is encrypted').toEqual([OPINION, CANARY.name].sort());
  const planted = PERSONAL.flatMap((text, nth) => plantedIn(profile.path, text, nth));
  const all = filesWith(profile.path, PERSONAL).found;
  expect(
    planted.filter(([text, name]) => !all[text]?.includes(name)),
    'planted and not found',
  ).toEqual([]);
  profile.remove();
  profile = newProfile();
  const sealed = await search(true);
  expect(sealed.found).toEqual({});
  expect(sealed.needles).toBeGreaterThanOrEqual(tried('T26', 'spellings searched for'));
  const where = Object.values(clear.found).flat().length;
  met(
    'T26',
    'profile',
    `${sealed.needles} spellings in ${sealed.bytes} bytes of ${sealed.files} files: 0 found; without encryption ${where} files hold one`,
  );
});

/** A file for each spelling of the text, amid other bytes and at any place. */
function plantedIn(folder: string, text: string, nth: number): [text: string, file: string][] {
  const around = (bytes: Buffer, before: number) =>
    Buffer.concat([Buffer.alloc(before, 'x'), bytes, Buffer.from('之后')]);
  const utf16 = Buffer.from(text, 'utf16le');
  const plain = [Buffer.from(text), utf16, Buffer.from(utf16).swap16()];
  return plain.flatMap((bytes, kind) =>
    [0, 1, 2, 3, 4, 5, 6].map((before): [string, string] => {
      const name = `planted-${nth}-${kind}-${before}`;
      const held = around(bytes, before);
      writeFileSync(join(folder, name), before % 2 === 0 ? held : held.toString('base64'));
      return [text, name];
    }),
  );
}

const CANARY = { id: 'canary', name: '虚构金丝雀ZQXJ', idNumber: '330106197503120017' };
const OPINION = '总学时66学时，不足90学时，请补充材料';
const PERSONAL = [CANARY.name, CANARY.idNumber, OPINION];

/** Files below this folder that hold one of the texts: in UTF-8, in UTF-16 either way, and in base64 of these at each of three places. */
function filesWith(folder: string, texts: readonly string[]) {
  const needles = texts.flatMap((text) => spellings(text).map((bytes) => ({ text, bytes })));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found: Record<string, string[]> = {};
  let bytes = 0;
  for (const { parentPath, name } of files) {
    const content = readFileSync(join(parentPath, name));
    bytes += content.length;
    for (const { text, bytes: needle } of needles) {
      if (content.includes(needle)) found[text] = [...new Set([...(found[text] ?? []), name])];
    }
  }
  return { found, needles: needles.length, bytes, files: files.length };
}

function spellings(text: string): Buffer[] {
  const utf16 = Buffer.from(text, 'utf16le');
  const plain = [Buffer.from(text, 'utf8'), utf16, Buffer.from(utf16).swap16()];
  return [...plain, ...plain.flatMap((bytes) => [0, 1, 2].map((before) => inBase64(bytes, before)))];
}

/** What surely stands in the base64 of a longer text when these bytes begin so many behind a group of three. */
function inBase64(bytes: Buffer, before: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  // The first letters hold bits of what comes before, the last of what comes after.
  return Buffer.from(text.slice(before === 0 ? 0 : before + 1, -1));
}
