/** One way of doing the work. */
export interface Contender {
  name: string;
  /** Makes ready for `run`, outside the measured time. */
  prepare?: (part: number) => void;
  /** Does one part of the work and returns something that depends on it; a promise is waited for. */
  run: (part: number) => unknown;
  /** Take part in so many rounds only; for ways that take seconds. */
  rounds?: number;
}

/** One way with its time in every round, in milliseconds. */
export interface Measured {
  name: string;
  rounds: number[];
}

export interface Course {
  rounds: number;
  /** Rounds that do not count, in which the engine compiles what it will run. */
  warmUp: number;
  /** The work is done in so many parts, and the contenders take turns at each. */
  parts?: number;
  /** Repeat a part until it takes so many milliseconds, and divide: clocks of browsers tick in tenths. */
  atLeast?: number;
}

/**
 * Times of all contenders over the same rounds. They take turns at every part, beginning with another one each round,
 * so that a slow moment of the machine meets all of them.
 */
export async function measure(
  contenders: Contender[],
  { rounds, warmUp, parts = 1, atLeast = 0 }: Course,
): Promise<Measured[]> {
  const measured = contenders.map(({ name }) => ({ name, rounds: [] as number[] }));
  const repeats = contenders.map(() => 1);
  for (let round = -warmUp; round < rounds; round += 1) {
    const times = contenders.map(() => 0);
    for (let part = 0; part < parts; part += 1) {
      for (let turn = 0; turn < contenders.length; turn += 1) {
        const index = (turn + Math.max(0, round)) % contenders.length;
        const contender = contenders[index];
        if (contender === undefined || round >= (contender.rounds ?? rounds)) continue;
        const repeated = repeats[index] ?? 1;
        const took = await time(contender, part, repeated);
        times[index] = (times[index] ?? 0) + took / repeated;
        if (round < 0) repeats[index] = enough(took, repeated, atLeast);
      }
    }
    if (round < 0) continue;
    measured.forEach((one, index) => {
      if (round < (contenders[index]?.rounds ?? rounds)) one.rounds.push(times[index] ?? Number.NaN);
    });
  }
  return measured;
}

async function time({ prepare, run }: Contender, part: number, repeats: number): Promise<number> {
  prepare?.(part);
  const from = performance.now();
  for (let again = 0; again < repeats; again += 1) {
    const result = run(part);
    keep(result instanceof Promise ? await result : result);
  }
  return performance.now() - from;
}

function enough(took: number, repeats: number, atLeast: number): number {
  return took >= atLeast ? repeats : Math.ceil((repeats * atLeast * 1.2) / Math.max(took, 0.1));
}

let kept: unknown;
/** Results must be used, or the engine may not do the work at all. */
function keep(value: unknown): void {
  kept = value;
  if (kept === measure) throw new Error('unreachable');
}

/** The value in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median over the rounds of how many times as long one took as the other in the same round. */
export function ratio(one: Measured, other: Measured): number {
  const shared = Math.min(one.rounds.length, other.rounds.length);
  return median(Array.from({ length: shared }, (_, round) => (one.rounds[round] ?? 0) / (other.rounds[round] ?? 0)));
}
