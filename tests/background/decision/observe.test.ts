import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LIMITS } from '@/entrypoints/background/decision/match-decision';
import { FIND } from '../fixtures';
import { answerTo, around, eachInItsOwnBrowser, entries, post, settled } from '../life';

eachInItsOwnBrowser();

describe('a login', () => {
  it('leaves no password behind, and nothing of it at all a few seconds later', async () => {
    const forms = [
      { formData: { user: ['li'], loginPassword: ['s3cret'], pwd: ['s3cret'] } },
      { raw: [{ bytes: new TextEncoder().encode('{"user":"li","form":{"passwd":"s3cret"}}').buffer }] },
      { raw: [{ bytes: new TextEncoder().encode('<login><password>s3cret</password></login>').buffer }] },
      { raw: [{ bytes: new TextEncoder().encode('user=li&password=s3cret').buffer }] },
    ];
    for (const [index, requestBody] of forms.entries()) post(`r${index}`, { requestBody });
    await vi.waitFor(async () => expect(await stored()).toContain('request:r3'), { timeout: 60_000 });
    expect(await stored()).not.toContain('s3cret');
    expect(await stored()).toContain('li');
    around.pass(LIMITS.lateNews + 2_000);
    const due = around.later.filter(({ delay }) => delay === LIMITS.lateNews + 1_000).map(({ run }) => run);
    expect(due).toHaveLength(4);
    for (const run of due) run();
    await settled();
    expect(await stored()).not.toContain('request:');
  });

  async function stored(): Promise<string> {
    return JSON.stringify(await fakeBrowser.storage.session.get(null));
  }
});

describe('a page that posts without end', () => {
  it('fills neither the store nor the log', async () => {
    for (let index = 0; index < 120; index += 1) {
      post(`flood-${index}`, { url: FIND, requestBody: { formData: { x: ['y'.repeat(500)] } } });
      if (index % 10 === 0) answerTo(`flood-${index}`);
    }
    expect(await entries()).toBe(0);
    const kept = Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => key.startsWith('request:'));
    expect(kept.length).toBeLessThanOrEqual(24);
  });
});
