import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { PageReading, Place } from '../../lib/dossier/reading.ts';
import { readIn } from '../portal-reading/chromium.ts';
import { summarise } from '../portal-reading/summary.ts';
import { expect, test } from './harness/test.ts';

const FOLDER = fileURLToPath(new URL('../portal-reading/', import.meta.url));
const NAMES = readdirSync(`${FOLDER}pages`)
  .filter((name) => name.endsWith('.html') && !name.startsWith('_'))
  .map((name) => name.replace('.html', ''));

/** Pages of different make. */
const MAKES = ['p01-th-td-pairs', 'p07-sections-in-one-table', 'p13-easyui', 't-list-forms', 'u-bootstrap'];

for (const name of NAMES) {
  test(`reads ${name} as reviewed, leaves it and its scan as they were, finds every place again, and never says something else when it drifts`, async ({
    reader,
  }) => {
    const page = await reader.open(`${name}.html`);
    await drawn(page);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const reading = await readIn(page);
    expect.soft(summarise(reading)).toEqual(JSON.parse(readFileSync(`${FOLDER}expected/${name}.json`, 'utf8')));
    expect.soft(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const places = placesOf(reading);
    const resolved = await page.evaluate(
      (all) => all.map((place) => window.reader.resolvePlace(document, place) !== null),
      places,
    );
    expect.soft(places.filter((_, index) => !resolved[index])).toEqual([]);
    const read = Object.values(reading.fields).filter(({ state }) => state === 'read');
    const found = await page.evaluate(() => window.reader.readFrozen());
    // A photo, or a name beside everything else, is found otherwise.
    expect.soft(found > 0 || read.length < 2, 'values are found with scans that nothing is written into').toBe(true);
    const { wrong } = await page.evaluate(() => window.reader.mutate(document));
    expect(wrong).toEqual([]);
  });
}

test('every kind of drift changes some page of a few of different make', async ({ reader }) => {
  const left = new Set<string>();
  const applied = new Set<string>();
  for (const name of MAKES) {
    const page = await reader.open(`${name}.html`);
    const { kinds, drift } = await page.evaluate(() => ({
      kinds: window.reader.KINDS,
      drift: window.reader.mutate(document),
    }));
    for (const kind of kinds) left.add(kind);
    for (const kind of drift.applied) applied.add(kind);
  }
  expect([...left].filter((kind) => !applied.has(kind))).toEqual([]);
  expect(applied.size).toBeGreaterThanOrEqual(60);
});

test('refuses a place whose text has changed', async ({ reader }) => {
  const page = await reader.open('p01-th-td-pairs.html');
  const place = (await readIn(page)).fields['unit.name'].places[0];
  const resolved = await page.evaluate((one) => {
    const before = one && window.reader.resolvePlace(document, one)?.textContent;
    for (const cell of document.querySelectorAll('td'))
      if (cell.textContent?.includes('测绘院')) cell.textContent = '别的单位';
    return [before, one && window.reader.resolvePlace(document, one)];
  }, place);
  expect(resolved).toEqual(['虚构市测绘院（模拟）', null]);
});

test('finds a place after its table has moved', async ({ reader }) => {
  const page = await reader.open('p08-fieldset-and-headings.html');
  const place = (await readIn(page)).fields['education.school'].places[0];
  const text = await page.evaluate((one) => {
    document.body.insertAdjacentHTML('afterbegin', '<p>新通知</p>');
    document.body.append(...document.querySelectorAll('fieldset'));
    return one && window.reader.resolvePlace(document, one)?.textContent;
  }, place);
  expect(text).toBe('假设大学');
});

test('follows a page: skeleton, data, a late list, a frame, hardly a word while the reviewer types', async ({
  reader,
}) => {
  const page = await reader.openHtml(`<!doctype html><meta charset="utf-8"><title>资格审查</title><body>
    <table><tr><th>姓名</th><td id="n"></td><th>工作单位</th><td id="u"></td></tr></table>
    <h3>年度考核</h3><table><thead><tr><th>年度</th><th>考核结果</th></tr></thead><tbody id="b"></tbody></table>
    <p>审核意见：<textarea id="o"></textarea></p>`);
  await page.evaluate(() => {
    const seen: PageReading[] = [];
    Object.assign(window, {
      seen,
      watch: window.reader.watchPage({ doc: document, onReading: (one) => seen.push(one) }),
    });
  });
  const told = (nth: number) =>
    page.evaluate((at) => {
      const { seen } = window as unknown as { seen: PageReading[] };
      const one = seen.at(at);
      return {
        count: seen.length,
        name: one?.fields['person.name'],
        list: one?.lists.appraisals.state,
        rows: one?.lists.appraisals.rows.length,
        settled: one?.settled,
      };
    }, nth);
  const last = () => told(-1);
  await expect.poll(() => told(0)).toMatchObject({ name: { state: 'empty' }, list: 'unreadable', settled: false });
  await page.evaluate(() => {
    for (const [id, text] of [
      ['n', '张虚构'],
      ['u', '虚构院'],
    ]) {
      const cell = document.getElementById(id ?? '');
      if (cell) cell.textContent = text ?? '';
    }
  });
  await expect.poll(last).toMatchObject({ name: { state: 'read', text: '张虚构' } });
  await expect.poll(last).toMatchObject({ list: 'empty', settled: true });
  await page.evaluate(() => {
    const body = document.getElementById('b');
    if (body) body.innerHTML = '<tr><td>2018</td><td>合格</td></tr>';
  });
  await expect.poll(last).toMatchObject({ list: 'read', rows: 1, settled: true });
  const { count } = await last();
  await page.locator('#o').fill('材料不完整');
  // What stands in the box is told once it rests there, not key by key.
  await expect.poll(async () => (await last()).count).toBe(count + 1);
  await page.waitForTimeout(1_000);
  expect((await last()).count).toBe(count + 1);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<table><tr><th>申报职称</th><td>正高级工程师</td></tr></table>';
    document.body.append(frame);
  });
  await expect
    .poll(() =>
      page.evaluate(() => (window as unknown as { seen: PageReading[] }).seen.at(-1)?.fields['application.title'].text),
    )
    .toBe('正高级工程师');
  await page.evaluate(() => {
    const inner = document.querySelector('iframe')?.contentDocument?.querySelector('td');
    if (inner) inner.textContent = '高级工程师';
  });
  await expect
    .poll(() =>
      page.evaluate(() => (window as unknown as { seen: PageReading[] }).seen.at(-1)?.fields['application.title'].text),
    )
    .toBe('高级工程师');
});

