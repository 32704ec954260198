import { expect, type Page, test } from '@playwright/test';
import type { Dossier } from '../../lib/dossier/dossier.ts';
import { type ReaderInChromium, startReader } from '../portal-reading/chromium.ts';
import { page as html, LI, list, OPINION, PARTS, type Person, part, ZHANG } from '../portal-views/applicant.ts';
import { followed, watch } from '../portal-views/follow.ts';
import { layerPage, viewsOfOne } from '../portal-views/views.ts';

/** Between two clicks of somebody in a hurry. */
const HURRY_MS = 500;
/** The reader rests twenty times what a reading took, so that nobody's hurry is shorter than that on a busy machine. */
const RESTS = 40;
/** On an idle machine all is read within 3 s; on a busy one the reader leaves the page more rest, which is no defect. */
const COMPLETE_MS = 60_000;

let reader: ReaderInChromium;
test.beforeAll(async () => {
  reader = await startReader();
});
test.afterAll(async () => {
  await reader.close();
});

for (const { name, html: source, clicks, who } of viewsOfOne()) {
  test(`one applicant: ${name}`, async () => {
    const tab = await open(source);
    for (const selector of clicks) {
      await hurry(tab);
      await tab.locator(selector).first().click();
    }
    await expect.poll(async () => whole((await followed(tab)).dossier), { timeout: COMPLETE_MS }).toEqual(wholeOf(who));
    await expect.poll(async () => (await followed(tab)).page?.settled, { timeout: COMPLETE_MS }).toBe(true);
    const { readings } = await followed(tab);
    for (const one of readings) expectNobodyElse(one, JSON.stringify(one));
  });
}

test('what was shown for less than a reading waits is read when the person goes on', async () => {
  const tab = await open(
    html(
      `<div class="hd">${PARTS.map((_, at) => `<span id="t${at}">第${at + 1}部分</span>`).join('')}</div><div id="v">${part('basic', ZHANG)}</div>${OPINION}`,
      `var of=${JSON.stringify(PARTS.map((one) => part(one, ZHANG))).replaceAll('</', '<\\/')};
      function show(at){v.innerHTML=of[at];document.querySelectorAll('.hd span').forEach(function(one,i){one.className=i===at?'on':''})}
      of.forEach(function(_,at){document.getElementById('t'+at).onclick=function(){show(at)}});show(0);`,
    ),
  );
  await expect.poll(async () => (await followed(tab)).dossier.fields['person.name'].state).toBe('read');
  await tab.evaluate((count) => {
    const press = (at: number) => {
      const header = document.getElementById(`t${at}`);
      header?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      header?.click();
    };
    for (let at = 1; at < count; at++) setTimeout(() => press(at), at * 40);
    setTimeout(() => press(0), count * 40);
  }, PARTS.length);
  await expect.poll(async () => whole((await followed(tab)).dossier), { timeout: COMPLETE_MS }).toEqual(wholeOf(ZHANG));
});

test('a dialog about another person that was closed and stays in the document is not read', async () => {
  const tab = await open(
    html(`${PARTS.map((one) => part(one, ZHANG)).join('')}${OPINION}
    <div class="el-dialog" role="dialog" style="display:none">${PARTS.map((one) => part(one, LI)).join('')}</div>
    <div aria-hidden="true" style="display:none">${part('education', LI)}</div>
    <div class="print-area" hidden>${part('education', LI)}</div><template>${part('basic', LI)}</template>`),
  );
  await expect.poll(async () => whole((await followed(tab)).dossier)).toEqual(wholeOf(ZHANG));
  expect(JSON.stringify((await followed(tab)).readings)).not.toContain(LI.school);
});

test('a tab that shows somebody else is not read with the rest', async () => {
  const tab = await open(
    html(
      `<ul class="tabs"><li class="active">本次申报</li><li>同批人员</li></ul><div class="tab-pane">${part('basic', ZHANG)}${OPINION}</div><div class="tab-pane" hidden>${PARTS.map((one) => part(one, LI)).join('')}</div>`,
    ),
  );
  await expect.poll(async () => (await followed(tab)).page?.settled).toBe(true);
  const { dossier, readings } = await followed(tab);
  expect(dossier.fields['person.name']).toMatchObject({ state: 'read', value: ZHANG.name });
  expect(dossier.fields['education.school'].state).not.toBe('read');
  expect(dossier.lists.trainings.state).not.toBe('read');
  expect(JSON.stringify(readings.map(({ fields }) => fields['person.name'].text))).not.toContain(LI.name);
});

