import { launchBrowser } from '../../e2e/harness/browser.ts';
import { length } from '../length.ts';
import type { Measured } from '../measure.ts';
import { renderComparison } from '../table.ts';

const ROUNDS = length(60, 2);
const COLD_ROUNDS = length(15, 1);
/** Nothing listens there: no portal is needed. */
const NO_PORTAL = 9;

/** What it costs that a draft is written by the background and not by the page that has it, in the shipped build, as text. */
export async function throughBackground(): Promise<string> {
  const { context, extension, killWorker, close } = await launchBrowser({ portalPort: NO_PORTAL });
  try {
    const page = await context.newPage();
    await page.goto(`${extension}/popup.html`);
    await page.evaluate(`globalThis.writes = (${ways.toString()})()`);
    const time = (way: 'direct' | 'asked') => page.evaluate(`writes.${way}()`) as Promise<number>;
    const rows: Measured[] = ['by the page itself', 'by the background', 'by a background that has to start'].map(
      (name) => ({ name, rounds: [] }),
    );
    const [direct, awake, asleep] = rows;
    for (let round = -1; round < ROUNDS; round += 1) {
      const [own, asked] = [await time('direct'), await time('asked')];
      if (round >= 0) direct?.rounds.push(own);
      if (round >= 0) awake?.rounds.push(asked);
    }
    for (let round = 0; round < COLD_ROUNDS; round += 1) {
      await killWorker();
      asleep?.rounds.push(await time('asked'));
    }
    return renderComparison({
      title: 'A draft written, until it is known to be on the disk',
      notes: [
        'The limit puts the same draft into a database of its own by hand, strictly durable, without any check.',
        'The background is asked by a message, checks who asks and what, reads what it has of this review, and writes.',
      ],
      rows,
      aims: [],
    });
  } finally {
    await close();
  }
}

/** Runs in a page of the extension. */
function ways() {
  let updatedAt = 0;
  const working = () => {
    updatedAt += 1;
    return {
      applicant: { name: '虚构李四', idNumber: '990000198001010013', unit: '虚构测绘院', plan: '' },
      role: 'employer',
      object: 'qualification',
      review: {
        pack: { id: 'p', version: '1', title: 't' },
        rulesVersion: '1',
        role: 'employer',
        object: 'qualification',
        findings: [],
        suggestion: { verdict: 'undecided', grounds: [] },
      },
      choices: {},
      draft: {
        verdict: 'return',
        text: `第 ${updatedAt} 稿：2018年度继续教育总学时66学时，不足90学时，请补充。`,
        edited: true,
      },
      filled: null,
      updatedAt,
    };
  };
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench-direct', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('working');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return {
    async direct(): Promise<number> {
      const database = await opened;
      const from = performance.now();
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction('working', 'readwrite', { durability: 'strict' });
        transaction.objectStore('working').put(working(), 'one');
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      return performance.now() - from;
    },
    async asked(): Promise<number> {
      const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      const basis = { panel: 'bench', revision: 0, byHand: true, over: false };
      const ask = { working: working(), basis, portal: 'https://zcps.rlsbt.zj.gov.cn' };
      const from = performance.now();
      const answer: unknown = await runtime.sendMessage({
        channel: 'zcps-review',
        name: 'background/save-review',
        ask,
      });
      const took = performance.now() - from;
      if (!JSON.stringify(answer).includes('"ok":true')) throw new Error(`not saved: ${JSON.stringify(answer)}`);
      return took;
    },
  };
}
