import type { Disposition, Evidence, Outcome } from './types';

/** What a digest stands for: the same outcome on the same values has the same digest, wherever they stand on the page. */
export interface Digested {
  rule: string;
  outcome: Outcome;
  disposition?: Disposition | undefined;
  evidence: readonly Evidence[];
  missing?: readonly string[] | undefined;
}

/** A stable 48-bit digest as 12 hex digits. It tells changes apart; it is no protection against forgery. */
export function digestOf({ rule, ...rest }: Digested): string {
  return digestsOfRule(rule)(rest);
}

/** The digests of one rule's findings, with what they all begin with worked out beforehand. */
export function digestsOfRule(rule: string): (of: Omit<Digested, 'rule'>) => string {
  start(0x811c9dc5, 0x9e3779b9);
  add(rule);
  const [ruleOne, ruleTwo] = [one, two];
  return ({ outcome, disposition, evidence, missing }) => {
    start(ruleOne, ruleTwo);
    add(outcome);
    add(disposition ?? '');
    for (const { label, found, flagged } of evidence) {
      add(label);
      add(found);
      add(flagged ? '!' : '');
    }
    if (missing !== undefined) for (const id of missing) add(id);
    return end();
  };
}

// One lane takes in every character, the other folds the first in after every part, without joining the parts first:
// this runs for every finding.
let one = 0;
let two = 0;

function start(first: number, second: number): void {
  one = first;
  two = second;
}

function add(part: string): void {
  let lane = one;
  for (let index = 0; index < part.length; index += 1) lane = Math.imul(lane ^ part.charCodeAt(index), 0x01000193);
  one = Math.imul(lane ^ 0x1f, 0x01000193);
  two = Math.imul((two ^ lane) + part.length, 0x85ebca6b);
}

function end(): string {
  const high = mix(two ^ (one >>> 16));
  const low = mix(one ^ (two >>> 15));
  return `${digits(high >>> 12)}${digits(high)}${digits(low >>> 12)}${digits(low)}`;
}

const THREE_DIGITS = Array.from({ length: 0x1000 }, (_, value) => value.toString(16).padStart(3, '0'));

/** The lowest twelve bits in hex; looked up, because writing large numbers in hex costs more than the digest itself. */
function digits(lane: number): string {
  return THREE_DIGITS[lane & 0xfff] ?? '';
}

function mix(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
