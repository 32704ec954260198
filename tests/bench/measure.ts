/** One way of doing the work. */
export interface Contender {
  name: string;
  /** Makes ready for `run`, outside the measured time. */
  prepare?: (part: number) => void;
  /** Does one part of the work so many times, one after the other. */
  run: (part: number, times: number) => void | Promise<void>;
  /** Takes part in so many rounds only, and not in the warm-up; for ways that take long. */
  rounds?: number;
}

/** One way with its time in every round, in milliseconds. */
export interface Measured {
  name: string;
  rounds: number[];
}

export interface Course {
  /** Milliseconds that were worked so far. */
  clock: () => number | Promise<number>;
  rounds: number;
  /** Rounds that do not count, in which the engine compiles what it will run. */
  warmUp: number;
  /** The work is done in so many parts, and the contenders take turns at each. */
  parts?: number;
  /** Work so many milliseconds at a time by doing a part again and again, so that the clock's own cost does not show. */
  atLeast?: number;
}

/**
 * Times of all contenders over the same rounds. They take turns at every part, beginning with another one each round,
 * so that a slow moment of the machine meets all of them.
 */
export async function measure(contenders: Contender[], course: Course): Promise<Measured[]> {
  const measured = contenders.map(({ name }) => ({ name, rounds: [] as number[] }));
  const times = contenders.map(() => 1);
  for (let round = -course.warmUp; round < course.rounds; round += 1) {
    const turns = contenders.map((contender, index) => ({ contender, index }));
    const taking = turns.filter(({ contender: { rounds } }) => rounds === undefined || (round >= 0 && round < rounds));
    const first = Math.max(0, round) % taking.length;
    const spent = contenders.map(() => 0);
    for (let part = 0; part < (course.parts ?? 1); part += 1) {
      for (const { contender, index } of [...taking.slice(first), ...taking.slice(0, first)]) {
        const often = times[index] ?? 1;
        const took = await time(contender, part, often, course.clock);
        spent[index] = (spent[index] ?? 0) + took / often;
        if (round < 0) times[index] = enough(took, often, course.atLeast ?? 0);
      }
    }
    if (round >= 0) for (const { index } of taking) measured[index]?.rounds.push(spent[index] ?? Number.NaN);
  }
  return measured;
}

async function time({ prepare, run }: Contender, part: number, times: number, clock: Course['clock']): Promise<number> {
  prepare?.(part);
  const from = await clock();
  await run(part, times);
  return (await clock()) - from;
}

function enough(took: number, times: number, atLeast: number): number {
  return took >= atLeast ? times : Math.ceil((times * atLeast * 1.2) / Math.max(took, 0.1));
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
