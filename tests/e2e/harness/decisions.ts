import type { Page } from '@playwright/test';

export interface MadeDecision {
  id: string;
  name: string;
  /** None when absent. */
  idNumber?: string;
}

/**
 * Makes decisions as the background knows them once the portal has answered: a click and the request that carried its
 * opinion, both in the session store, then a message that wakes the worker. Everything from there on is the shipped build.
 * Each is acknowledged when the background has answered and noted its number. Runs in an extension page.
 */
export async function decide(page: Page, decisions: readonly MadeDecision[]): Promise<string[]> {
  return page.evaluate(makeDecisions, [...decisions]);
}

/** Tells the driver of every acknowledged decision as it happens, for a browser that may die at any moment. */
export async function onAcknowledged(page: Page, told: (id: string) => void): Promise<void> {
  await page.exposeFunction('acknowledged', told);
}

async function makeDecisions(decisions: readonly MadeDecision[]): Promise<string[]> {
  const { runtime, storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  const { acknowledged } = globalThis as unknown as { acknowledged?: (id: string) => Promise<void> };
  const done: string[] = [];
  for (const { id, name, idNumber = '' } of decisions) {
    const at = Date.now();
    const opinion = `1. ${name}：2018年度继续教育总学时66学时，不足90学时，请补充材料后重新提交。（${id}）`;
    const url = 'https://zcps.rlsbt.zj.gov.cn/028/save.action';
    const click = {
      id,
      at,
      handledAt: at + 1,
      verdict: 'return',
      button: '退回',
      option: null,
      opinion,
      applicant: { name, idNumber, unit: '虚构测绘院', plan: '2020年度（模拟）' },
      role: 'employer',
      object: 'qualification',
      url,
    };
    const request = {
      id: `r-${id}`,
      tabId: 1,
      at: at + 5,
      kind: 'ajax',
      url,
      content: { fields: [{ name: 't61column10', value: opinion }], readable: true },
      purpose: 'other',
      outcome: { at: at + 9, status: 200, url },
      landed: null,
    };
    await storage.session.set({
      [`click:${id}`]: { tabId: 1, portal: new URL(url).origin, click, seq: null },
      [`request:r-${id}`]: request,
    });
    const message = { channel: 'zcps-review', name: 'background/hello', ask: { kind: 'other', url } };
    for (let attempt = 0; attempt < 40; attempt += 1) {
      await runtime.sendMessage(message).catch(() => null);
      const { [`click:${id}`]: kept } = (await storage.session.get(`click:${id}`)) as Record<
        string,
        { seq: number | null }
      >;
      if (kept?.seq === null) continue;
      done.push(id);
      await acknowledged?.(id);
      break;
    }
    await storage.session.remove(`click:${id}`);
  }
  return done;
}
