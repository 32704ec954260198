import { describe, expect, test } from 'vitest';
import {
  beginning,
  isQuiet,
  judged,
  type Phase,
  type Seen,
  step,
  type WatchEvent,
  type WatchState,
} from '@/lib/portal/watch/states';

const START = 1_000_000;
const SEEN: Seen = { fingerprint: 'one', boxes: '[]', settled: true, waiting: [], cost: 10, turnedAt: 0 };

/** What happened, each event so many milliseconds after the start. */
type History = readonly (readonly [after: number, event: WatchEvent])[];

function stateAfter(history: History, from: WatchState = beginning(START)): WatchState {
  return history.reduce((state, [at, event]) => step(state, event, START + at).state, from);
}

const read = (seen: Partial<Seen> = {}): WatchEvent => ({ is: 'read', seen: { ...SEEN, ...seen } });
const asked = (seen: Partial<Seen> = {}): WatchEvent => ({ is: 'asked', seen: { ...SEEN, ...seen } });
const CHANGED: WatchEvent = { is: 'changed' };
const CLICKED: WatchEvent = { is: 'clicked' };
const SCROLLED: WatchEvent = { is: 'scrolled' };
const TIME: WatchEvent = { is: 'time came' };
const MOVED: WatchEvent = { is: 'own nodes moved' };
const ANSWERED: WatchEvent = { is: 'answered' };
const STOPPED: WatchEvent = { is: 'stopped' };

const due = (at: number, since: number | null = null): Phase => ({
  is: 'due',
  at: START + at,
  since: since === null ? null : START + since,
});
const reading = (how: 'at once' | 'in parts', since: number | null = null): Phase => ({
  is: 'reading',
  how,
  since: since === null ? null : START + since,
});
const resting = (again: number | null): Phase => ({ is: 'resting', again: again === null ? null : START + again });

/** Read and told, with nothing left to look at again. */
const TOLD: History = [
  [0, TIME],
  [5_000, read()],
];

