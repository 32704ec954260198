import { describe, expect, test } from 'vitest';
import { loadPack } from '@/lib/policy/load-pack';
import blank from '@/lib/policy/packs/blank.json';
import { packProblems } from '@/lib/review/pack-problems';
import { judge, verdict } from '../rules/judge';
import { absent, appraisal, date, insured, list, read, training } from '../rules/make-dossier';
import { smallFile, smallPack } from '../rules/small-pack';

const LINE = { of: 'total', scope: 'each', from: 'plan-1', to: 'plan-1', least: 90 };

/** What somebody who wrote a file so is told. */
function told(file: Record<string, unknown>): string[] {
  const loaded = loadPack(file);
  return loaded.ok ? packProblems(loaded.pack) : loaded.errors;
}

/** A file with one value of one rule. */
function withValue(rule: string, id: string, value: unknown): Record<string, unknown> {
  return smallFile({ rules: [rule], parameters: { [id]: value } });
}

test('the blank form loads, and covers nobody', () => {
  const loaded = loadPack(blank);
  expect(loaded.ok && packProblems(loaded.pack)).toEqual([]);
  expect(loaded.ok && loaded.pack.covers).toBeUndefined();
});

test('a file says nothing twice: what all packs share is filled in, and stays when it is loaded again', () => {
  const pack = smallPack({ rules: ['training-hours'], parameters: { 'training.lines': [LINE] } });
  expect(pack.parameters.find(({ id }) => id === 'unit.retired')).toMatchObject({ basis: 'shared', clause: '' });
  expect(loadPack(pack)).toEqual({ ok: true, pack });
});

test('words of the office come on top of the shared ones', () => {
  const more = { vocabulary: { 'unit.retired': ['退养'] } };
  const pack = smallPack({ rules: ['employing-unit'], more });
  const kind = { 'unit.kind': read('企业'), 'person.employment': read('退养') };
  expect(verdict(judge('employing-unit', { fields: kind }, pack))).toBe('reject');
  expect(verdict(judge('employing-unit', { fields: kind }, smallPack({ rules: ['employing-unit'] })))).toBe('pass');
});

test('an opinion speaks of a publicity only where the notice asks for one', () => {
  const texts = (pack: ReturnType<typeof smallPack>) => pack.opinions.map(({ long, short }) => long + short).join();
  expect(texts(smallPack({ rules: ['id-number'] }))).not.toContain('公示');
  const asked = smallPack({ rules: ['publicity-period'], parameters: { 'publicity.working-days': 5 } });
  expect(texts(asked)).toContain('公示');
});

