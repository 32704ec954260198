import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SPEC = readFileSync('tests/e2e/pictures.spec.ts', 'utf8');
const KEPT = readdirSync('tests/e2e/kept/pictures.spec.ts')
  .filter((file) => file.endsWith('.png'))
  .map((file) => file.replace(/\.png$/, ''))
  .sort();

/** What the panel shows instead of something else, by the component that shows it, and a picture with it. */
const PANEL: Readonly<Record<string, string>> = {
  DeadlineLine: 'department',
  DutyCard: 'fees',
  FieldList: 'return-end',
  FilesBar: 'files-checked',
  FillBar: 'filled',
  FindingGroups: 'return',
  ListedApplicant: 'listed',
  ManualList: 'clean',
  Notices: 'session-over',
  Rail: 'folded',
  Resubmission: 'returned-before',
  SuggestionCard: 'reject',
  TeachPanel: 'teaching',
  Waiting: 'waiting',
};

/** Shown by the panel only where nothing of it fits in a picture of the practice portal, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  HealthLine: 'only where a page no longer shows what pages of its portal did',
  NotesCard: 'a line above the fields, in every picture of the end',
  PackChoice: 'only where several notices fit one applicant',
  PanelHeader: 'in every picture',
  Skeleton: 'stands with Waiting',
  StageChoice: 'only where a page tells neither role nor what is reviewed',
  TakeBack: 'a link in the suggestion, after the first choice',
  DraftArea: 'in every picture of a review',
  Unrecognised: 'the panel takes itself away from such pages; it stands where it was opened by hand',
};

/** What pages of the workbench show is another thing every day, so these have no picture of their own name. */
const OTHERWISE: Readonly<Record<string, string>> = {
  files: 'an applicant’s own files, drawn in the story of the viewer',
  publicity: 'a calendar of this month',
  sweep: 'sweep-to-start and sweep-done',
};

test('every kind of thing that the panel composes has a picture, or a reason why not', () => {
  const composed = [...readFileSync('components/panel/Panel.tsx', 'utf8').matchAll(/<([A-Z][A-Za-z]+)\b/g)]
    .map(([, name = '']) => name)
    .filter(
      (name) =>
        ![
          'Top',
          'Body',
          'OwnWordsContext',
          'HTMLDivElement',
          'HTMLDetailsElement',
          'HTMLElement',
          'Group',
          'Props',
        ].includes(name),
    );
  const told = [...Object.keys(PANEL), ...Object.keys(WITHOUT)];
  expect([...new Set(composed)].filter((name) => !told.includes(name))).toEqual([]);
  expect(Object.values(PANEL).filter((picture) => !KEPT.includes(picture))).toEqual([]);
});

test('every page of the workbench has a picture, or a reason why not', () => {
  const source = readFileSync('components/workbench/pages.tsx', 'utf8');
  const pages = [...source.matchAll(/name: '([a-z]+)'/g)].map(([, name = '']) => name);
  expect(pages.length).toBeGreaterThan(6);
  const missing = [...new Set(pages)].filter(
    (tab) => !KEPT.includes(`workbench-${tab}`) && !Object.hasOwn(OTHERWISE, tab),
  );
  expect(missing).toEqual([]);
});

test('no picture is kept that no story takes, and each is kept in what it is taken in', () => {
  const named = [...SPEC.matchAll(/looksAsKept\([^;]*?['`]([a-z0-9$-]+)(?:\{place\})?['`]/g)].map(
    ([, name = '']) => name,
  );
  const stray = KEPT.filter((picture) => {
    const name = picture.replace(/-dark$/, '');
    return !named.includes(name) && !(name.startsWith('workbench-') && named.includes('workbench-$'));
  });
  expect(stray).toEqual([]);
  const unkept = named.filter((name) => !name.endsWith('$') && !KEPT.includes(name));
  expect(unkept).toEqual([]);
});

/** A list with its chips is read anew while they are drawn, so its picture is taken by hand. */
const BY_HAND = ['list.png'];

test('the documents’ pictures come from the same command', () => {
  const taken = [...SPEC.matchAll(/doc: '([a-z]+)'/g)].map(([, name]) => `${name}.png`);
  expect(readdirSync('docs').filter((file) => file.endsWith('.png'))).toEqual([...taken, ...BY_HAND].sort());
});
