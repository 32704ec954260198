import { browser } from 'wxt/browser';
import type { OfficeState } from '@/lib/messages/protocol';
import { officeDigest } from '@/lib/policy/office-digest';
import { type OfficePolicy, officePolicySchema, UNCHANGED } from '@/lib/policy/office-schema';

const KEY = 'office-policy';
/** So many changes can be undone. */
const HISTORY = 20;

interface Stored {
  current: OfficePolicy;
  history: { at: number; said: string; before: OfficePolicy }[];
}

/** What the office changed, with its digest and what can be undone. Throws when what is stored is none of ours. */
export async function officeState(): Promise<OfficeState> {
  const { current, history } = await stored();
  return {
    office: current,
    digest: await officeDigest(current),
    changes: history.map(({ at, said }) => ({ at, said })),
  };
}

/** Puts another policy in force; `said` is what changed, in words. Run in the background's line. */
export async function changeOffice(next: OfficePolicy, said: string, at: number): Promise<void> {
  const { current, history } = await stored();
  // A worker killed before its answer is asked once more.
  if (history[0]?.at === at) return;
  await put({ current: next, history: [{ at, said, before: current }, ...history].slice(0, HISTORY) });
}

/** Takes the last change back, if it is still the one made at `at`; doing it again changes nothing. */
export async function undoOffice(at: number): Promise<void> {
  const { history } = await stored();
  const [last, ...rest] = history;
  if (last === undefined || last.at !== at) return;
  await put({ current: last.before, history: rest });
}

async function stored(): Promise<Stored> {
  const found: Record<string, unknown> = await browser.storage.local.get(KEY);
  const kept = found[KEY] as Stored | undefined;
  if (kept === undefined) return { current: UNCHANGED, history: [] };
  const parsed = officePolicySchema.safeParse(kept.current);
  if (!parsed.success) throw new Error('本机保存的政策设置不是本版本能读的格式');
  return { current: parsed.data, history: kept.history };
}

async function put(next: Stored): Promise<void> {
  await browser.storage.local.set({ [KEY]: next });
}