describe('a slip of the pen is told with its place', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'a rule that is none',
      smallFile({ rules: ['training-hour'] }),
      'clauses：有要求写明由 training-hour 核对，但没有这条规则，请改正拼写',
    ],
    [
      'a rule without its value',
      smallFile({ rules: ['training-hours'] }),
      'parameters：规则 training-hours（继续教育总学时）需要参数 training.lines（继续教育学时要求），规则包没有写；通知没有这项要求的，请删去这条规则',
    ],
    [
      'a deadline rule without any deadline',
      smallFile({ rules: ['application-window'] }),
      'parameters：规则 application-window（申报时间）需要以下参数中的至少一个：deadline.personal（个人申报截止日期）、deadline.employer（用人单位审核报送截止日期）',
    ],
    [
      'hours as text',
      withValue('training-hours', 'training.lines', [{ ...LINE, least: '90' }]),
      '参数 training.lines 第1项.least：“90”不是可用的下限：学时应为数字，不加引号；占总学时几成的写作 2/3 或 60%',
    ],
    [
      'a year with 年',
      withValue('training-hours', 'training.lines', [{ ...LINE, from: '2024年' }]),
      '参数 training.lines 第1项.from：“2024年”不是可用的年份，应写作 plan-4（相对计划年度）、2024（固定年份）、appointed（聘任当年）或 appointed+1（聘任次年）',
    ],
    [
      'years the wrong way round, across both ways of writing them',
      withValue('training-hours', 'training.lines', [{ ...LINE, from: 'plan', to: '2018' }]),
      '参数 training.lines 第1项（计划年度至2018年每年总学时）：from 为2020年，晚于 to 的2018年，请对调',
    ],
    [
      'hours of a kind that no rule looks at',
      withValue('training-hours', 'training.lines', [LINE, { ...LINE, of: 'professional' }]),
      '参数 training.lines：有 of 为 professional 的要求，但没有一项通知要求写明由规则 training-professional-hours 核对',
    ],
    [
      'a value that is not entered, without saying where it stands',
      withValue('title-seniority', 'title.years', null),
      '参数 title.years：留空的数值（null）应在 note 中写明须查哪份文件',
    ],
    [
      'a parameter without its clause',
      smallFile({ rules: ['id-number'], more: { parameters: [{ id: 'paper.min', value: 2 }] } }),
      'parameters第1项（paper.min）.clause：缺少此项',
    ],
    [
      'a parameter of a clause that is not there',
      smallFile({ rules: ['id-number'], more: { parameters: [{ id: 'paper.min', value: 2, clause: '九' }] } }),
      '参数 paper.min：引用了不存在的条款 九',
    ],
    [
      'settings of a rule that is none',
      smallFile({ rules: ['id-number'], more: { rules: { 'training-hour': { failures: {} } } } }),
      'rules：不认识的规则 training-hour，请改正拼写（编号见“规则一览”）',
    ],
    [
      'a way to fail that the rule has not',
      smallFile({
        rules: ['id-number'],
        more: { rules: { 'id-number': { failures: { void: { disposition: 'return' } } } } },
      }),
      'rules：规则 id-number 没有 void 这种不符情形，可写 empty、invalid、disagrees',
    ],
    [
      'a stage that is none',
      smallFile({
        rules: ['id-number'],
        more: { rules: { 'id-number': { stages: { employer: { archive: 'no' } } } } },
      }),
      'rules.id-number.stages.employer.archive：只能是 always、when-shown、never',
    ],
    [
      'a word where a list is wanted',
      withValue('training-hours', 'training.lines', [{ ...LINE, when: { 申报方式: '转评' } }]),
      '参数 training.lines 第1项.when.申报方式：应为列表，写在方括号里，如 ["中级"]',
    ],
    [
      'an id in Chinese',
      { ...smallFile({ rules: ['id-number'] }), id: '杭州' },
      'id：只能用小写字母、数字和连字符，如 hz-zrzy-2026',
    ],
    [
      'words for a list that is not shared',
      smallFile({ rules: ['id-number'], more: { vocabulary: { 'unit.retire': ['退养'] } } }),
      'vocabulary：unit.retire 不是公用的用语，可补充的用语见“规则包怎么改”',
    ],
    [
      'an exception to a value the pack does not have',
      smallFile({
        rules: ['id-number'],
        more: {
          overrides: [{ when: { 申报方式: ['转评'] }, parameters: { 'paper.min': 1 }, clause: '一', quote: '转评' }],
        },
      }),
      'overrides第1项：规则包没有参数 paper.min，没有可替换的值',
    ],
  ])('%s', (_, file, message) => {
    expect(told(file)).toContain(message);
  });

  test('a condition on a field that is none', () => {
    const file = withValue('training-hours', 'training.lines', [{ ...LINE, when: { 申报途径: ['转评'] } }]);
    expect(told(file)[0]).toContain('不认识的字段“申报途径”，可写 姓名、');
  });
});

