// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { matches } from '@/components/workbench/policy/matches';
import { PolicyPage } from '@/components/workbench/policy/PolicyPage';
import { readPolicyFile } from '@/components/workbench/policy/read-file';
import { builtinPack } from '@/lib/policy/builtin';
import { builtinCalendars } from '@/lib/policy/builtin-calendars';
import { policiesOf } from '@/lib/policy/office';
import { UNCHANGED } from '@/lib/policy/office-schema';
import { packProblems } from '@/lib/review/pack-problems';
import { sampleApplicants } from '@/lib/review/samples/samples';
import { all, becomes, click, mount, one } from '../../harness';
import { policySource } from './fixtures';

async function show(source = policySource()) {
  await mount(<PolicyPage source={source} />);
  await act(async () => undefined);
  return source;
}

function row(parameter: string): HTMLElement {
  return one(`[data-parameter="${parameter}"]`);
}

function within<T extends Element = HTMLElement>(parent: ParentNode, selector: string): T {
  const found = parent.querySelector<T>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

async function type(element: Element, text: string): Promise<void> {
  const proto = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  await act(async () => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function enter(parameter: string, value: string, source: string): Promise<void> {
  await click(within(row(parameter), '[data-action="edit-value"]'));
  await type(within(row(parameter), '[name="part-0"]'), value);
  await type(within(row(parameter), '[name="source"]'), source);
  await act(async () => within<HTMLFormElement>(row(parameter), 'form').requestSubmit());
}

describe('the policy page', () => {
  test('shows every demand of the notice with who checks it, every parameter and every rule', async () => {
    await show();
    const demands = builtinPack().clauses.flatMap((clause) => clause.demands);
    expect(all('tr[data-clause]')).toHaveLength(demands.length);
    expect(all('[data-parameter]')).toHaveLength(builtinPack().parameters.length);
    expect(all('article')).toHaveLength(Object.keys(builtinPack().rules).length);
    const hours = one('#rule-training-hours');
    expect(hours.textContent).toContain('申报人员每年度参加继续教育不得少于 90 学时');
    expect(hours.textContent).toContain('不少于90学时');
    expect(document.body.textContent).not.toMatch(/\{[a-z]/);
  });

  test('a value is put in force only after its effect was shown, and can be undone', async () => {
    const source = await show();
    await enter('statement.max', '900', '本市补充通知');
    expect(source.taken).toEqual([]);
    const proposal = one('[data-proposal="open"]');
    const [change] = [...proposal.querySelectorAll('tr[data-change="parameter"]')];
    expect(change?.textContent).toContain('1000');
    expect(change?.textContent).toContain('900');
    expect(change?.textContent).toContain('附1-6');
    expect(change?.textContent).toContain('述职');
    expect(proposal.querySelectorAll('[data-sample]').length).toBeGreaterThan(0);

    await click(one('[data-action="accept-policy"]'));
    expect(source.taken[0]?.amendments[0]?.parameters).toEqual([
      { id: 'statement.max', value: 900, source: '本市补充通知', from: '2026-11-25' },
    ]);
    expect(row('statement.max').dataset['basis']).toBe('office');
    await click(one('[data-action="undo-policy"]'));
    expect(row('statement.max').dataset['basis']).toBe('text');
  });

  test('before it is put in force, those reviewed lately are judged again', async () => {
    const [first] = sampleApplicants(2020);
    if (first === undefined) throw new Error('no samples');
    const reviewed = {
      ...first,
      seq: 7,
      name: '虚构李四',
      role: 'employer',
      object: 'archive',
      chosen: builtinPack().id,
    } as const;
    await show({ ...policySource(), recent: async () => [reviewed] });
    await click(one('[data-action="turn-pack"]'));
    await click(one('[data-action="judge-log"]'));
    expect(one('[data-logged-effects]').dataset['loggedEffects']).toBe('1');
    expect(one('[data-effect="7"]').textContent).toMatch(/第7条 虚构李四.*→ 无适用政策包/);
  });

  test('a pack put out of force says who is judged by nothing then, not that nothing changes', async () => {
    await show();
    await click(one('[data-action="turn-pack"]'));
    const proposal = one('[data-proposal="open"]');
    expect(within(proposal, '[data-standing]').textContent).toMatch(/^停用后，不再按“.+”核对.*不按任何通知核对/);
    expect(proposal.textContent).not.toContain('没有变化');
    await click(one('[data-action="accept-policy"]'));
    await click(one('[data-action="turn-pack"]'));
    expect(one('[data-standing]').textContent).toMatch(/^启用后，/);
  });

  test('says by field what is wrong with an entry, and proposes nothing', async () => {
    const source = await show();
    await enter('statement.max', '许多', '');
    const errors = [...row('statement.max').querySelectorAll('[role="alert"]')].map((error) => error.textContent);
    expect(errors).toEqual(['“许多”不是数字，请只填数字，如 5', '请写明依据的文件']);
    expect(all('[data-proposal]')).toHaveLength(0);
    expect(source.taken).toEqual([]);
  });

  test('a value that no pack can have is refused with its name', async () => {
    await show();
    await enter('photo.ratio.min', '0', '试');
    expect(one('[data-proposal="refused"]').textContent).toContain('photo.ratio.min');
    expect(all('[data-action="accept-policy"]')).toHaveLength(0);
  });

  test('deadlines pasted from a plan page are shown before they are proposed, with what was left out', async () => {
    await show();
    const paste = all('button').find((button) => button.textContent?.startsWith('粘贴'));
    if (paste) await click(paste);
    await type(one('[name="lines"]'), '单位推荐截止时间:2020-11-10 23:59:59\n单位推荐截止时间:2024-11-10 23:59:59');
    await act(async () => within<HTMLFormElement>(document, 'form').requestSubmit());
    const form = one('form');
    expect(form.textContent).toContain('计划年度11月10日');
    expect(form.textContent).toContain('年份2024与政策包的计划年度2020不同');
    const look = [...form.querySelectorAll('button')].find((button) => button.textContent === '查看影响');
    if (look) await click(look);
    expect(one('[data-proposal="open"]').textContent).toContain('计划年度11月10日');
  });

  test('finds clauses, parameters and rules by any words', async () => {
    expect(matches('５个 工作日', ['公示不少于5个工作日'])).toBe(true);
    expect(matches('6个工作日', ['公示不少于5个工作日'])).toBe(false);
    await show();
    await type(one('[type="search"]'), '白底');
    const found = () => all('tr[data-clause]').length;
    // Once a pause in typing was noticed.
    await becomes(() => expect(found()).toBeLessThan(10));
    expect(found()).toBeGreaterThan(0);
    expect(all('article').map((article) => article.id)).toContain('rule-photo-background');
  });
});

describe('next year’s notice', () => {
  async function make(): Promise<ReturnType<typeof policySource>> {
    const source = await show();
    await click(one('[data-action="next-year"]'));
    await act(async () => one<HTMLFormElement>('[data-form="head"]').requestSubmit());
    expect(one('[data-form="head"]').textContent).toContain('请写明文号');
    expect(one('[data-form="head"]').textContent).toContain('请填写通知的印发日期');
    expect(source.taken).toEqual([]);
    await type(one('[name="docNo"]'), '虚构函〔2021〕8号');
    await type(one('[name="issued"]'), '2021-09-20');
    await act(async () => one<HTMLFormElement>('[data-form="head"]').requestSubmit());
    expect(one('[data-proposal="open"]').textContent).toContain('2021年度浙江省自然资源工程领域');
    await click(one('[data-action="accept-policy"]'));
    return source;
  }

  test('is made in four fields, judges nobody yet, and its old dates are walked through one by one', async () => {
    const source = await make();
    const id = 'zj-natural-resources-2021';
    expect(source.taken[0]).toMatchObject({
      packs: [{ id, planYear: 2021, docNo: '虚构函〔2021〕8号' }],
      withdrawn: [id],
    });
    expect(one(`[data-known-pack="${id}"]`).textContent).toContain('停用');

    const count = Number(one('[data-old-texts]').dataset['oldTexts']);
    expect(count).toBeGreaterThan(0);
    await click(one('[data-action="walk-old-texts"]'));
    for (let at = 1; at <= count; at += 1) {
      expect(one('[data-old-text]').dataset['oldText']).toBe(String(at));
      await act(async () => one<HTMLFormElement>('[data-old-text]').requestSubmit());
    }
    await click(one('[data-action="enter-old-texts"]'));
    await click(one('[data-action="accept-policy"]'));
    expect(all('[data-old-texts]')).toEqual([]);

    await click(within(one(`[data-known-pack="${id}"]`), '[data-action="turn-pack"]'));
    await click(one('[data-action="accept-policy"]'));
    expect(source.taken.at(-1)?.withdrawn).toEqual([]);
    expect(
      policiesOf(source.taken.at(-1) ?? UNCHANGED, packProblems, '2026-11-28').packs.map(({ errors }) => errors),
    ).toEqual([[], []]);
  });

  test('changes its name and whom it covers by form; words that would cover nobody are refused at the field', async () => {
    const source = await make();
    await click(one('[data-action="edit-head"]'));
    await type(one('[name="allOf"]'), '');
    await type(one('[name="anyOf"]'), '');
    await act(async () => one<HTMLFormElement>('[data-form="head"]').requestSubmit());
    expect(one('[data-form="head"]').textContent).toContain('否则不适用于任何人');
    await type(one('[name="allOf"]'), '机电\n高级工程师');
    await act(async () => one<HTMLFormElement>('[data-form="head"]').requestSubmit());
    await click(one('[data-action="accept-policy"]'));
    expect(source.taken.at(-1)?.packs).toMatchObject([
      { version: expect.stringMatching(/\.2$/), covers: { plan: { allOf: ['机电', '高级工程师'], anyOf: [] } } },
    ]);
  });
});

describe('a file', () => {
  const file = (content: unknown) => readPolicyFile(JSON.stringify(content), UNCHANGED);

  test('of a pack, a year or an office is told by what it says itself', () => {
    const pack = { ...builtinPack(), version: '2.0.0' };
    const year = {
      ...builtinCalendars().get(2026),
      year: 2027,
      off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      work: [],
    };
    expect(file(pack)).toMatchObject({ ok: true, office: { packs: [{ version: '2.0.0' }] } });
    const read = file(year);
    expect(read).toMatchObject({ ok: true, said: '导入2027年工作日历' });
    if (!read.ok) return;
    expect(policiesOf(read.office, packProblems, '2026-11-28').calendars.has(2027)).toBe(true);
    expect(file({ ...UNCHANGED, calendars: [] })).toMatchObject({ ok: true, office: UNCHANGED });
  });

  test('that is none of them is refused with the place in it', () => {
    expect(readPolicyFile('花名册', UNCHANGED)).toMatchObject({ ok: false });
    expect(file({ format: 'roster/1' })).toEqual({
      ok: false,
      errors: ['format：不是政策包、修订或工作日历文件'],
    });
    const pack = file({ ...builtinPack(), planYear: '2020', colour: 'red' });
    expect(pack.ok ? [] : pack.errors).toEqual(
      expect.arrayContaining([expect.stringContaining('planYear'), expect.stringContaining('colour')]),
    );
    const year = file({ ...builtinCalendars().get(2026), work: ['2026-01-05'] });
    expect(year).toEqual({ ok: false, errors: ['2026-01-05：不是周六、周日，不必列为调休上班'] });
  });
});