test('the next applicant in the same nameless tab is nobody, until named', async () => {
  const of = (person: Person) => PARTS.map((one) => part(one, person));
  const tab = await open(
    html(
      `<div class="hd"><span class="on" id="t0">基本信息</span><span id="t1">学历信息</span></div><div id="v">${part('basic', ZHANG)}</div><button type="button" id="next">下一位</button>${OPINION}`,
      `var of=${JSON.stringify([of(ZHANG), of(LI)])},who=0,at=0;function draw(){v.innerHTML=of[who][at];t0.className=at?'':'on';t1.className=at?'on':''}
      t0.onclick=function(){at=0;draw()};t1.onclick=function(){at=1;draw()};next.onclick=function(){who=1;draw()};`.replaceAll(
        '</',
        '<\\/',
      ),
    ),
  );
  await expect
    .poll(async () => (await followed(tab)).page?.fields['person.name'], { timeout: COMPLETE_MS })
    .toMatchObject({ state: 'read', text: ZHANG.name });
  await tab.locator('#t1').click();
  await expect
    .poll(async () => (await followed(tab)).dossier.fields['education.school'])
    .toMatchObject({ value: ZHANG.school });
  await tab.locator('#next').click();
  await expect
    .poll(
      async () => {
        const { page: now, dossier } = await followed(tab);
        return [
          now?.kind === 'review' && now.fields['person.name'].text === ZHANG.name,
          JSON.stringify(dossier.fields['person.name']).includes(ZHANG.name),
        ];
      },
      { timeout: COMPLETE_MS },
    )
    .toEqual([false, false]);
  await tab.locator('#t0').click();
  await expect.poll(async () => (await followed(tab)).dossier.fields['person.name']).toMatchObject({ value: LI.name });
  expect((await followed(tab)).dossier.fields['education.school']).not.toMatchObject({ value: ZHANG.school });
});

test('namesakes without a number are told apart by the record in the address', async () => {
  const twin = { ...LI, name: ZHANG.name, number: '', unit: ZHANG.unit };
  const first = { ...ZHANG, number: '' };
  const tab = await open(
    html(
      `<div id="v"></div>${OPINION}`,
      `var of=${JSON.stringify({ 7001: part('basic', first) + part('training', first), 7002: part('basic', twin) + part('education', twin) }).replaceAll('</', '<\\/')};
      function go(){v.innerHTML=of[location.hash.split('/')[2]]}addEventListener('hashchange',go);location.hash='#/review/7001';go();`,
    ),
  );
  await expect.poll(async () => (await followed(tab)).dossier.lists.trainings.state).toBe('read');
  await tab.evaluate(() => {
    location.hash = '#/review/7002';
  });
  await expect
    .poll(async () => (await followed(tab)).dossier.fields['education.school'])
    .toMatchObject({ value: twin.school });
  expect((await followed(tab)).dossier.lists.trainings.state).toBe('absent');
});

test('the list behind a layer tells role, task and plan, and its rows are nobody', async () => {
  const tab = await open(
    layerPage((person) => `<h3>申报信息</h3>${PARTS.map((one) => part(one, person)).join('')}${OPINION}`),
  );
  await expect.poll(async () => (await followed(tab)).page?.kind).toBe('list');
  await tab.locator('tr:nth-child(2) a').click();
  await expect
    .poll(async () => (await followed(tab)).page)
    .toMatchObject({ kind: 'review', role: 'employer', object: 'qualification', settled: true });
  await tab.locator('.close').click();
  await expect.poll(async () => (await followed(tab)).page?.kind).toBe('list');
});

test('a page without any name that stands in a heading of the layer is its row of the list', async () => {
  const bare = (person: Person) => part('basic', person).replace(/<tr><th>姓名.*?<\/tr>/, '');
  const tab = await open(
    layerPage((person) => `<h3>申报材料审核 - ${person.name}</h3>${bare(person)}${part('training', person)}${OPINION}`),
  );
  await tab.locator('tr:nth-child(2) a').click();
  await expect
    .poll(async () => (await followed(tab)).dossier.fields['person.name'], { timeout: COMPLETE_MS })
    .toMatchObject({ state: 'read', value: LI.name });
});

test('says why it waits, and waits no longer than it may', async () => {
  const tab = await open(
    html(
      `${part('basic', ZHANG)}<h3>继续教育</h3><div class="el-loading-mask" style="width:40px;height:40px"></div>${OPINION}<p id="clock"></p>`,
      'setInterval(function(){clock.textContent=Date.now()},200)',
    ),
  );
  await expect
    .poll(async () => (await followed(tab)).readings[0]?.waiting, { timeout: COMPLETE_MS })
    .toContain('“继续教育”处仍有加载标记');
  await expect.poll(async () => (await followed(tab)).page?.settled, { timeout: COMPLETE_MS }).toBe(true);
});

