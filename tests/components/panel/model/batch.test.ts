import { describe, expect, test } from 'vitest';
import { batchOf, choicesOf } from '@/components/panel/model/batch';
import { awaited, workKey } from '@/components/panel/model/selectors';
import { workingOf } from '@/components/panel/model/working';
import type { BatchMemory } from '@/lib/record/batch';
import { fakeJudge, finding, reading } from '../../fixtures';
import { machine } from '../../harness';

const ROSTER = finding('roster-sent', { outcome: 'manual', scope: 'batch' });
const TICK = { digest: ROSTER.digest, reason: '花名册已核', at: 7 };

/** What the background remembers: these ticks, nothing else. */
function memory(ticks: BatchMemory['ticks'] = {}): BatchMemory {
  return { ticks, fills: {}, style: { form: 'auto', byTopic: false }, words: {} };
}

function started(fields: Parameters<typeof reading>[0] = {}) {
  const panel = machine(fakeJudge([ROSTER]));
  panel.send({ type: 'page-read', reading: reading(fields) });
  panel.remember();
  const key = panel.at.state.batch.key ?? '';
  return { ...panel, key };
}

describe('what is ticked once for the batch', () => {
  test('is awaited before the findings are called complete', () => {
    const { send, at, key } = started();
    expect(awaited(at.state)).toEqual(['本批已核对的事项']);
    expect(awaited(send({ type: 'batch-loaded', key, memory: memory() }))).toEqual([]);
  });

  test('holds for the next applicant of the same plan', () => {
    const { send, key } = started();
    send({ type: 'batch-loaded', key, memory: memory() });
    send({ type: 'finding-settled', rule: 'roster-sent', reason: '', at: 7 });
    const next = reading({ 'person.name': '练习员乙', 'person.id-number': '330106198505050035' });
    const state = send({ type: 'page-read', reading: next });
    expect(state.choices).toEqual({});
    expect(choicesOf(state)['roster-sent']?.settled).toMatchObject({ digest: ROSTER.digest, batch: true });
  });

  test('does not hold for another plan, whose ticks are fetched anew', () => {
    const { send, key } = started();
    send({ type: 'batch-loaded', key, memory: memory({ 'roster-sent': TICK }) });
    const other = reading({ 'application.plan': '2021年度计划', 'person.name': '练习员乙', 'person.id-number': '' });
    const state = send({ type: 'page-read', reading: other });
    expect(state.batch).toMatchObject({ is: 'waiting', ticks: {} });
    expect(batchOf(state)).toEqual({ plan: '2021年度计划', role: 'employer' });
    expect(send({ type: 'batch-loaded', key, memory: memory({ 'roster-sent': TICK }) }).batch.ticks).toEqual({});
  });

  test('is kept with the review as shown, but taking it back leaves nothing of it behind', () => {
    const { send, key, at } = started();
    send({ type: 'batch-loaded', key, memory: memory({ 'roster-sent': TICK }) });
    const working = workingOf(at.state, 9);
    expect(working?.choices['roster-sent']?.settled).toEqual({ ...TICK, batch: true });

    const later = machine(fakeJudge([ROSTER]));
    later.send({ type: 'page-read', reading: reading() });
    later.send({ type: 'batch-loaded', key, memory: memory() });
    later.send({ type: 'memory-loaded', key: workKey(later.at.state) ?? '', working });
    expect(choicesOf(later.at.state)['roster-sent']?.settled).toBeUndefined();
  });

  test('can be taken back', () => {
    const { send, key } = started();
    send({ type: 'batch-loaded', key, memory: memory({ 'roster-sent': TICK }) });
    const state = send({ type: 'settling-undone', rule: 'roster-sent' });
    expect(choicesOf(state)['roster-sent']?.settled).toBeUndefined();
  });

  test('holds for this applicant alone while the page names no plan', () => {
    const { send } = started({ 'application.plan': '' });
    const state = send({ type: 'finding-settled', rule: 'roster-sent', reason: '', at: 7 });
    expect(state.batch).toMatchObject({ key: null, ticks: {} });
    expect(state.choices['roster-sent']?.settled).toEqual({ digest: ROSTER.digest, reason: '', at: 7 });
  });
});
