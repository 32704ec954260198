import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const HOUSE = new URL('../../', import.meta.url);

/** Tests that are of no one file, with what they are of. */
const OF_SEVERAL: Record<string, string> = {
  'attachments/believed': 'what of a file’s words is believed at all, from its bytes on',
  'attachments/bounded-streams': 'the shipped library of PDF, bounded by a step of the build',
  'attachments/false-agreement': 'files that seem to agree, from their bytes to the finding',
  'attachments/hostile-words': 'files whose words mislead, from their bytes to the finding',
  'attachments/judged': 'every file of the practice portal, from its bytes to the finding',
  'attachments/left-to-a-person': 'what of those files nobody but a person may decide',
  'attachments/pictures-judged': 'the same files as pictures, recognised and judged',
  'attachments/row-facts': 'what a file says of one row of a list',
  'attachments/seals/decoys': 'what looks like a stamp and is none',
  'attachments/seals/portal-files': 'the stamps of the practice portal’s files',
  'background/profile-asked': 'one tab told the same words everywhere',
  'background/sweep-and-lock': 'a list that is checked over a log that locks',
  'components/mark-colours': 'panel and marks of one colour',
  'components/scales': 'the style sheets of all windows',
  'database/schema/failing-upgrade': 'every version of the tables, upgraded in vain',
  'database/schema/upgrades': 'every version of the tables, upgraded',
  'log/backup/backup': 'writing and restoring, each held against the other',
  'log/two-portals': 'two portals over one log',
  'policy/earlier-files': 'what earlier builds wrote',
  'policy/from-guide/from-guide': 'packs written from the guide alone, judged',
  'policy/from-guide/mistakes': 'what the author of such a pack got wrong, as it is told',
  'policy/notices/notices': 'the notices of other offices, judged',
  'policy/pack-file': 'a pack as its author writes it',
  'policy/plan-people': 'plans for some people alone, and notices in force together',
  'policy/plain-keys': 'names in files of an office that reach into the program',
  'policy/released': 'a pack of each released format',
  'policy/values-to-enter': 'how much a clerk has to enter',
  'portal/read/linear': 'the time that patterns take',
  'portal/read/misread-pages': 'pages that were once read wrongly',
  'review/drafting/known-notice': 'a pasted notice much like a known one',
  'review/drafting/long-sentences': 'long sentences of notices, with what they deny and except',
  'review/drafting/recognised': 'what is proposed of pasted notices',
  'review/drafting/whole-notices': 'whole notices pasted, sentence by sentence',
  'review/properties': 'what holds for every dossier, whatever it is',
  'review/resubmission': 'all rules behind a return',
  'roster/roster': 'from the log to the sheet',
  'rules/manual-items': 'the rules that are a person’s alone',
};

const filesBelow = (folder: string) =>
  readdirSync(new URL(folder, HOUSE), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

/** What may be tested, without its ending: `rules/training-sum`, `components/panel/FillBar`. */
const SOURCES = new Set(
  [
    ...filesBelow('lib/'),
    ...filesBelow('entrypoints/'),
    ...filesBelow('components/').map((name) => `components/${name}`),
  ].map((name) => name.replace(/\.tsx?$/, '')),
);

/** A folder of tests beside a room of the same name. */
const isRoom = (folder: string) =>
  folder === 'components' || ['lib/', 'entrypoints/'].some((floor) => existsSync(new URL(floor + folder, HOUSE)));

const TESTS = filesBelow('tests/')
  .filter((name) => /\.test\.tsx?$/.test(name) && name.includes('/') && isRoom(name.slice(0, name.indexOf('/'))))
  .map((name) => name.replace(/\.test\.tsx?$/, ''));

const strays = (tests: readonly string[]) => tests.filter((name) => !SOURCES.has(name) && !(name in OF_SEVERAL));

test('a test stands where its file does and bears its name, or is of several files and says of what', () => {
  expect(TESTS.length).toBeGreaterThan(200);
  expect(strays(TESTS)).toEqual([]);
});

test('control: a test of no file would be found', () => {
  expect(strays(['rules/training-sum', 'rules/training-hour'])).toEqual(['rules/training-hour']);
});

test('what is said to be of several files exists, and is none of one', () => {
  expect(Object.keys(OF_SEVERAL).filter((name) => !TESTS.includes(name) || SOURCES.has(name))).toEqual([]);
});