async function hurry(tab: Page): Promise<void> {
  const cost = await tab.evaluate(() => {
    const started = performance.now();
    window.reader.readPage(document, 0);
    return performance.now() - started;
  });
  await tab.waitForTimeout(Math.max(HURRY_MS, RESTS * cost));
}

async function open(source: string): Promise<Page> {
  const tab = await reader.openHtml(source);
  await watch(tab);
  return tab;
}

function whole({ fields, lists }: Dossier) {
  const text = (id: 'person.name' | 'unit.name' | 'education.school' | 'statement') => {
    const field = fields[id];
    return field.state === 'read' ? field.text : field.state;
  };
  const rows = (id: 'trainings' | 'appraisals') => {
    const one = lists[id];
    return one.state === 'read' ? [one.rows.length, one.complete] : one.state;
  };
  const [training] = lists.trainings.state === 'read' ? lists.trainings.rows : [];
  const total = training?.total;
  return {
    name: text('person.name'),
    unit: text('unit.name'),
    school: text('education.school'),
    statement: text('statement'),
    hours: total?.state === 'read' ? total.text : total?.state,
    trainings: rows('trainings'),
    appraisals: rows('appraisals'),
  };
}

function wholeOf({ name, unit, school, hours }: Person) {
  return {
    name,
    unit,
    school,
    statement: `${unit}工作期间主持项目三项。`,
    hours,
    trainings: [4, true],
    appraisals: [4, true],
  };
}

/** A settled reading that names one of the two shows nothing of the other. */
function expectNobodyElse(
  { settled, kind, fields }: { settled: boolean; kind: string; fields: Record<string, { text: string }> },
  text: string,
) {
  if (!settled || kind !== 'review') return;
  const name = fields['person.name']?.text ?? '';
  const other = name === ZHANG.name ? LI : name === LI.name ? ZHANG : null;
  if (other) for (const value of [other.number, other.school]) expect(text, name).not.toContain(value);
}

for (const [turn, next] of [
  ['on the same record, is theirs', '7001'],
  ['of another record, begins another applicant', '7002'],
  ['where no record is told, is not put to their number', ''],
] as const) {
  test(`a name that only the line of place says, borne out by papers in a later tab, ${turn}`, async () => {
    const nameless = part('basic', ZHANG).replace(/<tr><th>姓名.*?<\/tr>/, '');
    const papers = `<h3>论文</h3><table><tr><th>论文题目</th><th>发表刊物</th><th>发表时间</th><th>作者</th></tr>
      <tr><td>虚构的研究</td><td>虚构学报</td><td>2018-05</td><td>${ZHANG.name}、某某</td></tr></table>`;
    const record = (id: string) => (id === '' ? '' : `<input type="hidden" name="applyId" value="${id}">`);
    const parts = [
      nameless + record(next === '' ? '' : ZHANG.id),
      part('education', ZHANG) + record(next === '' ? '' : ZHANG.id),
      papers + record(next),
    ];
    const tab = await open(
      html(
        `<div class="breadcrumb"><span>待审查</span><i>/</i><span>${ZHANG.name}</span><i>/</i><span>材料审核</span></div>
        <div class="hd">${parts.map((_, at) => `<span id="t${at}" class="${at ? '' : 'on'}">第${at + 1}部分</span>`).join('')}</div><div id="v"></div>${OPINION}`,
        `var of=${JSON.stringify(parts).replaceAll('</', '<\\/')};
        function show(at){v.innerHTML=of[at];document.querySelectorAll('.hd span').forEach(function(one,i){one.className=i===at?'on':''})}
        of.forEach(function(_,at){document.getElementById('t'+at).onclick=function(){show(at)}});show(0);`,
      ),
    );
    const number = async () => (await followed(tab)).dossier.fields['person.id-number'];
    await expect.poll(number, { timeout: COMPLETE_MS }).toMatchObject({ text: ZHANG.number });
    for (const at of [1, 2]) {
      await hurry(tab);
      await tab.locator(`#t${at}`).click();
    }
    const named = async () => (await followed(tab)).dossier.fields['person.name'];
    await expect.poll(named, { timeout: COMPLETE_MS }).toMatchObject({ text: ZHANG.name });
    const { dossier } = await followed(tab);
    const theirs = next === ZHANG.id;
    expect(dossier.fields['person.id-number'].state).toBe(theirs ? 'read' : 'absent');
    expect(dossier.fields['education.school'].state).toBe(theirs ? 'read' : 'absent');
  });
}

