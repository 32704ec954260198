/** Changes that follow each other this quickly are read together. */
const DEBOUNCE_MS = 150;
/** A page that never rests is read this often all the same. */
const CEILING_MS = 1_000;
/** Stillness after which a reading counts as settled. */
const SETTLED_MS = 400;
/**
 * A page that never rests, or says that it still loads, counts as settled when it has shown the same for so long: a clock
 * ticks, a notice scrolls, a spinner was forgotten. What it says is missing stays unread.
 */
const STEADY_MS = 2_000;
/** Stillness, of requests too, after which a table without rows is believed to have none. */
const QUIET_MS = 1_200;
/** Share of time that reading may take on a busy page: the next one waits this many times what the last one took. */
const REST = 20;
/** The same on a page that changes all the time and has long shown nothing new, but for no longer than this because of it. */
const REST_IN_VAIN = 60;
const LONGEST_IN_VAIN_MS = 2_000;
/** What follows a click was asked for by a person, who goes on to the next view in no time: it is read without that rest. */
const CLICK_MS = 1_500;
/** A click waits for no reading that takes longer. */
const HASTE_MS = 100;
/** After another applicant came to the page, parts of the one before may stand for so long. */
const TURN_MS = 1_200;
/** Timers come a little early; a moment looked at too soon would be looked at twice. */
const LATER_MS = 10;

const TURNING = '上一位申报人的内容换完';
const CHANGING = '页面内容不再变动';

/** What the watch is doing. */
export type Phase =
  /** The page is to be read when `at` has come. `since` is when the first change of it was seen, null when none was. */
  | { readonly is: 'due'; readonly at: number; readonly since: number | null }
  /** It is being read: at once, or in parts between which it may change. */
  | { readonly is: 'reading'; readonly how: 'at once' | 'in parts'; readonly since: number | null }
  /** What it shows has been read. It is looked at again at `again` without a change; never, when that is null. */
  | { readonly is: 'resting'; readonly again: number | null }
  /** Nobody watches any more. */
  | { readonly is: 'over' };

/** All that a watch knows; times in milliseconds since the epoch, 0 for what has not happened. */
export interface WatchState {
  readonly phase: Phase;
  readonly lastChange: number;
  readonly lastClick: number;
  readonly lastRead: number;
  /** How long the last reading took. */
  readonly lastCost: number;
  /** When a reading last differed from what was told. */
  readonly lastDiffered: number;
  /** What was told last, null before anything was. */
  readonly told: Pick<Seen, 'fingerprint' | 'boxes' | 'settled'> | null;
}

/** What a watch has to know of a reading. */
export interface Seen {
  /** Equal for two readings in which nothing worth judging differs. */
  fingerprint: string;
  /** What stands in the opinion boxes. */
  boxes: string;
  /** The page does not say that it still loads. */
  settled: boolean;
  /** What the page still waits for, in words. */
  waiting: readonly string[];
  cost: number;
  /** When somebody else came to the page. */
  turnedAt: number;
}

export type WatchEvent =
  /** The page changed. */
  | { readonly is: 'changed' }
  /** Our own nodes came or went: nothing new to read, but a reading under way may have been resting at one of them. */
  | { readonly is: 'own nodes moved' }
  /** The portal answered a request: more of the page may be coming. */
  | { readonly is: 'answered' }
  | { readonly is: 'clicked'; readonly target?: EventTarget | null }
  | { readonly is: 'scrolled' }
  /** The moment has come that the phase waits for. */
  | { readonly is: 'time came' }
  /** The reading that was under way has ended. */
  | { readonly is: 'read'; readonly seen: Seen }
  /** Somebody asked what the page shows now, and was answered with this. */
  | { readonly is: 'asked'; readonly seen: Seen }
  | { readonly is: 'stopped' };

/** The state after an event, and whether the reading that ended with it is to be told. */
export interface Step {
  readonly state: WatchState;
  readonly tell: boolean;
}

/** A watch that begins: the page is read as soon as may be. */
export function beginning(now: number): WatchState {
  const phase: Phase = { is: 'due', at: now, since: null };
  return { phase, lastChange: now, lastClick: 0, lastRead: 0, lastCost: 0, lastDiffered: 0, told: null };
}

/** What an event makes of a watch. Whatever leaves the phase `reading` without a reading has given it up. */
export function step(state: WatchState, event: WatchEvent, now: number): Step {
  if (state.phase.is === 'over') return silent(state);
  switch (event.is) {
    case 'changed':
      return silent(changed(state, now));
    case 'own nodes moved':
      return silent(state.phase.is === 'reading' ? { ...state, phase: putOff(state.phase, now) } : state);
    case 'answered':
      return silent(state.told === null ? { ...state, lastChange: now } : changed(state, now));
    case 'clicked':
      return silent({ ...state, lastClick: now, phase: inHaste(state) });
    case 'scrolled':
      return silent(isRested(state, now) ? { ...state, phase: inHaste(state) } : state);
    case 'time came':
      return silent({ ...state, phase: begun(state.phase, now) });
    case 'read':
      return read(state, event.seen, now);
    case 'asked':
      return silent(asked(state, event.seen, now));
    case 'stopped':
      return silent({ ...state, phase: { is: 'over' } });
  }
}

