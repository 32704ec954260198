import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isReady } from '@/components/panel/model/selectors';
import { noticesOf } from '@/components/panel/notice-list';
import { createFileChecker } from '@/entrypoints/panel/file-checker';
import { panelActions } from '@/entrypoints/panel/panel-actions';
import type { PanelPorts } from '@/entrypoints/panel/panel-ports';
import { createPanelStore } from '@/entrypoints/panel/panel-store';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { PageReading } from '@/lib/dossier/reading';
import type { KeptWork, WorkingReview } from '@/lib/record/work';
import { fakeJudge, finding, reading } from '../components/fixtures';

const FACTS: PhotoFacts = {
  url: 'photo?id=1',
  bytes: 90_000,
  format: 'jpeg',
  width: 413,
  height: 579,
  orientation: 1,
  truncated: false,
  background: null,
  note: null,
};

const NOTHING_KEPT: KeptWork = { working: null, revision: 0, earlier: null, lastReturn: null };

type Answers = Record<string, (ask: never) => unknown>;

function fakePorts(page: PageReading, overrides: Answers = {}) {
  const calls: { name: string; ask: unknown }[] = [];
  const answers: Answers = {
    'page/read': () => page,
    'page/marks': () => ({ drawn: 0 }),
    'page/preview-fill': () => ({ box: '审核意见', current: '', limit: 500, verdictOption: null }),
    'page/fetch-photo': ({ url }: { url: string }) => ({
      ok: true,
      url,
      base64: 'AA==',
      bytes: 90_000,
      partial: false,
    }),
    'page/fill': ({ text }: { text: string }) => ({
      ok: true,
      kept: text,
      box: '审核意见',
      verdictSet: null,
      otherChosen: null,
    }),
    'photo in a worker': ({ url }: { url: string }) => ({ ...FACTS, url }),
    'background/load-review': () => NOTHING_KEPT,
    'background/history': () => [],
    'background/load-batch': () => ({ ticks: {}, fills: {}, style: { form: 'auto', byTopic: false }, words: {} }),
    'background/keep-manner': () => ({ ok: true }),
    'background/tick-batch': () => ({ ok: true }),
    'background/save-review': () => ({ ok: true, revision: 1 }),
    ...overrides,
  };
  const told: { handlers: Parameters<PanelPorts['listen']>[0] | null } = { handlers: null };
  const ask = async (name: string, request: unknown) => {
    calls.push({ name, ask: request });
    return answers[name]?.(request as never);
  };
  const ports = {
    askPage: ask,
    askBackground: ask,
    inspect: (photo: unknown) => ask('photo in a worker', photo),
    listen: (handlers: Parameters<PanelPorts['listen']>[0]) => {
      told.handlers = handlers;
      return () => undefined;
    },
  } as unknown as PanelPorts;
  const of = (name: string) => calls.filter((call) => call.name === name);
  const saved = () =>
    of('background/save-review').map(({ ask: request }) => (request as { working: WorkingReview }).working);
  return { ports, of, saved, told };
}