test('reads nothing more once it is stopped', async ({ reader }) => {
  const page = await reader.open('p02-title-input-cells.html');
  const counts = await page.evaluate(async () => {
    const seen: boolean[] = [];
    const watch = window.reader.watchPage({ doc: document, onReading: ({ settled }) => seen.push(settled) });
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
    while (!seen.at(-1)) await wait(50);
    const before = seen.length;
    for (const cell of document.querySelectorAll('td'))
      if (cell.textContent === '模拟县地质队') cell.textContent = '别的单位';
    while (seen.length === before) await wait(50);
    watch.stop();
    const changed = seen.length;
    document.body.textContent = '';
    await wait(600);
    return { afterStop: seen.length - changed };
  });
  expect(counts).toEqual({ afterStop: 0 });
});

test('goes on telling when somebody asks for a reading while one is under way', async ({ reader }) => {
  const page = await reader.openHtml(`<!doctype html><meta charset="utf-8"><title>资格审查</title><body>
    <table><tr><th>姓名</th><td>张虚构</td><th>工作单位</th><td>虚构院</td></tr></table>
    <table><tbody>${'<tr><td>甲</td><td>乙</td><td>丙</td></tr>'.repeat(30_000)}</tbody></table>`);
  const settled = await page.evaluate(async () => {
    const seen: boolean[] = [];
    const watch = window.reader.watchPage({ doc: document, onReading: (one) => seen.push(one.settled) });
    // In turn with the slices of the reading, of which there are many more.
    for (let turns = 0; turns < 4; turns += 1) await new Promise((done) => setTimeout(done));
    const before = seen.length;
    watch.readNow();
    while (!seen.at(-1)) await new Promise((done) => setTimeout(done, 50));
    watch.stop();
    return { before };
  });
  expect(settled).toEqual({ before: 0 });
});

test('tells what it read for somebody who asked before its own turn came', async ({ reader }) => {
  const page = await reader.open('p01-th-td-pairs.html');
  const told = await page.evaluate(async () => {
    const seen: string[] = [];
    let atRest = false;
    const watch = window.reader.watchPage({
      doc: document,
      onReading: ({ kind, settled }) => {
        seen.push(kind);
        atRest = settled;
      },
    });
    while (!atRest) await new Promise((done) => setTimeout(done, 50));
    document.body.textContent = '操作手册';
    await new Promise((done) => setTimeout(done));
    // The page is busy until what it shows has stood for long enough.
    for (const until = performance.now() + 600; performance.now() < until; );
    const { kind, settled } = watch.readNow();
    while (seen.at(-1) !== 'other') await new Promise((done) => setTimeout(done, 50));
    watch.stop();
    return [kind, settled];
  });
  expect(told).toEqual(['other', true]);
});

