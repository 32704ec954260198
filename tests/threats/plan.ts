/** A number of tries at both lengths, or the most or least that is borne; `busy`, which only what hangs exceeds, while other stories run beside it. */
type Figure = { short: number; full: number } | { most: number; busy?: number } | { least: number };

interface Threat {
  /** Who tries what. */
  attack: string;
  /** What must hold, as the tests assert it. */
  holds: string;
  /** Every number that the tests assert or try, by what it counts. */
  figures: Readonly<Record<string, Figure>>;
  /** Where it is tried: files below tests/ that use a figure of it, or a file and a part of the title of the test there. */
  tests: readonly string[];
  /** What is not tried, or not to the plan's figure. */
  wanting?: string;
}

const rows = <T extends Record<string, Threat>>(threats: T): T => threats;

/** The threats and faults that are tried, with the figures of their tests: the tests take them from here, `docs/security.md` shows them. */
export const PLAN = rows({
  T01: {
    attack: 'an applicant’s data carries markup and script',
    holds: 'none runs, in panel, marks, list, workbench, exports or a captured page; no policy has to stop one',
    figures: {
      payloads: { least: 500 },
      'applications full of them': { short: 3, full: 500 },
      'unsafe assignments': { most: 0 },
    },
    tests: ['e2e/hostile-data.spec.ts', 'threats/markup.test.ts'],
  },
  T02: {
    attack: 'scripts of the page look for what the panel says',
    holds: 'nothing of it is in the page’s reach',
    figures: {},
    tests: ['e2e/always-true.spec.ts: page scripts can read nothing of the panel'],
  },
  T03: {
    attack: 'the page plays a newer version of the extension a thousand times',
    holds: 'one panel, nothing lost, nothing told to the page',
    figures: {
      'made events': { short: 1_000, full: 1_000 },
      'panel and draft back, ms': { most: 2_000, busy: 60_000 },
    },
    tests: ['e2e/hostile-page.spec.ts'],
  },
  T04: {
    attack: 'the page makes clicks and keys of its own',
    holds: 'none counts as the reviewer’s',
    figures: { 'made events': { short: 300, full: 5_000 } },
    tests: [
      'e2e/hostile-page.spec.ts',
      'e2e/own-decision.spec.ts: is not made by the page: its own clicks are no decision',
    ],
  },
  T05: {
    attack: 'the panel is made invisible, covered or moved under the pointer',
    holds: 'no fill',
    figures: { 'ways to hide the panel': { least: 12 } },
    tests: ['e2e/clickjacking.spec.ts'],
  },
  T06: {
    attack: 'made messages, to the background and through the window',
    holds: 'none does anything',
    figures: {
      'runtime messages': { short: 1_000, full: 10_000 },
      'window messages': { short: 1_000, full: 10_000 },
      'judged at random': { least: 10_000 },
      'judged in, p99, ms': { most: 5 },
    },
    tests: ['e2e/hostile-page.spec.ts', 'messages/background-guard.test.ts'],
  },
  T07: {
    attack: 'the extension is led to another address, by a link or by a redirect',
    holds: 'refused, nothing is sent there',
    figures: { 'fetches led elsewhere': { least: 75 } },
    tests: ['e2e/hostile-page.spec.ts'],
  },
  T08: {
    attack: 'a page asks for the extension’s files to learn that it is there',
    holds: 'nothing is found, from Chromium 130 on',
    figures: { 'files asked for': { least: 14 } },
    tests: ['e2e/fingerprint.spec.ts'],
  },
  T09: {
    attack: 'a file to be imported carries `__proto__`, `constructor` or `prototype` somewhere inside',
    holds: 'every one is refused with a reason; `Object.prototype` is as it was',
    figures: { 'files of each kind': { least: 50 } },
    tests: ['threats/imported-names.test.ts'],
  },
  T10: {
    attack: 'an applicant’s data begins like a formula',
    holds: 'text in every spreadsheet',
    figures: {},
    tests: [
      'log/export/export.test.ts: disarms a formula in any text',
      'sheet/write-xlsx.test.ts: everything else as text that is never a formula',
    ],
  },
  T11: {
    attack: 'a workbook that unpacks, or counts its cells, into far more than it is',
    holds: 'refused with a reason, at once, in little room; what is read is read in a worker that can be ended',
    figures: {
      'refused within, ms': { most: 1_000 },
      'a lie refused within, ms': { most: 10_000 },
      'room taken, MB': { most: 150 },
    },
    tests: [
      'threats/sheet-bombs.test.ts',
      'sheet/read-sheet.test.ts: is refused at once',
      'e2e/roster-files.spec.ts: a bomb is refused',
    ],
  },
  T12: {
    attack: 'a photo that claims 65535 × 65535, has 10,000 scans, is cut, is of another kind, CMYK or turned',
    holds:
      'told by its head alone in time; what is decoded is decoded in a worker that is ended in time; nothing of it passes',
    figures: {
      'head judged, ms': { most: 10 },
      'photo ended within, s': { most: 5, busy: 60 },
      'panel late by, p95, ms': { most: 50, busy: 5_000 },
      'room taken meanwhile, MB': { most: 1_000 },
    },
    tests: [
      'threats/photo-head.test.ts',
      'photo/inspect-photo.test.ts: has a clear outcome for whatever bytes come',
      'e2e/hostile-files.spec.ts: a photo that would take',
    ],
  },
  T13: {
    attack: 'a PDF of endless pages, loops, actions and scripts',
    holds: 'ended in time, nothing is asked for, nothing runs',
    figures: {
      'file ended within, s': { most: 10, busy: 60 },
      'panel late by, p95, ms': { most: 50, busy: 5_000 },
      'room taken meanwhile, MB': { most: 1_000 },
    },
    tests: [
      'e2e/hostile-files.spec.ts: files made to hurt',
      'attachments/believed.test.ts: a claim of ten million pages holds nothing up',
      'attachments/believed.test.ts: actions of a file are not followed',
      'attachments/file-reader.test.ts: ends a worker that is stuck',
      'attachments/bounded-streams.test.ts: is bounded above the largest picture',
    ],
  },
  T14: {
    attack: 'words of an office or a portal that would take a matcher forever',
    holds:
      'no office or portal writes patterns; its words are taken letter by letter, in time by the length of the text',
    figures: { words: { least: 20 }, 'fifty kilobytes, ms': { most: 200 } },
    tests: ['threats/evil-words.test.ts', 'portal/read/linear.test.ts: takes twice as long for twice the text'],
  },
  T15: {
    attack: 'a photo just on, under or over a bound of the notice, in bytes, sides, ratio or whiteness',
    holds: 'each is judged as the arithmetic of the notice has it; the shipped decoder agrees with a second one',
    figures: { 'photos on the grid': { least: 2_000 }, 'decoded by both': { short: 40, full: 400 } },
    tests: ['threats/photo-grid.test.ts', 'photo/inspect-photo.test.ts: agrees with a second decoder on what is white'],
  },
  T16: {
    attack: 'the background dies while a list is checked or decisions are logged',
    holds: 'each exactly once, and it goes on in time',
    figures: {
      'kills of the worker': { short: 6, full: 50 },
      'goes on within, ms': { most: 2_000, busy: 60_000 },
    },
    tests: ['e2e/faults.spec.ts', 'e2e/sweep.spec.ts: a whole list is checked with 503s and a worker that dies twice'],
  },
  T17: {
    attack: 'the browser is killed while decisions are written',
    holds: 'no acknowledged one is lost, the chain is whole',
    figures: { 'kills of the browser': { short: 4, full: 100 } },
    tests: ['e2e/faults.spec.ts'],
  },
  T18: {
    attack: 'the disk is full',
    holds: 'no half entry, a clear word, the export still works',
    figures: {},
    tests: ['e2e/faults.spec.ts: a full disk: no half entry'],
  },
  T19: {
    attack: 'the extension is renewed while its pages stand open',
    holds: 'one panel, which says so; no error; the draft is back after a reload',
    figures: { 'newer builds': { short: 1, full: 20 } },
    tests: ['e2e/renewed.spec.ts'],
  },
  T20: {
    attack: 'the session ends; a login page comes in place of data',
    holds: 'no finding rests on it, checking a list stops',
    figures: {},
    tests: [
      'e2e/survives.spec.ts: no findings, a clear word, the draft is back after the login',
      'e2e/sweep.spec.ts: the session ends in the middle',
      'e2e/attachments.spec.ts: a login page in place of a file is no finding',
    ],
  },
  T21: {
    attack: 'the portal renames labels, moves tables, changes its frames',
    holds: 'a value or “unknown”, never a wrong value',
    figures: {},
    tests: [],
    wanting: 'tried in `tests/portal-reading` and `tests/portal-space`; pages with frames are not moved',
  },
  T22: {
    attack: 'the portal is slow, fails or breaks off',
    holds: 'no request without need, two at once, growing pauses, ended at once when stopped',
    figures: {
      'requests for each that is needed, %': { most: 110 },
      'requests at once': { most: 2 },
      'moments it is stopped at': { short: 20, full: 200 },
      'stopped within, ms': { most: 1_000 },
    },
    tests: ['threats/slow-portal.test.ts', 'components/workbench/sweep/run-sweep.test.ts: asks a busy portal again'],
    wanting:
      'a request that was refused for now is counted as one that is needed: the plan’s bound cannot be kept where a third is refused',
  },
  T23: {
    attack: 'anything the reviewer may do in the panel',
    holds: 'nothing is sent, no portal button pressed',
    figures: { 'random actions': { short: 24, full: 1_000 } },
    tests: ['e2e/always-true.spec.ts'],
  },
  T24: {
    attack: 'somebody else is put on the page between check and fill',
    holds: 'each fill is written while the right person stands there; everything else is refused and put back',
    figures: { races: { short: 60, full: 500 } },
    tests: ['e2e/right-box.spec.ts'],
  },
  T25: {
    attack: 'stored rows are changed, deleted, inserted, exchanged; the end is cut off',
    holds: 'all found; a cut end against a printed head',
    figures: { changes: { short: 60, full: 1_000 } },
    tests: ['e2e/faults.spec.ts'],
  },
  T26: {
    attack: 'the disk is stolen, with encryption on',
    holds:
      'nothing of name, number or opinion is found in the profile folder; without encryption the same search finds them',
    figures: { 'spellings searched for': { least: 36 } },
    tests: ['e2e/faults.spec.ts'],
  },
  T27: {
    attack: 'anything in the browser asks another host',
    holds: 'nothing did, in any story that is recorded',
    figures: {},
    tests: ['e2e/always-true.spec.ts: nothing leaves the machine'],
    wanting: 'stories that start a browser with a profile of its own are kept from other hosts, but not recorded',
  },
  T28: {
    attack: 'permissions, addresses or sizes grow unnoticed',
    holds: 'the built manifest is the committed one; sizes within bounds; ASCII; listed addresses only',
    figures: {
      'background, KB gzip': { most: 170 },
      'workbench, KB gzip': { most: 450 },
      'package without OCR, MB zip': { most: 8 },
      'package, MB zip': { most: 40 },
    },
    tests: [
      'manifest/sizes.test.ts',
      'manifest/manifest.test.ts: fails when the built manifest differs',
      'manifest/bundle.test.ts: names no address outside the list',
    ],
    wanting: 'the background was to load 60 KB; with database, validator, packs and decoder it loads more',
  },
  T29: {
    attack: 'Chromium 109, the oldest that is supported',
    holds: 'pages load, no syntax or interface it lacks',
    figures: { 'younger interfaces': { most: 0 } },
    tests: ['threats/oldest-browser.test.ts'],
    wanting:
      'not tried in a Chromium 109; scripts are compiled for it, our own ask for no interface that came later, and the built worker that reads files runs without them in a thread',
  },
  T30: {
    attack: 'a count of working days over any day since 2004, or after the calendars end',
    holds: 'as the comparison package has it, or the year is said to be unknown; never a guess',
    figures: { 'days since 2004-01-01': { least: 8_401 }, 'days from 2027 on': { least: 1_461 } },
    tests: ['threats/every-day.test.ts', 'policy/working-days.test.ts: a year without a calendar'],
  },
  T31: {
    attack: 'a reviewer who sees little, works by keyboard, or in forced colours',
    holds: 'nothing serious for axe, light, dark, in forced colours and at 200 %; everything by keyboard',
    figures: { 'places in forced colours': { least: 9 } },
    tests: ['e2e/accessibility.spec.ts', 'e2e/accessibility.spec.ts: a whole review by keyboard alone'],
  },
  T32: {
    attack: 'a long day: thousands of pages',
    holds: 'memory and nodes of page and panel stay as they were',
    figures: {
      'applicants shown': { short: 10, full: 2_000 },
      'growth, MB': { most: 20 },
      'nodes left over': { most: 100 },
    },
    tests: ['e2e/long-day.spec.ts'],
  },
  T33: {
    attack: 'the portal is slower with the extension than without',
    holds: 'hardly; all rules judge one applicant in time',
    figures: {
      'loads, with and without': { short: 0, full: 40 },
      'later, p95, ms': { most: 50 },
      rules: { least: 50 },
      'one applicant, p95, ms': { most: 100 },
    },
    tests: ['e2e/long-day.spec.ts', 'threats/rules-in-time.test.ts'],
  },
  T34: {
    attack: 'a log shared by a team over a network',
    holds: '–',
    figures: {},
    tests: [],
    wanting: 'there is no shared log: nothing is claimed',
  },
  T35: {
    attack: 'a package runs code while it is installed; a build that nobody can repeat',
    holds:
      'nothing runs at install, lockfile only, a list of what is shipped (`docs/sbom.cdx.json`), the same bytes twice',
    figures: {
      'install scripts in what is shipped': { most: 0 },
      'tools of other systems without a hash': { most: 32 },
      'clean builds': { short: 0, full: 2 },
    },
    tests: ['catalogue/supply-chain.test.ts', 'threats/two-builds.test.ts'],
    wanting:
      'tools for other systems than the one the lockfile was made on (linter, bundler) stand in it without a hash of their content',
  },
  T36: {
    attack: 'the portal’s boxes belong to a framework, or somebody is composing characters',
    holds: 'the text is kept',
    figures: { compositions: { short: 5, full: 100 } },
    tests: ['e2e/hostile-page.spec.ts', 'e2e/filling.spec.ts: tells React what stands in its box'],
  },
});

export type ThreatId = keyof typeof PLAN;
type Counted<T extends ThreatId> = keyof (typeof PLAN)[T]['figures'] & string;

/** The number that this threat's tests try or assert, at the length of this run. */
export function figure<T extends ThreatId>(id: T, what: Counted<T>, long: boolean): number {
  return numberIn(PLAN[id].figures[what as never] as Figure, long);
}

/** The figures of one threat at this length, by what they count. */
export function figuresAt(id: ThreatId, long: boolean): Record<string, number> {
  const figures: Readonly<Record<string, Figure>> = PLAN[id].figures;
  return Object.fromEntries(Object.entries(figures).map(([what, one]) => [what, numberIn(one, long)]));
}

function numberIn(one: Figure, long: boolean): number {
  if ('most' in one) return long ? one.most : (one.busy ?? one.most);
  return 'least' in one ? one.least : one[long ? 'full' : 'short'];
}