function started(page = reading(), overrides: Answers = {}, judge = fakeJudge([finding('training-hours')])) {
  const fake = fakePorts(page, overrides);
  const store = createPanelStore(
    fake.ports,
    async () => ({ judge, trouble: null }),
    () => 1000,
  );
  const stop = store.start();
  return {
    ...fake,
    store,
    stop,
    judge,
    actions: panelActions(store, fake.ports, {
      files: createFileChecker(store, fake.ports),
      opening: { set: () => undefined },
    }),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('reading', () => {
  test('is ready once page, photo and kept work have answered', async () => {
    const { store, of } = started(reading({ photo: 'photo?id=1' }));
    await pass(0);
    expect(isReady(store.snapshot())).toBe(true);
    expect(of('page/fetch-photo')).toHaveLength(1);
    expect(of('page/marks')).toHaveLength(1);
  });

  test('keeps the first complete review at once: a decision may follow right away', async () => {
    const { saved } = started();
    await pass(0);
    expect(saved()).toHaveLength(1);
    expect(saved()[0]?.review.findings).toHaveLength(1);
  });

  test('tries again while the page starts and gives up with a word', async () => {
    const late = started(reading(), {
      'page/read': () => {
        if (late.of('page/read').length < 3) throw new Error('Receiving end does not exist');
        return reading();
      },
    });
    await pass(500);
    expect(late.store.snapshot().connection).toBe('connected');
    const never = started(reading(), {
      'page/read': () => {
        throw new Error('Receiving end does not exist');
      },
    });
    await pass(10_000);
    expect(never.store.snapshot().connection).toBe('lost');
  });

  test('inspects a photo once per address, and again for the next applicant at the same address', async () => {
    const { told, of, store } = started(reading({ photo: 'photo.jsp' }));
    await pass(0);
    told.handlers?.['panel/reading-changed']({ reading: reading({ photo: 'photo.jsp' }, { at: 1 }) });
    await pass(0);
    expect(of('page/fetch-photo')).toHaveLength(1);
    const next = reading({ photo: 'photo.jsp', 'person.name': '练习员乙', 'person.id-number': '330106198505050035' });
    told.handlers?.['panel/reading-changed']({ reading: next });
    await pass(0);
    expect(of('page/fetch-photo')).toHaveLength(2);
    expect(isReady(store.snapshot())).toBe(true);
  });

  test('does not take the photo of an applicant who has gone for that of the next', async () => {
    const waiting: ((facts: unknown) => void)[] = [];
    const { told, store } = started(reading({ photo: 'photo.jsp' }), {
      'photo in a worker': () => new Promise((resolve) => waiting.push(resolve)),
    });
    await pass(0);
    const next = reading({ photo: 'photo.jsp', 'person.name': '练习员乙', 'person.id-number': '330106198505050035' });
    told.handlers?.['panel/reading-changed']({ reading: next });
    await pass(0);
    waiting[0]?.({ ...FACTS, url: 'photo.jsp', bytes: 1 });
    await pass(0);
    expect(store.snapshot().photo).toBeNull();
    waiting[1]?.({ ...FACTS, url: 'photo.jsp', bytes: 2 });
    await pass(0);
    expect(store.snapshot().photo?.facts).toMatchObject({ bytes: 2 });
  });

  test('a locked log is said to be locked, and asked again once it is open', async () => {
    let isLocked = true;
    const { store, of, saved } = started(reading(), {
      'background/load-review': () => ({ ...NOTHING_KEPT, locked: isLocked }),
    });
    await pass(0);
    expect(isReady(store.snapshot())).toBe(true);
    const locked = noticesOf(store.snapshot()).find(({ text }) => text.includes('已锁定'));
    expect(locked?.workbench).toEqual({ word: '去解锁', at: 'data' });
    expect(saved(), 'a locked log still takes what is done now').toHaveLength(1);
    isLocked = false;
    for (const { event } of locked?.offers ?? []) store.dispatch(event);
    await pass(0);
    expect(isReady(store.snapshot())).toBe(true);
    expect(of('background/load-review')).toHaveLength(2);
    expect(noticesOf(store.snapshot()).some(({ text }) => text.includes('已锁定'))).toBe(false);
  });

  test('a photo that cannot be fetched is an answer, not a wait without end', async () => {
    const { store } = started(reading({ photo: 'photo.jsp' }), {
      'page/fetch-photo': ({ url }: { url: string }) => ({ ok: false, url, message: '服务器没有应答' }),
    });
    await pass(0);
    expect(isReady(store.snapshot())).toBe(true);
    expect(store.snapshot().photo?.facts).toEqual({ unread: '服务器没有应答' });
  });

  test('shows a page that never settles after a while, and not as ready', async () => {
    const { store } = started(reading({}, { settled: false }));
    await pass(0);
    expect(store.snapshot().review).toBeNull();
    await pass(9000);
    expect(store.snapshot().review).not.toBeNull();
    expect(isReady(store.snapshot())).toBe(false);
  });
});

describe('keeping', () => {
  test('saves within 300 ms of a change, the newest text once', async () => {
    const { store, saved } = started();
    await pass(300);
    const before = saved().length;
    store.dispatch({ type: 'draft-typed', text: '一' });
    store.dispatch({ type: 'draft-typed', text: '一二' });
    await pass(300);
    expect(
      saved()
        .slice(before)
        .map((working) => working.draft?.text),
    ).toEqual(['一二']);
  });

  test('saves at once what waits when another applicant comes', async () => {
    const { store, saved, told } = started();
    await pass(300);
    store.dispatch({ type: 'draft-typed', text: '写给甲' });
    const next = reading({ 'person.name': '练习员乙', 'person.id-number': '330106198505050035' });
    told.handlers?.['panel/reading-changed']({ reading: next });
    expect(saved().at(-1)).toMatchObject({ applicant: { name: '练习员甲' }, draft: { text: '写给甲' } });
  });

  test('does not write over what was kept before that is known', async () => {
    let answer: (kept: KeptWork) => void = () => undefined;
    const { saved } = started(reading(), {
      'background/load-review': () => new Promise((resolve) => (answer = resolve)),
    });
    await pass(1000);
    expect(saved()).toHaveLength(0);
    answer(NOTHING_KEPT);
    await pass(300);
    expect(saved()).toHaveLength(1);
  });

  test('leaves a decided review alone until the reviewer takes it up again', async () => {
    const { store, saved, of, told } = started();
    await pass(300);
    told.handlers?.['panel/decision-logged']({ tabId: 1, seq: 4, verdict: 'return', opinion: null });
    const before = saved().length;
    told.handlers?.['panel/reading-changed']({ reading: reading({ 'education.level': '本科' }, { at: 2 }) });
    await pass(300);
    expect(saved()).toHaveLength(before);
    store.dispatch({ type: 'draft-typed', text: '再写一稿' });
    await pass(300);
    expect(saved()).toHaveLength(before + 1);
    const [early, ...rest] = of('background/save-review').map(({ ask }) => ask);
    expect(early).not.toMatchObject({ basis: { again: true } });
    expect(rest.at(-1)).toMatchObject({ basis: { again: true } });
  });

  test('keeps of the batch what was changed here alone: another tab may have kept more since', async () => {
    const words = { 'paper-count': ['请补论文。'] };
    const { store, of } = started(reading({ 'application.plan': '2020年度评审计划' }), {
      'background/load-batch': () => ({ ticks: {}, fills: {}, style: { form: 'auto', byTopic: false }, words }),
    });
    await pass(300);
    store.dispatch({ type: 'words-kept', rule: 'training-hours', text: '请补交学时登记。' });
    store.dispatch({ type: 'style-chosen', style: { form: 'short', byTopic: false } });
    const kept = of('background/keep-manner').map(({ ask }) => ask);
    expect(kept).toEqual([
      { batch: expect.anything(), words: { 'training-hours': ['请补交学时登记。'] } },
      { batch: expect.anything(), style: { form: 'short', byTopic: false } },
    ]);
  });

  test('shows what another tab changed of the batch, and sends none of it back', async () => {
    const ofOther = (text: string) => ({
      ticks: {},
      fills: {},
      style: { form: 'auto', byTopic: false },
      words: { 'paper-count': [text] },
    });
    let memory = ofOther('原有一句。');
    let answer: (() => void) | null = null;
    let hold = false;
    const { store, of, told } = started(reading({ 'application.plan': '2020年度评审计划' }), {
      'background/load-batch': () => {
        const found = memory;
        return hold ? new Promise((resolve) => (answer = () => resolve(found))) : found;
      },
    });
    await pass(300);
    const words = () => store.snapshot().batch.words;
    memory = ofOther('另一页的一句。');
    told.handlers?.['panel/batch-changed']({ by: 2 });
    await pass(0);
    expect(words()).toEqual({ 'paper-count': ['另一页的一句。'] });
    expect(of('background/keep-manner')).toEqual([]);

    // What is kept here while the other tab's is on its way is not lost from view.
    hold = true;
    told.handlers?.['panel/batch-changed']({ by: 2 });
    store.dispatch({ type: 'words-kept', rule: 'paper-count', text: '本页的一句。' });
    hold = false;
    memory = { ...memory, words: { 'paper-count': ['本页的一句。', '另一页的一句。'] } };
    (answer as (() => void) | null)?.();
    await pass(0);
    expect(words()).toEqual({ 'paper-count': ['本页的一句。', '另一页的一句。'] });
    expect(of('background/keep-manner')).toHaveLength(1);
  });

  test('tries again by itself what could not be kept', async () => {
    let full = true;
    const { store, saved } = started(reading(), {
      'background/save-review': () => {
        if (full) throw new Error('quota');
        return { ok: true, revision: 1 };
      },
    });
    await pass(300);
    full = false;
    const before = saved().length;
    await pass(6000);
    expect(saved().length).toBe(before + 1);
    expect(store.snapshot().saveTrouble).toBe(false);
  });

  test('shows what another tab wrote, but not over words that are under way', async () => {
    const other = { verdict: 'return' as const, text: '另一页', edited: true };
    const kept = (base: WorkingReview) => ({ ...NOTHING_KEPT, working: { ...base, draft: other }, revision: 2 });
    let held: ((answer: unknown) => void) | null = null;
    let hold = false;
    const fake = started(reading(), {
      'background/load-review': () =>
        fake.saved().length === 0 ? NOTHING_KEPT : kept(fake.saved()[0] as WorkingReview),
      'background/save-review': () =>
        hold ? new Promise((resolve) => (held = resolve)) : { ok: true, revision: fake.saved().length },
    });
    await pass(300);
    fake.told.handlers?.['panel/draft-changed']({ tabId: 1 });
    await pass(0);
    expect(fake.store.snapshot().draft.text).toBe('另一页');

    hold = true;
    fake.store.dispatch({ type: 'draft-typed', text: '本页' });
    await pass(300);
    fake.told.handlers?.['panel/draft-changed']({ tabId: 1 });
    await pass(0);
    expect(fake.store.snapshot().draft.text).toBe('本页');
    const answer: ((answer: unknown) => void) | null = held;
    (answer as ((answer: unknown) => void) | null)?.({
      ok: false,
      revision: 3,
      other: kept(fake.saved()[0] as WorkingReview).working,
    });
    await pass(0);
    expect(fake.store.snapshot()).toMatchObject({ draft: { text: '本页' }, otherTab: { is: 'collides', revision: 3 } });

    hold = false;
    fake.store.dispatch({ type: 'own-draft-kept' });
    await pass(0);
    expect(fake.of('background/save-review').at(-1)?.ask).toMatchObject({
      working: { draft: { text: '本页' } },
      basis: { over: true },
    });
  });

  test('words typed while a save of the page alone is under way are not written over by another tab’s', async () => {
    const other = { verdict: 'return' as const, text: '另一页', edited: true };
    const held: ((answer: unknown) => void)[] = [];
    let hold = false;
    const { store, told, saved } = started(reading(), {
      'background/save-review': () =>
        hold ? new Promise((resolve) => held.push(resolve)) : { ok: true, revision: saved().length },
    });
    await pass(300);
    const behind = { ok: false, revision: 3, other: { ...(saved()[0] as WorkingReview), draft: other } };
    hold = true;
    told.handlers?.['panel/reading-changed']({ reading: reading({ 'education.level': '本科' }, { at: 2 }) });
    await pass(300);
    store.dispatch({ type: 'draft-typed', text: '本页' });
    await pass(300);
    expect(held).toHaveLength(2);

    held[0]?.(behind);
    await pass(0);
    expect(store.snapshot()).toMatchObject({ draft: { text: '本页' }, otherTab: null });
    held[1]?.(behind);
    await pass(0);
    expect(store.snapshot()).toMatchObject({ draft: { text: '本页' }, otherTab: { is: 'collides', revision: 3 } });
  });

  test('says so when a change could not be kept', async () => {
    const { store } = started(reading(), {
      'background/save-review': () => {
        throw new Error('quota');
      },
    });
    await pass(300);
    expect(store.snapshot().saveTrouble).toBe(true);
  });
});

describe('filling', () => {
  test('sends text, verdict, applicant, and no verdict option unless ticked; the fill is kept at once', async () => {
    const { actions, of, saved, store } = started();
    await pass(300);
    actions.fill();
    await pass(0);
    expect(of('page/fill').map(({ ask }) => ask)).toMatchObject([
      { verdict: 'return', mode: 'append', setVerdict: false, applicant: { name: '练习员甲' } },
    ]);
    expect(store.snapshot().fill).toMatchObject({ is: 'filled', agrees: true });
    expect(saved().at(-1)?.filled?.text).toBe(store.snapshot().draft.text);
  });

  test('asks nothing of the page while a placeholder is open', async () => {
    const judge = fakeJudge([finding('training-hours')]);
    judge.placeholders = ['【公示开始日期】'];
    const { actions, of } = started(reading(), {}, judge);
    await pass(300);
    actions.fill();
    await pass(0);
    expect(of('page/fill')).toHaveLength(0);
  });

  test('never fills by itself, whatever arrives', async () => {
    const { of, told } = started();
    await pass(300);
    told.handlers?.['panel/mark-activated']({ rule: 'training-hours' });
    told.handlers?.['panel/reading-changed']({ reading: reading({}, { at: 3 }) });
    await pass(5000);
    expect(of('page/fill')).toHaveLength(0);
  });
});
