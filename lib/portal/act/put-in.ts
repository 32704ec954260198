import { askBackground } from '@/lib/messages/channel';
import type { PartName } from '@/lib/messages/protocol';
import type { AgentParts } from './parts';

const here: Partial<AgentParts> = {};
const coming: Partial<Record<PartName, Promise<unknown>>> = {};

/** Called by a part's own script once it runs. */
export function provide<N extends PartName>(name: N, part: AgentParts[N]): void {
  here[name] = part;
}

/** The part, put into the page first if it is not there yet. Rejects when the browser does not let us put it in. */
export async function part<N extends PartName>(name: N): Promise<AgentParts[N]> {
  if (here[name] === undefined) {
    coming[name] ??= putIn(name).finally(() => delete coming[name]);
    await coming[name];
  }
  const found = here[name];
  if (found === undefined) throw new Error(`The script of ${name} did not start.`);
  return found;
}

/** Those that look at a place on the screen take code from the part that draws marks. */
async function putIn(name: PartName): Promise<void> {
  if (name !== 'marks' && name !== 'photo') await part('marks');
  await askBackground('background/put-in', { part: name });
}
