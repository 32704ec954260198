import { fromPack2 } from './pack-2';

/** Every step from one released format to the next, oldest first. A pack of any of them goes through all. */
const STEPS: readonly ((json: unknown) => unknown)[] = [fromPack2];

/** A pack file of any released format as the format in force has it; any other JSON as it is. */
export function upToDate(json: unknown): unknown {
  return STEPS.reduce((pack, step) => step(pack), json);
}
