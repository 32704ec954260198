import { browser } from 'wxt/browser';
import { MessageError } from '@/lib/messages/channel';
import type { OfficeState } from '@/lib/messages/office';
import { builtinPacks } from '@/lib/policy/builtin';
import { packId } from '@/lib/policy/office';
import { officeDigests } from '@/lib/policy/office-digest';
import { type OfficePolicy, readOffice, UNCHANGED } from '@/lib/policy/office-schema';

const KEY = 'office-policy';
/** So many changes can be undone. */
const HISTORY = 20;

interface Stored {
  current: OfficePolicy;
  /** What was in force before each change stays as it was written, in whatever version; it is read when it is undone. */
  history: { at: number; said: string; by?: string; before: unknown }[];
}

/** What the office changed, with its digest and what can be undone. Throws when what is stored was not written by us. */
export async function officeState(): Promise<OfficeState> {
  const { current, history } = await stored();
  return {
    office: current,
    digests: await officeDigests(current, [...builtinPacks().map(({ id }) => id), ...current.packs.map(packId)]),
    changes: history.map(({ at, said, by = '' }) => ({ at, said, by })),
  };
}

export interface OfficeChange {
  /** What changed, in words. */
  said: string;
  /** Who changed it. */
  by: string;
  at: number;
  /** The newest change that was known when this one was looked at; absent where it replaces whatever stands. */
  upon?: number | undefined;
}

const CHANGED_SINCE = '政策设置刚才在另一个页面有了改动，这次没有采用。现已显示最新的设置，请重新操作。';
const UNDONE_SINCE = '政策设置刚才在另一个页面有了改动，没有撤销。现已显示最新的设置，请看清最近一次修改再撤销。';

/** Puts another policy in force, which holds all of it: made upon an older one, it would undo what was changed since. Run in the background's line. */
export async function changeOffice(next: OfficePolicy, { said, by, at, upon }: OfficeChange): Promise<void> {
  const { current, history } = await stored();
  // A worker killed before its answer is asked once more.
  if (history[0]?.at === at) return;
  if (upon !== undefined && upon !== (history[0]?.at ?? 0)) throw new MessageError('changed', CHANGED_SINCE);
  await put({ current: next, history: [{ at, said, by, before: current }, ...history].slice(0, HISTORY) });
}

/** What was in force before the change made at `at`; null when that is not remembered any more. */
export async function officeBefore(at: number): Promise<OfficePolicy | null> {
  const { history } = await stored();
  const change = history.find((one) => one.at === at);
  return change === undefined ? null : asOffice(change.before);
}

/** Takes the last change back, which is the one made at `at`; doing it again changes nothing. */
export async function undoOffice(at: number): Promise<void> {
  const { history } = await stored();
  const [last, ...rest] = history;
  if (rest.some((one) => one.at === at)) throw new MessageError('changed', UNDONE_SINCE);
  if (last === undefined || last.at !== at) return;
  await put({ current: asOffice(last.before), history: rest });
}

async function stored(): Promise<Stored> {
  const found: Record<string, unknown> = await browser.storage.local.get(KEY);
  const kept = found[KEY] as Stored | undefined;
  if (kept === undefined) return { current: UNCHANGED, history: [] };
  return { current: asOffice(kept.current), history: kept.history };
}

function asOffice(kept: unknown): OfficePolicy {
  const read = readOffice(kept);
  if (!read.ok) throw new Error('本机保存的政策设置不是本版本能读的格式');
  return read.office;
}

async function put(next: Stored): Promise<void> {
  await browser.storage.local.set({ [KEY]: next });
}
