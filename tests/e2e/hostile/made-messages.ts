/** What only pages of the extension may ask, each in its right shape: a page that asks it gets a refusal and nothing else. */
export const PRIVILEGED: readonly { name: string; ask: unknown }[] = [
  { name: 'background/wipe', ask: { typed: '清空全部数据' } },
  { name: 'background/lock', ask: {} },
  { name: 'background/encrypt', ask: { passphrase: '一串很长的口令文字', idleMinutes: 30 } },
  { name: 'background/unlock', ask: { passphrase: '一串很长的口令文字' } },
  { name: 'background/erase-person', ask: { seq: 1, why: '本人申请' } },
  { name: 'background/set-retention', ask: { retention: { entryDays: 1095, bodyDays: 730 } } },
  { name: 'background/restore', ask: { step: { step: 'person-key', key: 'a' } } },
  { name: 'background/add-portal', ask: { origin: 'https://evil.example', title: '某平台' } },
  { name: 'background/remove-portal', ask: { origin: 'https://zcps.rlsbt.zj.gov.cn' } },
  { name: 'background/set-patches', ask: { origin: 'https://zcps.rlsbt.zj.gov.cn', patches: [] } },
  { name: 'background/set-profile', ask: { origin: 'https://zcps.rlsbt.zj.gov.cn', profile: null } },
  { name: 'background/load-office', ask: {} },
  { name: 'background/undo-office', ask: { at: 1 } },
  { name: 'background/portals', ask: {} },
  { name: 'background/status', ask: {} },
  { name: 'background/drop-sweep', ask: {} },
  { name: 'background/open-workbench', ask: { seq: 1 } },
  { name: 'background/open-panel', ask: { tabId: 1 } },
  { name: 'background/capture', ask: { tabId: 1 } },
  { name: 'background/backup-made', ask: { count: 0, head: null } },
  { name: 'background/swept', ask: { url: 'https://zcps.rlsbt.zj.gov.cn/028/review.jsp' } },
  {
    name: 'background/history',
    ask: { applicant: { name: '张演练', idNumber: '', unit: '', plan: '' } },
  },
  {
    name: 'background/load-review',
    ask: {
      applicant: { name: '张演练', idNumber: '', unit: '', plan: '' },
      role: 'employer',
      object: 'qualification',
    },
  },
];

export interface Sent {
  /** Calls that were answered with a value. */
  answered: string[];
  /** Calls that were refused in words. */
  refused: number;
  /** Calls that nobody answered. */
  silent: number;
  times: number[];
}

/**
 * The text of a script that sends `count` messages from where our content scripts run: what only our own pages may ask,
 * and nonsense of every shape, in turn, each as soon as the one before was answered.
 */
export function sendMany(count: number): string {
  return `(${send})(${count}, ${JSON.stringify(PRIVILEGED)})`;
}

async function send(count: number, privileged: readonly { name: string; ask: unknown }[]): Promise<Sent> {
  const { runtime } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  const odd = [null, 0, 'x', [], {}, { __proto__: { ask: 1 } }, { folded: 'yes' }, 'x'.repeat(10_000), { rows: [[]] }];
  const names = [
    ...privileged.map(({ name }) => name),
    'background/fold',
    'background/decision-clicked',
    '__proto__',
    '',
  ];
  const pick = <T>(all: readonly T[], at: number) => all[at % all.length];
  const sent: Sent = { answered: [], refused: 0, silent: 0, times: [] };
  for (let nth = 0; nth < count; nth += 1) {
    const right = pick(privileged, nth >> 1);
    const made = nth % 2 === 0 ? right : { name: pick(names, nth * 7), ask: pick(odd, nth * 5) };
    const message = nth % 11 === 10 ? pick(odd, nth) : { channel: 'zcps-review', ...made };
    const from = performance.now();
    const answer = await runtime.sendMessage(message).catch(() => undefined);
    sent.times.push(performance.now() - from);
    if (typeof answer !== 'object' || answer === null) sent.silent += 1;
    else if ('error' in answer) sent.refused += 1;
    else sent.answered.push(JSON.stringify(message));
  }
  return sent;
}

/** Sends as many messages through the window, from a script of the page, and makes as many events of every name it can think of. */
export function postMany([count, privileged]: [number, readonly { name: string; ask: unknown }[]]): void {
  for (let nth = 0; nth < count; nth += 1) {
    const { name, ask } = privileged[nth % privileged.length] ?? { name: '', ask: {} };
    const message = { channel: 'zcps-review', name: nth % 3 === 0 ? 'page/fill' : name, ask };
    window.postMessage(nth % 2 === 0 ? message : JSON.stringify(message), '*');
    if (nth % 10 === 0) document.dispatchEvent(new CustomEvent(name, { detail: message }));
  }
}
