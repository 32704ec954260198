// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import { FIELD_IDS, LIST_IDS } from '@/lib/dossier/reading';
import { fakeJudge, finding, place, reading } from '../fixtures';
import { all, click, machine, mount, one, recordingActions, showPanel, type } from '../harness';

function ready(...args: Parameters<typeof fakeJudge>) {
  const { send, remember } = machine(fakeJudge(...args));
  send({ type: 'page-read', reading: reading() });
  return remember();
}

describe('what the panel says in its markup', () => {
  test('is undecided and not ready before the page has answered', async () => {
    const { at } = machine(fakeJudge([]));
    await showPanel(at.state);
    const root = one('[data-suggestion]');
    expect(root.dataset['suggestion']).toBe('undecided');
    expect(root.hasAttribute('data-ready')).toBe(false);
    expect(root.textContent).toContain('正在读取页面');
  });

  test('says suggestion, page kind and readiness on its root', async () => {
    await showPanel(ready([finding('training-hours')]));
    const root = one('[data-suggestion]');
    expect(root.dataset['suggestion']).toBe('return');
    expect(root.dataset['page']).toBe('review');
    expect(root.hasAttribute('data-ready')).toBe(true);
  });

  test('has one element per finding with outcome, and disposition on failures only', async () => {
    await showPanel(
      ready([
        finding('training-hours'),
        finding('social-security-gap', { disposition: 'confirm' }),
        finding('photo-ratio', { outcome: 'pass' }),
        finding('id-number', { outcome: 'incomplete' }),
      ]),
    );
    expect(all('[data-rule]')).toHaveLength(4);
    expect(one('[data-rule="training-hours"]').dataset).toMatchObject({ outcome: 'fail', disposition: 'return' });
    expect(one('[data-rule="social-security-gap"]').dataset['disposition']).toBe('confirm');
    expect(one('[data-rule="photo-ratio"]').dataset['outcome']).toBe('pass');
    expect(one('[data-rule="photo-ratio"]').hasAttribute('data-disposition')).toBe(false);
  });

  test('carries the values found in evidence elements, also of long lists and of what passed', async () => {
    const evidence = [2014, 2015, 2016, 2017, 2018, 2019].map((year) => ({
      label: `${year}年 总学时`,
      found: year === 2018 ? '66 学时' : '90 学时',
      flagged: year === 2018,
      places: [],
    }));
    await showPanel(ready([finding('training-hours', { evidence }), finding('photo-ratio', { outcome: 'pass' })]));
    const texts = all('[data-rule="training-hours"] [data-evidence]').map((element) => element.textContent);
    expect(texts).toHaveLength(6);
    expect(texts[0]).toBe('2018年 总学时：66 学时');
    expect(one('[data-rule="photo-ratio"] [data-evidence]').textContent).toContain('66 学时');
  });

  test('says on which closed tab a value stands', async () => {
    const place = { label: '毕业院校', nth: 0, section: null, frame: [], path: '', quote: '虚构大学', tab: '学历信息' };
    const { tab: _, ...open } = place;
    const evidence = [
      { label: '毕业院校', found: '虚构大学', flagged: true, places: [place] },
      { label: '学历', found: '大学本科', flagged: true, places: [open] },
    ];
    await showPanel(ready([finding('degree-proof', { evidence })]));
    expect(all('[data-rule="degree-proof"] li').map(({ textContent }) => textContent)).toEqual([
      '毕业院校：虚构大学在「学历信息」标签页',
      '学历：大学本科',
    ]);
  });

  test('has one element per field and list, also absent ones, with the value alone as text', async () => {
    await showPanel(ready([]));
    for (const id of [...FIELD_IDS, ...LIST_IDS]) expect(all(`[data-field="${id}"]`)).toHaveLength(1);
    expect(one('[data-field="person.name"]').dataset['state']).toBe('read');
    expect(one('[data-field="person.name"]').textContent).toBe('练习员甲');
    expect(one('[data-field="education.level"]').dataset['state']).toBe('absent');
    expect(one('[data-field="education.level"]').textContent).toBe('');
  });

  test('begins the text of a list with its row count', async () => {
    const { send, remember } = machine(fakeJudge([]));
    const page = reading();
    const cell = (text: string) => ({ text, place: place(text) });
    const rows = [2016, 2017].map((year) => ({
      cells: { year: cell(String(year)), grade: cell('合格') },
      place: place(String(year)),
    }));
    page.lists.appraisals = {
      state: 'read',
      columns: ['year', 'grade'],
      rows,
      total: null,
      complete: true,
      places: [],
    };
    send({ type: 'page-read', reading: page });
    await showPanel(remember());
    expect(one('[data-field="appraisals"]').textContent).toMatch(/^2\D/);
    expect(one('[data-field="appraisals"]').textContent).toContain('2017 合格');
    expect(one('[data-field="trainings"]').textContent).toMatch(/^0/);
  });

  test('shows the draft as the value of a text area', async () => {
    await showPanel(ready([finding('training-hours')]));
    const draft = one<HTMLTextAreaElement>('textarea[data-draft]');
    expect(draft.value).toContain('1. training-hours 不足，请补充。');
  });

  test('is neither ready nor suggests anything while the next applicant is being read', async () => {
    const { send, remember } = machine(fakeJudge([finding('training-hours')]));
    send({ type: 'page-read', reading: reading() });
    remember();
    const next = reading({ 'person.name': '练习员乙', 'person.id-number': '330106198505050035' }, { settled: false });
    await showPanel(send({ type: 'page-read', reading: next }));
    expect(one('[data-suggestion]').dataset['suggestion']).toBe('undecided');
    expect(one('[data-suggestion]').hasAttribute('data-ready')).toBe(false);
    expect(all('[data-rule]')).toHaveLength(0);
  });

  test('puts nothing that was begun for one applicant down to the next on the same page', async () => {
    const { send, remember } = machine(fakeJudge([finding('training-hours')]));
    send({ type: 'page-read', reading: reading() });
    const { update } = await showPanel(remember());
    await click(one('[data-action="write-sentence"]'));
    await type(one('[data-sentence-form] textarea'), '练习员甲的学时不足。');
    await update(send({ type: 'page-read', reading: reading({ 'education.level': '本科' }) }));
    expect(one<HTMLTextAreaElement>('[data-sentence-form] textarea').value).toBe('练习员甲的学时不足。');
    send({ type: 'page-read', reading: reading({ 'person.name': '练习员乙', 'person.id-number': '' }) });
    await update(remember());
    expect(all('[data-rule]')).toHaveLength(1);
    expect(all('[data-sentence-form]')).toHaveLength(0);
  });

  test('shows no finding on a login page and says that the session is over', async () => {
    const { send, remember } = machine(fakeJudge([finding('training-hours')]));
    send({ type: 'page-read', reading: reading() });
    remember();
    await showPanel(send({ type: 'page-read', reading: reading({}, { kind: 'login' }) }));
    expect(one('[data-page]').dataset['page']).toBe('login');
    expect(all('[data-rule]')).toHaveLength(0);
    expect(one('[data-suggestion]').dataset['suggestion']).toBe('undecided');
    expect(document.body.textContent).toContain('登录已过期');
  });

  test('keeps its markup when folded, and the rail opens it again', async () => {
    const { asked } = await showPanel(ready([finding('training-hours')]), true);
    expect(all('[data-rule]')).toHaveLength(1);
    const rail = all('button').find((button) => button.textContent?.startsWith('展开审核面板'));
    expect(rail?.textContent).toContain('写入意见✕1');
    if (rail) await click(rail);
    expect(asked).toEqual(['fold false']);
  });
});

