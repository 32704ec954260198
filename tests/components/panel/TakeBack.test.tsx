// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { fakeJudge, finding, reading } from '../fixtures';
import { all, machine, one, showPanel } from '../harness';

function started() {
  const panel = machine(
    fakeJudge([
      finding('training-hours'),
      finding('photo-size'),
      finding('id-number', { outcome: 'incomplete', wording: { long: '证件号码请补充。', short: '补证件号' } }),
      finding('roster-sent', { outcome: 'manual', scope: 'batch', steps: ['打开花名册'] }),
    ]),
  );
  panel.send({ type: 'page-read', reading: reading() });
  panel.remember();
  return panel;
}

const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('choices are taken back one by one', () => {
  test('whatever they were about, newest first, and never what was typed since', () => {
    const { at, send } = started();
    const before = at.state;
    send({ type: 'in-draft-chosen', rule: 'photo-size', inDraft: false });
    send({ type: 'note-written', on: 'applicant', text: '请复核', at: 1 });
    send({ type: 'finding-settled', rule: 'roster-sent', reason: '', at: 2 });
    expect(Object.keys(at.state.batch.ticks)).toEqual(['roster-sent']);
    send({ type: 'choice-taken-back' });
    expect(at.state.batch.ticks).toEqual({});
    expect(at.state.notes).toHaveProperty('applicant');
    send({ type: 'choice-taken-back' });
    expect(at.state.notes).toEqual({});
    send({ type: 'choice-taken-back' });
    expect(at.state.draft.text).toBe(before.draft.text);
    expect(send({ type: 'choice-taken-back' }).undo).toEqual([]);

    send({ type: 'verdict-chosen', verdict: 'reject' });
    send({ type: 'draft-typed', text: '我自己写的' });
    send({ type: 'choice-taken-back' });
    expect(at.state.draft.text).toBe('我自己写的');
  });

  test('not across applicants', () => {
    const { at, send } = started();
    send({ type: 'in-draft-chosen', rule: 'photo-size', inDraft: false });
    send({ type: 'page-read', reading: reading({ 'person.name': '练习员乙', 'person.id-number': '' }) });
    expect(at.state.undo).toEqual([]);
  });
});

describe('without a suggestion', () => {
  test('what is selected stands in the draft, and the fill button says what is wanted', async () => {
    const judge = fakeJudge(
      [finding('id-number', { outcome: 'incomplete', wording: { long: '证件号码请补充。', short: '补证件号' } })],
      { verdict: 'undecided', grounds: [] },
    );
    const { at, send, remember } = machine(judge);
    send({ type: 'page-read', reading: reading() });
    remember();
    expect(at.state.draft.text).toBe('');
    send({ type: 'in-draft-chosen', rule: 'id-number', inDraft: true });
    expect(at.state.draft.text).toContain('证件号码请补充。');
    expect(at.state.draft.verdict).toBeNull();
    await showPanel(at.state);
    expect(one('[data-action="fill"]').textContent).toBe('还差一步：选定结论');
  });
});

describe('keys', () => {
  test('space takes a finding in or out and ticks, N writes a note, F fills, Z takes back', async () => {
    const { at } = started();
    const { events, asked } = await showPanel(at.state);
    press('j');
    press(' ');
    expect(events.at(-1)).toEqual({ type: 'in-draft-chosen', rule: 'training-hours', inDraft: false });
    press('z');
    expect(events.at(-1)).toEqual({ type: 'choice-taken-back' });
    press('f');
    expect(asked).toContain('fill');
    for (const _ of all('[data-rule]')) {
      if (document.activeElement?.closest('[data-rule="roster-sent"]')) break;
      press('j');
    }
    press(' ');
    expect(events.at(-1)).toMatchObject({ type: 'finding-settled', rule: 'roster-sent', reason: '' });
  });

  test('are letters while one types', async () => {
    const { at } = started();
    const { events, asked } = await showPanel(at.state);
    for (const key of ['f', 'z', ' ', 'n']) press(key, one('[data-draft]'));
    expect(events).toEqual([]);
    expect(asked).toEqual([]);
  });
});
