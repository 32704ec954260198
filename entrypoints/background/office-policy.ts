import { browser } from 'wxt/browser';
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

/** Puts another policy in force; `said` is what changed, in words, `by` who changed it. Run in the background's line. */
export async function changeOffice(next: OfficePolicy, said: string, by: string, at: number): Promise<void> {
  const { current, history } = await stored();
  // A worker killed before its answer is asked once more.
  if (history[0]?.at === at) return;
  await put({ current: next, history: [{ at, said, by, before: current }, ...history].slice(0, HISTORY) });
}

/** What was in force before the change made at `at`; null when that is not remembered any more. */
export async function officeBefore(at: number): Promise<OfficePolicy | null> {
  const { history } = await stored();
  const change = history.find((one) => one.at === at);
  return change === undefined ? null : asOffice(change.before);
}

/** Takes the last change back, if it is still the one made at `at`; doing it again changes nothing. */
export async function undoOffice(at: number): Promise<void> {
  const { history } = await stored();
  const [last, ...rest] = history;
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