test('folded and opened again, the keyboard goes on at the button that undoes it', async () => {
  const state = ready([finding('training-hours')]);
  const { actions } = recordingActions();
  const render = await mount(<Panel state={state} folded={false} actions={actions} />);
  one('[data-action="fold"]').focus();
  await render(<Panel state={state} folded={true} actions={actions} />);
  expect(document.activeElement?.textContent).toContain('展开审核面板');
  await render(<Panel state={state} folded={false} actions={actions} />);
  expect(document.activeElement?.textContent).toBe('收起');
});

test('the rail counts what is to be verified, too', async () => {
  await showPanel(ready([finding('social-security-gap', { disposition: 'confirm' })]), true);
  expect(all('button').find((button) => button.textContent?.startsWith('展开'))?.textContent).toContain('要核实△1');
});

describe('the order of findings', () => {
  test('goes by what is done with them: written, verified, looked at, not read, passed, inapplicable; passed ones are folded', async () => {
    await showPanel(
      ready([
        finding('e', { outcome: 'inapplicable' }),
        finding('d', { outcome: 'pass' }),
        finding('c', { outcome: 'manual' }),
        finding('b2', { outcome: 'error' }),
        finding('b1', { outcome: 'incomplete' }),
        finding('a3', { disposition: 'confirm' }),
        finding('a2', { disposition: 'return' }),
        finding('a1', { disposition: 'reject' }),
      ]),
    );
    expect(all('[data-rule]').map((element) => element.dataset['rule'])).toEqual([
      'a1',
      'a2',
      'a3',
      'c',
      'b2',
      'b1',
      'd',
      'e',
    ]);
    const folded = (rule: string) => one(`[data-rule="${rule}"]`).closest('details')?.open === false;
    expect(folded('a1')).toBe(false);
    expect(folded('d')).toBe(true);
  });

  test('a click on a finding shows it on the page', async () => {
    const { asked } = await showPanel(ready([finding('training-hours')]));
    await click(one('[data-rule="training-hours"] [data-finding-button]'));
    expect(asked).toEqual(['show training-hours']);
  });

  test('a mark clicked on the page opens the folded section and scrolls to its finding, each time anew', async () => {
    const { send, remember } = machine(fakeJudge([finding('a'), finding('b', { outcome: 'pass' })]));
    send({ type: 'page-read', reading: reading() });
    remember();
    const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockReturnValue(undefined);
    const show = await showPanel(send({ type: 'finding-selected', rule: 'b' }));
    expect(one('[data-rule="b"]').closest('details')?.open).toBe(true);
    expect(one('[aria-current="true"]').dataset['rule']).toBe('b');
    expect(scrolled).toHaveBeenCalledTimes(1);
    await show.update(send({ type: 'finding-selected', rule: 'b' }));
    expect(scrolled).toHaveBeenCalledTimes(2);
    expect(document.activeElement).toBe(document.body);
  });

  test('J and K move the focus through findings on show and leave typing alone', async () => {
    await showPanel(ready([finding('a'), finding('b'), finding('c', { outcome: 'pass' })]));
    const press = (key: string, target: HTMLElement = document.body) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const focused = () => document.activeElement?.closest<HTMLElement>('[data-rule]')?.dataset['rule'];
    press('j');
    expect(focused()).toBe('a');
    press('j');
    expect(focused()).toBe('b');
    press('j');
    expect(focused()).toBe('a');
    press('k');
    expect(focused()).toBe('b');
    press('k', one<HTMLTextAreaElement>('[data-draft]'));
    expect(focused()).toBe('b');
  });
});
