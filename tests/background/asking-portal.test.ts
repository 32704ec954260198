import { beforeEach, describe, expect, it } from 'vitest';
import { ALONE, LISI, working } from '@/tests/log/fixtures';
import { answerTo, around, clicked, eachInItsOwnBrowser, entries, log, PORTAL, post, STAGE } from './life';

eachInItsOwnBrowser();

describe('two portals', () => {
  const OTHER = 'https://zc.example.gov.cn';
  const listed = { name: LISI.name, idNumber: LISI.idNumber, unit: LISI.unit, status: '', url: `${OTHER}/a.jsp` };
  const standings = (rows: (typeof listed)[], portal: string) =>
    around.ask('background/standings', { rows, role: null, object: null }, around.page(1, portal));

  beforeEach(async () => {
    around.granted.add('https://zc.example.gov.cn/*');
    await around.ask('background/add-portal', { origin: OTHER, title: '某市平台' }, around.panel());
    await around.ask('background/save-review', { working: working(), basis: ALONE }, around.panel());
  });

  it('hear nothing of each other, though the tab and the applicant are the same', async () => {
    await around.ask('background/decision-clicked', { click: clicked() }, around.page());
    post('r1');
    answerTo('r1');
    expect(await entries()).toBe(1);
    const other = around.panel(1, OTHER);
    expect(await around.ask('background/load-review', STAGE, other)).toMatchObject({ working: null, lastReturn: null });
    expect(await around.ask('background/history', { applicant: LISI }, other)).toEqual([]);
    expect(await standings([listed], OTHER)).toEqual({ standings: [null] });
    expect(await around.ask('background/history', { applicant: LISI }, around.panel())).toHaveLength(1);
    expect((await standings([listed], PORTAL)).standings[0]?.is).toBe('returned');
  });

  it('lend no findings to a click: what is logged there has none of the other portal', async () => {
    const click = clicked({ verdict: 'pass', url: `${OTHER}/a.jsp` });
    await around.ask('background/decision-clicked', { click }, around.page(1, OTHER));
    post('r1', { url: `${OTHER}/save.action` });
    answerTo('r1');
    expect(await entries()).toBe(1);
    expect(await log.entries.detail(1)).toMatchObject({ row: { portal: OTHER }, body: { review: null, draft: null } });
    expect((await around.ask('background/load-review', STAGE, around.panel())).working).not.toBeNull();
  });

  it('are given back to the browser when everything is wiped', async () => {
    expect(around.granted.has(`${OTHER}/*`)).toBe(true);
    await around.ask('background/wipe', { typed: '清空全部数据' }, around.panel());
    expect([...around.granted]).toEqual([`${PORTAL}/*`]);
  });

  it('cannot try out names without end, and a person who pages through lists is never refused', async () => {
    const rows = Array.from({ length: 500 }, () => listed);
    let answered = 0;
    for (let page = 0; page < 60; page += 1) {
      around.pass(10_000);
      answered += (await standings(rows.slice(0, 100), PORTAL)).standings.length;
    }
    expect(answered).toBe(6_000);
    const tries = Array.from({ length: 40 }, () =>
      standings(rows, OTHER).then(
        () => true,
        () => false,
      ),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(6);
  });
});
