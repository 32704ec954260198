import { FIELD_NAMES } from '@/lib/dossier/names';
import type { ParameterId } from './parameters';

/**
 * What a value is made of, as a form asks for it. Leaves are typed as one text (`value-entry.ts`); `parts` and `rows` are
 * made of others.
 */
export type Shape =
  | { is: 'number'; whole?: boolean; words?: Readonly<Record<string, string>> }
  | { is: 'numbers' | 'words' | 'groups' | 'day' | 'year' | 'window-year' | 'text' | 'amount-or-share' }
  | { is: 'choice'; options: Readonly<Record<string, string>> }
  | { is: 'flag' }
  | { is: 'test' | 'when' }
  | { is: 'parts'; parts: readonly Part[] }
  | { is: 'rows'; row: Shape; noun: string };

export type LeafShape = Extract<
  Shape,
  { is: 'number' | 'numbers' | 'words' | 'groups' | 'day' | 'year' | 'window-year' | 'text' | 'amount-or-share' }
>;

export interface Part {
  key: string;
  label: string;
  shape: Shape;
  /** May be left out. */
  isOptional?: boolean;
}

const WORDS: Shape = { is: 'words' };
const COUNT: Shape = { is: 'number', whole: true };
const AMOUNT: Shape = { is: 'number' };
const DAY: Shape = { is: 'day' };
const FLAG: Shape = { is: 'flag' };
const GROUPS: Shape = { is: 'groups' };
const TEXT: Shape = { is: 'text' };
const WHEN: Part = { key: 'when', label: '只对哪些申报人', shape: { is: 'when' }, isOptional: true };

const HOUR_LINES: Shape = {
  is: 'rows',
  noun: '一项学时要求',
  row: {
    is: 'parts',
    parts: [
      {
        key: 'of',
        label: '哪种学时',
        shape: {
          is: 'choice',
          options: {
            total: '总学时',
            professional: '专业科目',
            public: '公需科目（合计）',
            trade: '行业公需',
            general: '一般公需',
            named: '通知自己分的（Ⅰ类学分等）',
          },
        },
      },
      {
        key: 'scope',
        label: '怎么算',
        shape: { is: 'choice', options: { each: '每年都要达到', sum: '各年累计', average: '年均' } },
      },
      { key: 'from', label: '第一年', shape: { is: 'window-year' } },
      { key: 'to', label: '最后一年', shape: { is: 'window-year' } },
      { key: 'least', label: '不少于（学时，或占总学时的 2/3、60%）', shape: { is: 'amount-or-share' } },
      { key: 'times', label: '不必每年的，至少几年达到', shape: COUNT, isOptional: true },
      { key: 'atMost', label: '最多看最后几年', shape: COUNT, isOptional: true },
      { key: 'either', label: '二选一时属于哪一种', shape: TEXT, isOptional: true },
      { key: 'name', label: '自己分的叫什么', shape: TEXT, isOptional: true },
      { key: 'words', label: '自己分的在课程类别或名称中的字样', shape: WORDS, isOptional: true },
      WHEN,
    ],
  },
};

const TITLE_START: Shape = { is: 'choice', options: { appointed: '聘任时间', obtained: '取得资格时间' } };

const SINCE: Shape = {
  is: 'parts',
  parts: [
    { key: 'title', label: '任现职以来', shape: FLAG },
    { key: 'from', label: '任现职自何时起', shape: TITLE_START, isOptional: true },
    { key: 'years', label: '近几年', shape: COUNT, isOptional: true },
    { key: 'since', label: '自哪一天起', shape: DAY, isOptional: true },
  ],
};