/** A reading as it counts: whether what it shows is settled, and what else has to be waited for. */
export function judged(state: WatchState, seen: Seen, now: number): Seen {
  const { lastChange, lastDiffered } = compared(state, seen, now);
  const isTurning = now - seen.turnedAt < TURN_MS;
  const isStill = now - lastChange >= SETTLED_MS;
  const steady = isSteady(lastDiffered, now);
  const missing = isTurning ? [TURNING] : isStill || steady ? [] : [CHANGING];
  return {
    ...seen,
    settled: !isTurning && (steady || (seen.settled && isStill)),
    waiting: [...seen.waiting, ...missing],
  };
}

/** Whether a page that has loaded has been still long enough for a table without rows to be believed. */
export function isQuiet({ lastChange, lastDiffered }: WatchState, now: number): boolean {
  return now - lastChange >= QUIET_MS || isSteady(lastDiffered, now);
}

function silent(state: WatchState): Step {
  return { state, tell: false };
}

/** What was read of the page before it changed says nothing of it now: it is to be read, or to be read anew. */
function changed(state: WatchState, now: number): WatchState {
  const { phase, lastClick, lastRead } = state;
  const since = sinceOf(phase) ?? now;
  const rest = now - lastClick < CLICK_MS ? 0 : lastRead + restOf(state) - now;
  const wait = Math.max(Math.min(DEBOUNCE_MS, since + CEILING_MS - now), rest, 0);
  return { ...state, lastChange: now, phase: { is: 'due', at: now + wait, since } };
}

/** A reading that long after the last difference was made in vain: the page stirs, and the next one will show the same. */
function restOf({ lastRead, lastCost, lastDiffered }: WatchState): number {
  const rest = lastCost * REST;
  return isSteady(lastDiffered, lastRead)
    ? Math.max(rest, Math.min(lastCost * REST_IN_VAIN, LONGEST_IN_VAIN_MS))
    : rest;
}

function putOff(phase: Phase, now: number): Phase {
  return { is: 'due', at: now + DEBOUNCE_MS, since: sinceOf(phase) };
}

/** Whoever clicks has seen what is shown, and may be about to put it out of sight: what was not read yet is read now. */
function inHaste({ phase, lastCost }: WatchState): Phase {
  const since = sinceOf(phase);
  return since === null || lastCost > HASTE_MS ? phase : { is: 'reading', how: 'at once', since };
}

/** Scrolling takes rows away that a list makes only while they are in sight; it goes on and on, so that reading keeps to its share. */
function isRested({ lastRead, lastCost }: WatchState, now: number): boolean {
  return now - lastRead >= Math.max(DEBOUNCE_MS, lastCost * REST);
}

/** A page that never rests would have a reading in parts begin anew for ever. */
function begun(phase: Phase, now: number): Phase {
  if (phase.is === 'reading') return phase;
  const since = sinceOf(phase);
  const how = since !== null && now - since >= CEILING_MS ? 'at once' : 'in parts';
  return { is: 'reading', how, since };
}

/**
 * A page that stirs without showing anything else (a key typed, a picture fetched) takes back nothing that was told. What
 * somebody typed into an opinion box is told once it stands.
 */
function read(before: WatchState, seen: Seen, now: number): Step {
  const state = compared(before, seen, now);
  const { told } = state;
  const atRest = seen.settled && (!told?.settled || seen.boxes !== told.boxes);
  const tell = seen.fingerprint !== told?.fingerprint || atRest;
  const { fingerprint, boxes, settled } = seen;
  const after = tell ? { ...state, told: { fingerprint, boxes, settled } } : state;
  return { state: { ...after, phase: { is: 'resting', again: nextLook(after, seen, now) } }, tell };
}

/** Once more when it has come to rest, when blank tables may be believed, when a turn is over, and when waiting is. */
function nextLook({ lastChange, lastDiffered }: WatchState, { settled, turnedAt }: Seen, now: number): number | null {
  const moments = [lastChange + SETTLED_MS, lastChange + QUIET_MS, turnedAt + TURN_MS];
  if (!settled) moments.push(lastDiffered + STEADY_MS);
  const next = Math.min(...moments.filter((moment) => moment > now));
  return next === Number.POSITIVE_INFINITY ? null : next + LATER_MS;
}

/**
 * Whoever asks is told, nobody else: what is still to be told of the page is told as if nobody had asked. A reading under
 * way is begun anew, since whoever asks may have changed what words mean. And whoever was answered in the midst of a change
 * is told when it is over, even when it altered nothing and all was told before.
 */
function asked(before: WatchState, seen: Seen, now: number): WatchState {
  const state = compared(before, seen, now);
  const phase = state.phase.is === 'reading' ? putOff(state.phase, now) : state.phase;
  if (seen.settled) return { ...state, phase };
  const told = state.told && { ...state.told, settled: false };
  const over = now + SETTLED_MS + LATER_MS;
  if (phase.is === 'due') return { ...state, told, phase: { ...phase, at: Math.min(phase.at, over) } };
  return { ...state, told, phase: { is: 'resting', again: over } };
}

/** The state with what a reading cost, and whether it differed from what was told. */
function compared(state: WatchState, { fingerprint, cost }: Seen, now: number): WatchState {
  const lastDiffered = fingerprint === state.told?.fingerprint ? state.lastDiffered : now;
  return { ...state, lastRead: now, lastCost: cost, lastDiffered };
}

function isSteady(lastDiffered: number, now: number): boolean {
  return lastDiffered > 0 && now - lastDiffered >= STEADY_MS;
}

function sinceOf(phase: Phase): number | null {
  return phase.is === 'due' || phase.is === 'reading' ? phase.since : null;
}