test('calls a page settled that stirs for ever and says the same, and not before', async ({ reader }) => {
  const page = await reader.openHtml(`<!doctype html><meta charset="utf-8"><title>资格审查</title><body>
    <p id="clock"></p><table><tr><th>姓名</th><td id="n"></td><th>工作单位</th><td>虚构院</td></tr></table>
    <script>setInterval(function () { document.getElementById('clock').textContent = new Date().getMilliseconds(); }, 50);</script>`);
  const { told, steadyFor } = await page.evaluate(async () => {
    const seen: { name: string; settled: boolean; at: number }[] = [];
    const name = document.getElementById('n');
    const watch = window.reader.watchPage({
      doc: document,
      onReading: ({ fields, settled }) => {
        // The name comes once the page has been read without it.
        if (seen.length === 0 && name) name.textContent = '张虚构';
        seen.push({ name: fields['person.name'].text, settled, at: Date.now() });
      },
    });
    while (!seen.at(-1)?.settled) await new Promise((done) => setTimeout(done, 100));
    await new Promise((done) => setTimeout(done, 3_000));
    watch.stop();
    const [, withName, atRest] = seen;
    return {
      told: seen.map(({ name, settled }) => [name, settled]),
      steadyFor: (atRest?.at ?? 0) - (withName?.at ?? 0),
    };
  });
  expect(told).toEqual([
    ['', false],
    ['张虚构', false],
    ['张虚构', true],
  ]);
  expect(steadyFor).toBeGreaterThanOrEqual(1_900);
});

test('reads large pages with rests as it reads them in one go', async ({ reader }) => {
  for (const name of [...MAKES, 't-shadow', 'p17-antd', 'u-pivot-years']) {
    const page = await reader.open(`${name}.html`);
    await drawn(page);
    const read = await page.evaluate(() => {
      const { body } = document;
      while (body.querySelectorAll('*').length < 2_000)
        body.append(...[...body.children].map((one) => one.cloneNode(true)));
      const parts = window.reader.readInParts(document, 0, false);
      let rests = 0;
      let part = parts.next();
      for (; !part.done; part = parts.next()) rests += 1;
      return { rests, inParts: part.value.reading, whole: window.reader.readPage(document, 0) };
    });
    expect(read.rests, name).toBeGreaterThan(10);
    expect(read.inParts, name).toEqual(read.whole);
  }
});

test('begins anew when a large page changes while it is being read', async ({ reader }) => {
  const rows = '<tr><td>甲</td><td>乙</td><td>丙</td></tr>'.repeat(60_000);
  const page = await reader.openHtml(`<!doctype html><meta charset="utf-8"><title>资格审查</title><body>
    <table><tr><th>姓名</th><td id="n">张虚构</td><th>工作单位</th><td>虚构院</td></tr></table>
    <table><tbody id="b">${rows}</tbody></table>
    <table><tr><th>申报职称</th><td id="t">正高级工程师</td></tr></table>`);
  const told = await page.evaluate(async () => {
    const seen: PageReading[] = [];
    const change = (id: string, text: string) => {
      const cell = document.getElementById(id);
      if (cell) cell.textContent = text;
    };
    const watch = window.reader.watchPage({ doc: document, onReading: (one) => seen.push(one) });
    // Its timers run while it is being read, in turn with the slices of that, of which there are many more.
    for (let turns = 0; turns < 4; turns += 1) await new Promise((done) => setTimeout(done));
    const early = seen.length;
    change('n', '李虚构');
    change('t', '高级工程师');
    while (seen.length === 0) await new Promise((done) => setTimeout(done, 50));
    watch.stop();
    return {
      early,
      first: seen.map(({ fields }) => [fields['person.name'].text, fields['application.title'].text])[0],
    };
  });
  expect(told).toEqual({ early: 0, first: ['李虚构', '高级工程师'] });
});

/** Scripts of the page that wait for its first picture have run. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
}

function placesOf({ fields, lists, boxes, decision }: PageReading): Place[] {
  return [
    ...Object.values(fields).flatMap(({ places }) => places),
    ...Object.values(lists).flatMap(({ places, rows }) => [
      ...places,
      ...rows.flatMap(({ place, cells }) => [place, ...Object.values(cells).map((cell) => cell.place)]),
    ]),
    ...boxes.map(({ place }) => place),
    ...(decision?.options ?? []).map(({ place }) => place),
  ];
}