const SHAPES: Readonly<Partial<Record<ParameterId, Shape>>> = {
  'training.lines': HOUR_LINES,
  'training.caps': rows('一类学时', [
    { key: 'name', label: '名称', shape: TEXT },
    { key: 'words', label: '课程类别或名称中的字样', shape: WORDS },
    { key: 'most', label: '每年最多计（学时）', shape: AMOUNT },
  ]),
  'training.register': {
    is: 'parts',
    parts: [
      { key: 'name', label: '登记系统名称', shape: TEXT },
      {
        key: 'makeUp',
        label: '可以补学',
        isOptional: true,
        shape: {
          is: 'parts',
          parts: [
            { key: 'until', label: '补学截止', shape: DAY },
            { key: 'where', label: '在哪里补', shape: TEXT },
          ],
        },
      },
    ],
  },
  'training.rest': { is: 'choice', options: { allowed: '可以', questioned: '由审核人确认' } },
  'appraisal.years': { is: 'number', whole: true, words: { tenure: '任现职以来' } },
  'appraisal.last-year': { is: 'year' },
  'appraisal.effects': rows('一种等次', [
    { key: 'grades', label: '等次', shape: WORDS },
    {
      key: 'effect',
      label: '后果',
      shape: {
        is: 'choice',
        options: { bar: '不得申报', delay: '任职年限顺延', shorten: '任职年限缩短', ask: '由审核人确认' },
      },
    },
    { key: 'years', label: '顺延、缩短几年（不写为1年，半年写0.5）', shape: AMOUNT, isOptional: true },
    { key: 'times', label: '缩短须有几年这样的等次（不写为1年）', shape: COUNT, isOptional: true },
    { key: 'again', label: '每有这么多年都再缩短', shape: FLAG, isOptional: true },
    { key: 'most', label: '一共最多缩短几年', shape: AMOUNT, isOptional: true },
  ]),
  'age.limits': {
    is: 'parts',
    parts: [
      { key: '男', label: '男（周岁）', shape: { is: 'numbers' } },
      { key: '女', label: '女（周岁，因岗位不同的都写）', shape: { is: 'numbers' } },
    ],
  },
  'attachments.demanded': rows('一种附件', [
    { key: 'name', label: '附件名称', shape: TEXT },
    { key: 'words', label: '附件名中的字样', shape: WORDS },
    WHEN,
  ]),
  'title.years': rows('一种学历', [
    { key: 'levels', label: '学历中的字样', shape: WORDS },
    { key: 'years', label: '任职年限（年，不作要求的填0）', shape: AMOUNT },
    WHEN,
  ]),
  'title.from': TITLE_START,
  'achievement.since': SINCE,
  'paper.since': SINCE,
  'plan.title': { is: 'test' },
  'plan.level': { is: 'test' },
  'title.document': TEXT,
  'photo.background': TEXT,
  'photo.formats': {
    is: 'words',
  },
};

/** Kinds of parameters that are of one shape each. */
const BY_SHAPE: readonly [Shape, readonly ParameterId[]][] = [
  [
    DAY,
    [
      'deadline.open',
      'deadline.personal',
      'deadline.employer',
      'deadline.county',
      'deadline.city',
      'deadline.department',
      'deadline.paper',
      'employment.as-of',
      'post-change.as-of',
      'age.as-of',
      'degree.cutoff',
      'title.cutoff',
      'achievement.cutoff',
      'paper.cutoff',
    ],
  ],
  [FLAG, ['degree.extraction-shown', 'publicity.start-counts', 'publicity.restart', 'photo.equal-fits']],
  [GROUPS, ['post-form.staffing', 'plan.name', 'acceptance.direct']],
  [
    COUNT,
    [
      'social-security.years',
      'employment.months',
      'degree.least-years',
      'degree.automatic-from',
      'integrity.ban-years',
      'paper.min',
      'paper.max',
      'achievement.min',
      'achievement.many',
      'statement.min',
      'statement.max',
      'photo.size.kilo',
      'photo.width',
      'photo.height',
      'publicity.working-days',
      'publicity.calendar-days',
    ],
  ],
  [
    AMOUNT,
    [
      'post-change.years',
      'photo.size.min',
      'photo.size.max',
      'photo.size.max-k',
      'photo.size.margin',
      'photo.ratio.min',
      'photo.ratio.max',
      'photo.white.pass',
      'photo.white.fail',
    ],
  ],
];

/** What a parameter's value is made of. A list of words where nothing else is said. */
export function shapeOf(id: ParameterId): Shape {
  return SHAPES[id] ?? BY_SHAPE.find(([, ids]) => ids.includes(id))?.[0] ?? WORDS;
}

/** The shape of the part at a path inside a value of this shape; null if the path leads nowhere. */
export function shapeAt(shape: Shape, path: readonly PropertyKey[]): Shape | null {
  const [key, ...rest] = path;
  if (key === undefined) return shape;
  if (shape.is === 'rows') return shapeAt(shape.row, rest);
  if (shape.is !== 'parts') return shape;
  const part = shape.parts.find((one) => one.key === key);
  return part === undefined ? null : shapeAt(part.shape, rest);
}

/** A value of this shape with nothing entered yet: choices stand on their first. */
export function emptyOf(shape: Shape): unknown {
  switch (shape.is) {
    case 'choice':
      return Object.keys(shape.options)[0];
    case 'flag':
      return true;
    case 'rows':
      return [emptyOf(shape.row)];
    case 'parts':
      return Object.fromEntries(
        shape.parts
          .filter(({ isOptional }) => isOptional !== true)
          .map(({ key, shape: inner }) => [key, emptyOf(inner)]),
      );
    case 'when':
      return { [FIELD_NAMES['application.route']]: [] };
    case 'test':
    case 'words':
    case 'groups':
    case 'numbers':
      return [];
    default:
      return null;
  }
}

function rows(noun: string, parts: readonly Part[]): Shape {
  return { is: 'rows', noun, row: { is: 'parts', parts } };
}