describe('what the notice says otherwise for some', () => {
  const overrides = [
    { when: { 申报方式: ['转评'] }, parameters: { 'statement.max': 10 }, clause: '一', quote: '转评的述职10字以内' },
    { when: { 申报级别: ['初级'] }, without: ['statement-length'], clause: '一', quote: '初级不作要求' },
  ];
  const pack = smallPack({
    rules: ['statement-length', 'id-number'],
    parameters: { 'statement.max': 1000 },
    more: { overrides },
  });
  const who = (route: string | null, level: string) => ({
    fields: { 'application.route': route === null ? absent : read(route), 'application.level': read(level) },
  });

  test('counts, and stands in the opinion', () => {
    const finding = judge('statement-length', who('转评', '中级'), pack);
    expect(verdict(finding)).toBe('return');
    expect(finding.wording?.long).toContain('10字以内');
    expect(finding.note).toContain('转评的述职10字以内');
    expect(verdict(judge('statement-length', who('正常申报', '中级'), pack))).toBe('pass');
  });

  test('leaves open what hangs on a field that was not read, and nothing else', () => {
    expect(verdict(judge('statement-length', who(null, '中级'), pack))).toBe('incomplete');
    expect(verdict(judge('id-number', who(null, '中级'), pack))).toBe('pass');
  });

  test('a rule that is not for them is not there', () => {
    expect(() => judge('statement-length', who('正常申报', '初级'), pack)).toThrow('no finding');
  });
});

test('a value still to be entered is no demand that is met', () => {
  const parameters = [{ id: 'paper.min', clause: '一', value: null, note: '篇数见评价条件' }];
  const pack = smallPack({ rules: ['paper-count'], more: { parameters } });
  const finding = judge('paper-count', {}, pack);
  expect(finding.outcome).toBe('incomplete');
  expect(finding.says).toBe('“论文著作篇数下限”尚未录入规则包，录入后即可判断（篇数见评价条件）。');
});

describe('hours for some', () => {
  const value = [{ ...LINE, when: { 申报级别: ['中级'] } }];
  const pack = smallPack({ rules: ['training-hours'], parameters: { 'training.lines': value } });
  const trainings = list([training(2019, 60, 9, 9, 10)]);
  const of = (level: string) =>
    verdict(judge('training-hours', { fields: { 'application.level': read(level) }, lists: { trainings } }, pack));

  test('whoever fits none of the cases is not passed over in silence', () => {
    expect(of('中级')).toBe('return');
    expect(of('主任记者')).toBe('incomplete');
  });
});

test('without an opening or a deadline the months up to the submission are asked for', () => {
  const pack = smallPack({
    rules: ['employer-months'],
    parameters: { 'employment.months': 12, 'employment.as-of': 'plan-12-31' },
  });
  const changes = {
    fields: { 'application.submitted': date('2020-07-01') },
    lists: { 'social-security': list([insured('2020-01', '2020-06')]) },
  };
  expect(verdict(judge('employer-months', changes, pack))).toBe('pass');
});

describe('a grade that puts off by a year', () => {
  const pack = smallPack({
    rules: ['appraisal-grades', 'title-seniority'],
    parameters: {
      'appraisal.years': 4,
      'appraisal.last-year': 'plan-1',
      'appraisal.effects': [{ grades: ['基本合格'], effect: 'delay' }],
      'title.years': [{ levels: ['硕士'], years: 5 }],
      'title.cutoff': 'plan-12-31',
    },
  });
  const grades = (year2018: string, complete = true) =>
    list(
      [2019, 2018, 2017, 2016].map((year) => appraisal(year, year === 2018 ? year2018 : '合格')),
      complete,
    );
  const seniority = (appointed: string, grade: string, complete = true) =>
    verdict(
      judge(
        'title-seniority',
        { fields: { 'title.appointed': date(appointed) }, lists: { appraisals: grades(grade, complete) } },
        pack,
      ),
    );

  test('is counted with the years in the title', () => {
    expect(seniority('2015-12-31', '合格')).toBe('pass');
    expect(seniority('2015-12-31', '基本合格')).toBe('reject');
    expect(seniority('2014-12-31', '基本合格')).toBe('pass');
    expect(seniority('2014-12-31', '合格', false)).toBe('incomplete');
  });

  test('is no failure of the grades themselves', () => {
    expect(verdict(judge('appraisal-grades', { lists: { appraisals: grades('基本合格等次') } }, pack))).toBe('pass');
  });
});