test.each<[string, History, Phase]>([
  ['a watch begins with a reading', [], due(0)],
  ['the reading begins when its time has come', [[0, TIME]], reading('in parts')],
  [
    'time does not begin a reading that is under way',
    [
      [0, TIME],
      [5, TIME],
    ],
    reading('in parts'),
  ],
  ['a change waits for those that follow it', [...TOLD, [6_000, CHANGED]], due(6_150, 6_000)],
  ['another change puts it off', [...TOLD, [6_000, CHANGED], [6_100, CHANGED]], due(6_250, 6_000)],
  ['… but not beyond a second after the first', [...TOLD, [6_000, CHANGED], [6_950, CHANGED]], due(7_000, 6_000)],
  [
    '… which is read at once, or changes would have it begin anew for ever',
    [...TOLD, [6_000, CHANGED], [7_000, TIME]],
    reading('at once', 6_000),
  ],
  [
    'a change gives up what was read of the page before it',
    [...TOLD, [6_000, CHANGED], [6_150, TIME], [6_160, CHANGED]],
    due(6_310, 6_000),
  ],
  [
    'after a slow reading a change waits twenty times as long',
    [
      [0, TIME],
      [5_000, read({ cost: 100 })],
      [6_000, CHANGED],
    ],
    due(7_000, 6_000),
  ],
  [
    '… sixty times as long where it keeps changing and has long shown nothing new',
    [...TOLD, [6_900, CHANGED], [7_000, read({ cost: 20 })], [7_100, CHANGED]],
    due(8_200, 7_100),
  ],
  [
    '… for two seconds at most',
    [...TOLD, [6_900, CHANGED], [7_000, read({ cost: 50 })], [7_100, CHANGED]],
    due(9_000, 7_100),
  ],
  [
    '… and no longer than before where it has just shown something new',
    [...TOLD, [6_900, CHANGED], [7_000, read({ cost: 20, fingerprint: 'two' })], [7_100, CHANGED]],
    due(7_400, 7_100),
  ],
  [
    '… except after a click',
    [
      [0, TIME],
      [5_000, read({ cost: 101 })],
      [5_900, CLICKED],
      [6_000, CHANGED],
    ],
    due(6_150, 6_000),
  ],
  [
    'our own nodes give up a reading, which has nothing new to say',
    [...TOLD, [6_000, CHANGED], [6_150, TIME], [6_160, MOVED]],
    due(6_310, 6_000),
  ],
  ['our own nodes are no change while nothing is being read', [...TOLD, [6_000, MOVED]], resting(null)],
  ['an answered request is a change once something was told', [...TOLD, [6_000, ANSWERED]], due(6_150, 6_000)],
  [
    '… and before that no reason to begin anew',
    [
      [0, TIME],
      [5, ANSWERED],
    ],
    reading('in parts'),
  ],
  ['a click has what changed read at once', [...TOLD, [6_000, CHANGED], [6_010, CLICKED]], reading('at once', 6_000)],
  [
    '… in the midst of a reading, too',
    [...TOLD, [6_000, CHANGED], [6_150, TIME], [6_160, CLICKED]],
    reading('at once', 6_000),
  ],
  [
    '… but waits for no slow reading',
    [
      [0, TIME],
      [5_000, read({ cost: 101 })],
      [8_000, CHANGED],
      [8_010, CLICKED],
    ],
    due(8_150, 8_000),
  ],
  ['a click on a page that did not change does nothing', [...TOLD, [6_000, CLICKED]], resting(null)],
  [
    'rows that were scrolled into sight are read before they are scrolled out of it',
    [...TOLD, [6_000, CHANGED], [6_140, SCROLLED]],
    reading('at once', 6_000),
  ],
  [
    '… in a share of the time that reading may take',
    [
      [0, TIME],
      [5_000, read({ cost: 60 })],
      [6_000, CLICKED],
      [6_010, CHANGED],
      [6_140, SCROLLED],
    ],
    due(6_160, 6_010),
  ],
  ['scrolling a page that did not change does nothing', [...TOLD, [6_000, SCROLLED]], resting(null)],
  [
    'after a reading the page is looked at when it has been still',
    [
      [0, TIME],
      [100, read({ settled: false })],
    ],
    resting(410),
  ],
  [
    '… then when blank tables may be believed',
    [
      [0, TIME],
      [500, read()],
    ],
    resting(1_210),
  ],
  [
    '… when somebody else has come and stands alone',
    [
      [0, TIME],
      [5_000, read({ turnedAt: START + 4_000 })],
    ],
    resting(5_210),
  ],
  [
    '… and, while it waits, when it has said the same for long',
    [
      [0, TIME],
      [5_000, read({ settled: false })],
    ],
    resting(7_010),
  ],
  [
    'whoever asks begins a reading anew that is under way',
    [...TOLD, [6_000, CHANGED], [6_150, TIME], [6_160, asked()]],
    due(6_310, 6_000),
  ],
  ['whoever asks leaves what is due as it is', [...TOLD, [6_000, CHANGED], [6_010, asked()]], due(6_150, 6_000)],
  ['whoever asks a page at rest leaves it at rest', [...TOLD, [6_000, asked()]], resting(null)],
  [
    'whoever asks in the midst of a change has the page looked at again',
    [...TOLD, [6_000, asked({ settled: false })]],
    resting(6_410),
  ],
  [
    '… sooner than a slow page was due',
    [
      [0, TIME],
      [5_000, read({ cost: 100 })],
      [6_000, CHANGED],
      [6_010, asked({ settled: false, cost: 100 })],
    ],
    due(6_420, 6_000),
  ],
  [
    'nobody is told any more once it is over',
    [...TOLD, [6_000, STOPPED], [6_010, CHANGED], [6_020, TIME], [6_030, CLICKED]],
    { is: 'over' },
  ],
])('%s', (_, history, phase) => {
  expect(stateAfter(history).phase).toEqual(phase);
});

