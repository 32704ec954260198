import { spans } from '@/lib/database/blocks';
import { type LogDatabase, lastNumber } from '@/lib/database/database';
import { readRows } from '@/lib/database/rows';
import { comparePersons, idNumbersAgree } from '@/lib/dossier/identity';
import { compact } from '@/lib/dossier/parse/text';
import { sweptPersons } from '@/lib/log/drafts/sweep';
import { openShown, openWorking } from '@/lib/log/drafts/working-records';
import type { Person } from './person';

/** Rows read at a time. */
const AT_ONCE = 500;

/** Something that may be about the same person, and is not known to be. */
export interface Candidate {
  /** Names it to `erasePerson`: `entry|12`, `draft|…`, `click|…`, `swept|…`. */
  id: string;
  is: 'entry' | 'draft' | 'click' | 'swept';
  /** Number of the entry, null for the rest. */
  seq: number | null;
  at: number;
  name: string;
  unit: string;
  /** As far as it is kept: last four digits, a masked number, or ''. */
  number: string;
  /** `unshown`: no whole number was shown there; `other-key`: it came with a backup of another log. */
  why: 'unshown' | 'other-key';
}

/**
 * What stands under another mark than the person's, but by name and what is shown of the number may be about them: the number
 * was masked or missing, nobody has opened that page yet, or it came from another log. Only a person can tell.
 */
export async function candidatesFor(database: LogDatabase, person: Person, subject: string): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const { from, to } of spans(1, await lastNumber(database.entries.toCollection()), AT_ONCE)) {
    for (const row of await readRows(database, from, to)) {
      if (person.seqs.includes(row.seq) || (subject !== '' && row.subject === subject)) continue;
      const { seq, at, name, unit, last4 } = row;
      found.push(candidate('entry', String(seq), { seq, at, name, unit, number: last4 }, last4));
    }
  }
  for (const { key, subject: about, working } of await openWorking(database, await database.working.toArray())) {
    if (about.key === subject) continue;
    const { name, unit, idNumber } = working.applicant;
    found.push(
      candidate('draft', key, { seq: null, at: working.updatedAt, name, unit, number: idNumber }, about.last4),
    );
  }
  for (const { id, at, subject: about, working } of await openShown(database, await database.shown.toArray())) {
    if (about.key === subject) continue;
    const { name, unit, idNumber } = working.applicant;
    found.push(candidate('click', id, { seq: null, at, name, unit, number: idNumber }, about.last4));
  }
  for (const { key, at, row, person: about } of await sweptPersons(database)) {
    if (about !== null && about.key === subject) continue;
    const { name, unit, idNumber } = row.checked?.applicant ?? row.listed;
    found.push(candidate('swept', key, { seq: null, at, name, unit, number: idNumber }, about?.last4 ?? ''));
  }
  return found.filter((one) => mayBe(person, one));
}

function candidate(
  is: Candidate['is'],
  id: string,
  shown: Pick<Candidate, 'seq' | 'at' | 'name' | 'unit' | 'number'>,
  last4: string,
): Candidate {
  return { id: `${is}|${id}`, is, ...shown, why: last4 === '' ? 'unshown' : 'other-key' };
}

/** Whether neither name nor number speaks against it; where one of them is missing, the other has to be there on both sides. */
function mayBe(person: Person, { name, number }: Candidate): boolean {
  const shown = compact(number).toUpperCase().slice(-4);
  const [known, tail] = [person.last4.toUpperCase(), shown.length === 4 ? shown : ''];
  if (known !== '' && tail !== '' && !idNumbersAgree(known, tail)) return false;
  if (compact(person.name) === '' || compact(name) === '') return known !== '' && tail === known;
  const byName = (one: string) => ({ name: one, idNumber: '', unit: '' });
  return comparePersons(byName(person.name), byName(name)) !== 'other';
}
