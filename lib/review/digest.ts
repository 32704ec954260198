import type { Disposition, Evidence, Outcome } from './types';

/** What a digest stands for: the same outcome on the same values has the same digest, wherever they stand on the page. */
export interface Digested {
  rule: string;
  outcome: Outcome;
  disposition?: Disposition | undefined;
  evidence: readonly Evidence[];
  missing?: readonly string[] | undefined;
}

/** A stable 53-bit digest as 14 hex digits. It tells changes apart; it is no protection against forgery. */
export function digestOf({ rule, outcome, disposition, evidence, missing }: Digested): string {
  let text = `${rule}\n${outcome}\n${disposition ?? ''}`;
  for (const { label, found, flagged } of evidence) text += `\n${label}\t${found}\t${flagged ? '!' : ''}`;
  if (missing !== undefined) text += `\n${missing.join('\t')}`;
  return hash(text);
}

/** cyrb53: two 32-bit lanes mixed with each other at the end. */
function hash(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(16).padStart(14, '0');
}
