import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  DrawnContext: 'draws nothing itself: says when what is out of sight is drawn, too',
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

/** A picture, or in brackets why there is none. */
interface Screen {
  filled: string;
  empty: string;
  loading: string;
  /** Something could not be read, or is over. */
  trouble: string;
  dark: string;
  /** At 200 %. */
  zoomed: string;
}

const AT_ONCE = '（there before anybody sees it wait）';
const AS_LOG = '（the same words as log-error, from the same box of the page）';
const OF_PORTAL = '（drawn on the portal’s page, in its colours and size）';

/** Every screen in each of its states, by what stands on it. */
const SCREENS: Readonly<Record<string, Screen>> = {
  'panel.html': {
    filled: 'return',
    empty: 'clean',
    loading: 'waiting',
    trouble: 'session-over',
    dark: 'return-dark',
    zoomed: 'return-at-200',
  },
  'panel.html, 标注': {
    filled: 'teaching',
    empty: '（what was taught is listed below the same steps）',
    loading: AT_ONCE,
    trouble: '（told in the line of the step）',
    dark: 'teaching-dark',
    zoomed: 'teaching-at-200',
  },
  'popup.html': {
    filled: 'popup',
    empty: 'popup',
    loading: AT_ONCE,
    trouble: 'popup-error',
    dark: 'popup-dark',
    zoomed: '（as wide as it is at any size: the browser makes the popup larger）',
  },
  'workbench.html#log': {
    filled: 'log-entry',
    empty: 'workbench-log',
    loading: AT_ONCE,
    trouble: 'log-error',
    dark: 'log-entry-dark',
    zoomed: 'workbench-log-at-200',
  },
  'workbench.html#statistics': page('statistics', { filled: 'statistics' }),
  'workbench.html#sweep': {
    filled: 'sweep-done',
    empty: 'sweep-to-start',
    loading: 'sweep-running',
    trouble: '（a line above the table）',
    dark: 'sweep-done-dark',
    zoomed: 'sweep-to-start-at-200',
  },
  'workbench.html#files': {
    filled: 'viewer',
    empty: 'viewer-empty',
    loading: '（a line in the place of the page）',
    trouble: 'viewer-gone',
    dark: 'viewer-dark',
    zoomed: 'viewer-at-200',
  },
  'workbench.html#roster': page('roster', { filled: 'roster-compared' }),
  'workbench.html#policy': page('policy', { filled: 'pack-editor' }),
  'workbench.html#publicity': page('publicity', {}),
  'workbench.html#portals': page('portals', {}),
  'workbench.html#data': page('data', {}),
  'zcps-review-marks': layer('page-with-panel'),
  'zcps-review-chips': layer('list'),
  'zcps-review-teach': layer('（one outline, which follows the pointer）'),
};

/** A page of the workbench that stands there with all it has from the beginning. */
function page(name: string, more: Partial<Screen>): Screen {
  const empty = `workbench-${name}`;
  const zoomed = `${empty}-at-200`;
  return { filled: empty, empty, loading: AT_ONCE, trouble: AS_LOG, dark: `${empty}-dark`, zoomed, ...more };
}

/** What is drawn over the portal's own page. */
function layer(filled: string): Screen {
  const empty = '（nothing is drawn）';
  return { filled, empty, loading: empty, trouble: empty, dark: OF_PORTAL, zoomed: OF_PORTAL };
}

test('every kind of thing that the panel composes has a picture, or a reason why not', () => {
  const composed = [...readFileSync('components/panel/Panel.tsx', 'utf8').matchAll(/<([A-Z][A-Za-z]+)\b/g)]
    .map(([, name = '']) => name)
    .filter(
      (name) =>
        ![
          'Top',
          'Body',
          'HalfContext',
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

test('every screen has its row in the table, and every state a picture or a reason why not', () => {
  const pages = readdirSync('entrypoints').filter((name) => existsSync(`entrypoints/${name}/index.html`));
  const workbench = readFileSync('components/workbench/pages.tsx', 'utf8');
  const tabs = new Set([...workbench.matchAll(/name: '([a-z]+)'/g)].map(([, tab = '']) => tab));
  const layers = readdirSync('lib/portal', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(`lib/portal/${file}`, 'utf8').matchAll(/TAG = '(zcps-review-(?!panel)[a-z]+)'/g),
    ]);
  const wanted = [
    ...pages.filter((name) => name !== 'workbench').map((name) => `${name}.html`),
    ...[...tabs].map((tab) => `workbench.html#${tab}`),
    ...layers.map(([, tag = '']) => tag),
    'panel.html, 标注',
  ];
  expect(Object.keys(SCREENS).sort()).toEqual(wanted.sort());
  const missing = Object.entries(SCREENS).flatMap(([screen, states]) =>
    Object.entries(states)
      .filter(([, picture]) => !/^（.+）$/.test(picture) && !KEPT.includes(picture))
      .map(([state, picture]) => `${screen}, ${state}: ${picture}`),
  );
  expect(missing).toEqual([]);
});

test('no picture is kept that no story takes, and each is kept in what it is taken in', () => {
  const named = [...SPEC.matchAll(/looksAsKept(?:InPassing)?\([^;]*?['`]([a-z0-9$-]+)(?:\{place\})?['`]/g)].map(
    ([, name = '']) => name,
  );
  const stray = KEPT.filter((picture) => {
    const name = picture.replace(/-dark$|-at-200$/, '');
    return !named.includes(name) && !(name.startsWith('workbench-') && named.includes('workbench-$'));
  });
  expect(stray).toEqual([]);
  const unkept = named.filter((name) => !name.endsWith('$') && !KEPT.includes(name));
  expect(unkept).toEqual([]);
});

test('the documents’ pictures come from the same command', () => {
  const procedures = readFileSync('tests/e2e/procedures.spec.ts', 'utf8');
  const taken = [
    ...SPEC.matchAll(/doc: '([a-z]+)'/g),
    ...procedures.matchAll(/asDocumented\([a-z.]+, '([a-z0-9/-]+)'/g),
  ];
  const shown = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.png'));
  expect(shown.sort()).toEqual(taken.map(([, name]) => `${name}.png`).sort());
});