describe('telling', () => {
  const tells = (history: History, at: number, event: WatchEvent) => step(stateAfter(history), event, START + at).tell;

  test('the first reading is told', () => {
    expect(tells([[0, TIME]], 5, read({ settled: false }))).toBe(true);
  });

  test('the same again is not, other content is', () => {
    expect(tells(TOLD, 6_000, read())).toBe(false);
    expect(tells(TOLD, 6_000, read({ fingerprint: 'two' }))).toBe(true);
  });

  test('that the page has come to rest is told once', () => {
    const restless: History = [
      [0, TIME],
      [5, read({ settled: false })],
    ];
    expect(tells(restless, 500, read({ settled: false }))).toBe(false);
    expect(tells(restless, 500, read())).toBe(true);
    expect(tells([...restless, [500, read()]], 900, read())).toBe(false);
  });

  test('what is typed is told once it stands', () => {
    expect(tells(TOLD, 6_000, read({ boxes: '["材料"]', settled: false }))).toBe(false);
    expect(tells(TOLD, 6_000, read({ boxes: '["材料"]' }))).toBe(true);
  });

  test('nobody but who asked hears the answer, and what is new in it is told all the same', () => {
    expect(tells(TOLD, 6_000, asked({ fingerprint: 'two' }))).toBe(false);
    expect(tells([...TOLD, [6_000, asked({ fingerprint: 'two' })]], 6_500, read({ fingerprint: 'two' }))).toBe(true);
  });

  test('whoever asked in the midst of a change is told that it is over, even if it altered nothing', () => {
    const midst: History = [...TOLD, [6_000, CHANGED], [6_010, asked({ settled: false })]];
    expect(tells(midst, 6_500, read())).toBe(true);
    expect(tells([...TOLD, [6_000, CHANGED], [6_010, asked()]], 6_500, read()), 'control: answered at rest').toBe(
      false,
    );
  });
});

describe('how a reading counts', () => {
  const counts = (history: History, at: number, seen: Partial<Seen> = {}) => {
    const { settled, waiting } = judged(stateAfter(history), { ...SEEN, ...seen }, START + at);
    return { settled, waiting };
  };
  const STILL = { settled: true, waiting: [] };

  test('settled after 400 ms of stillness, unless the page says that it loads', () => {
    expect(counts([], 399)).toEqual({ settled: false, waiting: ['页面内容不再变动'] });
    expect(counts([], 400)).toEqual(STILL);
    expect(counts([], 400, { settled: false, waiting: ['列表加载'] })).toEqual({
      settled: false,
      waiting: ['列表加载'],
    });
  });

  test('settled while it stirs, once it has shown the same for two seconds', () => {
    const stirs = (until: number): History => [
      [0, TIME],
      [5, read({ settled: false })],
      [until, CHANGED],
    ];
    expect(counts(stirs(2_000), 2_004)).toMatchObject({ settled: false });
    expect(counts(stirs(2_000), 2_005)).toEqual(STILL);
    expect(counts(stirs(2_000), 2_005, { fingerprint: 'two' }), 'other content begins anew').toMatchObject({
      settled: false,
    });
  });

  test('not settled while parts of somebody else may stand, however still', () => {
    const turned = { turnedAt: START + 9_000 };
    expect(counts(TOLD, 10_199, turned)).toEqual({ settled: false, waiting: ['上一位申报人的内容换完'] });
    expect(counts(TOLD, 10_200, turned)).toEqual(STILL);
  });

  test('blank tables are believed after 1.2 s of stillness, requests included', () => {
    expect([1_199, 1_200].map((at) => isQuiet(beginning(START), START + at))).toEqual([false, true]);
    expect(isQuiet(stateAfter([[1_000, ANSWERED]]), START + 1_200)).toBe(false);
  });
});