test('the next row clicked before the first applicant was read does not give them its name', async () => {
  const nameless = (person: Person) =>
    PARTS.map((one) => part(one, person).replace(/<tr><th>姓名.*?<\/tr>/, '')).join('') + OPINION;
  const tab = await open(
    html(
      `<div style="float:left;width:45%">${list()}</div><div id="d" style="float:right;width:50%"></div>`,
      `var of=${JSON.stringify({ [ZHANG.id]: nameless(ZHANG), [LI.id]: nameless(LI) }).replaceAll('</', '<\\/')};
      function show(id){setTimeout(function(){document.getElementById('d').innerHTML=of[id]},id==='${LI.id}'?900:0)}`,
    ),
  );
  await tab.evaluate(async () => {
    for (const link of document.querySelectorAll<HTMLElement>('#list a')) {
      link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      link.click();
      await new Promise((resume) => setTimeout(resume, 20));
    }
  });
  const dossier = async () => (await followed(tab)).dossier.fields;
  await expect
    .poll(async () => (await dossier())['person.id-number'], { timeout: COMPLETE_MS })
    .toMatchObject({ text: LI.number });
  await expect
    .poll(async () => (await dossier())['person.name'], { timeout: COMPLETE_MS })
    .toMatchObject({ text: LI.name });
  const { readings } = await followed(tab);
  const shown = readings.map(({ fields }) => [fields['person.name'].text, fields['person.id-number'].text]);
  expect(shown).toContainEqual([ZHANG.name, ZHANG.number]);
  expect(shown).not.toContainEqual([LI.name, ZHANG.number]);
  expect(shown).not.toContainEqual([ZHANG.name, LI.number]);
});

for (const zoom of [1, 2]) {
  test(`what a box has scrolled away is read, what lies beyond its edge is not (drawn ${zoom}-fold)`, async () => {
    const beyond = (person: Person) =>
      `<div style="position:absolute;top:-9000px;left:0">${part('education', person)}</div>`;
    const parts = PARTS.map((one) => part(one, ZHANG)).join('');
    const tab = await open(
      html(
        `<div id="box" style="position:relative;height:200px;overflow:auto">${beyond(LI)}${parts}${OPINION}</div>`,
        'document.getElementById("box").scrollTop=100000;',
        `html{zoom:${zoom}}`,
      ),
    );
    await expect
      .poll(async () => whole((await followed(tab)).dossier), { timeout: COMPLETE_MS })
      .toEqual(wholeOf(ZHANG));
    const box = await tab.evaluate(() => document.getElementById('box')?.scrollTop ?? 0);
    expect(box).toBeGreaterThan(300);
    const { page: now } = await followed(tab);
    expect(now?.fields['person.name']).toMatchObject({ state: 'read', text: ZHANG.name });
    expect(now?.fields['education.school']).toMatchObject({ state: 'read', text: ZHANG.school });
  });
}

for (const kind of ['frozen columns', 'the room of a scroll bar in the header']) {
  test(`two lists with the same header and ${kind} are two lists`, async () => {
    const frozen = kind === 'frozen columns';
    const pane = (rows: string[][], shown: number[]) => {
      const row = (tag: string, cells: string[]) =>
        cells
          .map((text, at) => `<${tag}${shown.includes(at) ? '' : ' class="is-hidden"'}><div>${text}</div></${tag}>`)
          .join('');
      const room = frozen ? '' : '<th style="display:none"></th>';
      const lines = rows.map((cells) => `<tr>${row('td', cells)}</tr>`).join('');
      return `<div><table><thead><tr>${row('th', ['材料名称', '材料类型', '附件'])}${room}</tr></thead></table></div>
        <div><table><tbody>${lines}</tbody></table></div>`;
    };
    const files = (...names: string[]) => {
      const rows = names.map((name) => [name, '证明材料', `${name}.pdf`]);
      if (!frozen) return `<div class="el-table">${pane(rows, [0, 1, 2])}</div>`;
      return `<div class="el-table">${pane(rows, [1, 2])}<div class="el-table__fixed">${pane(rows, [0])}</div></div>`;
    };
    const tab = await open(
      html(
        `${part('basic', ZHANG)}<h3>申报附件</h3><div>${files('保证书', '推荐评议表')}${files('继续教育证明', '学历证书')}</div>${OPINION}`,
        '',
        '.is-hidden>*{visibility:hidden}',
      ),
    );
    const names = async () => {
      const { page: now } = await followed(tab);
      return now?.lists.attachments.rows.map(({ cells }) => cells.name?.text);
    };
    await expect.poll(names, { timeout: COMPLETE_MS }).toEqual(['保证书', '推荐评议表', '继续教育证明', '学历证书']);
  });
}
