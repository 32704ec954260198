import type { FieldId, ListId } from '../../lib/dossier/reading.ts';
import { monthCount } from '../practice-portal/applicants/months.ts';
import type { Applicant } from '../practice-portal/applicants/types.ts';
import { formatHours, formatStamp, formatYear } from '../practice-portal/views/text.ts';
import type { Combination } from './axes.ts';
import { headingOf, labelOf, listWords, type WordedField, type WordedList } from './words.ts';

/** A label with its value, and how a portal that lets people choose would show it. */
export interface Pair {
  label: string;
  value: string;
  kind: 'text' | 'choice' | 'date' | 'long';
  options?: string[];
}

export interface Table {
  id: string;
  columns: string[];
  rows: string[][];
  /** What a row shows when it is opened; says nothing that any rule asks for. */
  more: [string, string][];
}

/** A block under its heading. */
export interface Section {
  id: string;
  title: string;
  pairs: Pair[];
  table: Table | null;
  photo: string | null;
}

export interface Tab {
  title: string;
  sections: Section[];
}

/** Everything a portal shows of one applicant, in the words of its combination, without markup. */
export interface Page {
  name: string;
  nameLabel: string;
  unit: string;
  idNumber: string;
  tabs: Tab[];
}

/** What a reading of the page has to come to: values of fields, rows of lists. What is not in it is not on the page. */
export interface Shown {
  fields: Partial<Record<FieldId, string>>;
  lists: Partial<Record<ListId, number>>;
}

const OPTIONS: Partial<Record<WordedField, string[]>> = {
  'person.sex': ['男', '女'],
  'unit.kind': ['事业单位', '国有企业', '民营企业', '机关'],
  'unit.staffing': ['事业编制', '企业聘用', '编外聘用'],
  'education.level': ['大学专科', '大学本科', '硕士研究生', '博士研究生'],
  'title.current': ['工程师', '高级工程师'],
  'application.title': ['高级工程师', '正高级工程师'],
  'application.route': ['正常申报', '直接申报', '转(兼)评'],
};

const DATES: WordedField[] = ['person.birth-date', 'education.graduated', 'title.obtained', 'title.appointed'];

/** The page of an applicant, and what of it can be read. */
export function pageOf(applicant: Applicant, combination: Combination): { page: Page; shown: Shown } {
  const { words, decoy, identity } = combination;
  const shown: Shown = { fields: { photo: '' }, lists: {} };
  const stamp = (value: string) => formatStamp(value, applicant.style);
  const pair = (field: WordedField, value: string): Pair => {
    shown.fields[field] = value;
    const options = OPTIONS[field];
    const known = options && value !== '' && !options.includes(value) ? [...options, value] : options;
    const kind = field === 'statement' ? 'long' : known ? 'choice' : DATES.includes(field) ? 'date' : 'text';
    return { label: labelOf(field, words), value, kind, ...(known ? { options: known } : {}) };
  };
  const other = (label: string, value: string): Pair => ({ label, value, kind: 'text' });
  const presentField = (): Pair => {
    shown.fields['person.profession'] = PRESENT_FIELD;
    return other('现从事专业', PRESENT_FIELD);
  };
  const section = (id: string, title: string, pairs: Pair[], photo: string | null = null): Section => ({
    id,
    title,
    pairs,
    table: null,
    photo,
  });
  const list = (id: WordedList, rows: string[][]): Section => {
    shown.lists[id] = rows.length;
    const { title, columns } = listWords(id, words);
    const table = { id, columns: [...columns], rows, more: MORE };
    return { id, title, pairs: [], table, photo: null };
  };

  shown.fields['person.name'] = applicant.name;
  const basic = section(
    'basic',
    headingOf('basic', words),
    [
      ...(identity === 'first-tab' ? [pair('person.name', applicant.name)] : []),
      pair('person.sex', applicant.sex),
      pair('person.id-number', applicant.idNumber),
      pair('person.birth-date', stamp(applicant.birth)),
      other('民族', applicant.nation),
      other('联系电话', applicant.phone),
      pair('unit.name', applicant.unit.name),
      pair('unit.kind', applicant.unit.kind),
      pair('unit.staffing', applicant.unit.staffing),
      ...(decoy === 'spouse' ? SPOUSE.map(([label, value]) => other(label, value)) : []),
      ...(decoy === 'numbers' ? NUMBERS.map(([label, value]) => other(label, value)) : []),
    ],
    `/028/space/photo/${applicant.id}.jpg`,
  );
  const family: Section = {
    ...section('family', '家庭成员及主要社会关系', []),
    table: { id: 'family', columns: ['称谓', '姓名', '出生年月', '工作单位', '职务'], rows: FAMILY, more: [] },
  };
  const highest = applicant.degrees.at(-1);
  const degree = [
    pair('education.school', highest?.school ?? ''),
    pair('education.major', highest?.major ?? ''),
    pair('education.graduated', stamp(highest?.graduated ?? '')),
  ];
  const level = pair('education.level', highest?.level ?? '');
  const proof = pair('education.proof', applicant.educationProof);
  const firstDegree = degree.map(({ label, kind }, i) => ({ label, kind, value: FIRST_DEGREE[i] ?? '' }));
  const education =
    decoy === 'first-degree'
      ? [
          section('first-degree', '第一学历', [other('学历', '大学专科'), ...firstDegree]),
          section('education', '最高学历', [{ ...level, label: '学历' }, ...degree, proof]),
        ]
      : [section('education', headingOf('education', words), [level, ...degree, proof])];
  const { title: held, application: asked } = applicant;
  const title = section('title', headingOf('title', words), [
    pair('title.current', held.current),
    pair('title.obtained', stamp(held.obtained)),
    pair('title.appointed', stamp(held.appointed)),
    other('发证机关', held.issuer),
  ]);
  const application = section('application', headingOf('application', words), [
    pair('application.plan', asked.plan),
    pair('application.title', asked.title),
    ...(decoy === 'field-instead' ? [] : [pair('application.field', asked.field)]),
    ...(decoy === 'field-instead' || decoy === 'field-beside' ? [presentField()] : []),
    pair('application.route', asked.route),
    pair('application.submitted', asked.submitted),
    pair('application.point', asked.point),
  ]);
  const clerk = section(
    'clerk',
    '报送信息',
    CLERK.map(([label, value]) => other(label, value)),
  );
  const statement = section('statement', labelOf('statement', words), [pair('statement', applicant.statement)]);
  const hours = (value: number) => formatHours(value, applicant.style);

  const tabs: Tab[] = [
    { title: '基本信息', sections: [basic, ...education, ...(decoy === 'family' ? [family] : [])] },
    { title: '申报信息', sections: [title, application, ...(decoy === 'clerk' ? [clerk] : []), statement] },
    {
      title: '考核培训',
      sections: [
        list(
          'appraisals',
          applicant.appraisals.map((row) => [formatYear(row.year, applicant.style), row.unit, row.grade]),
        ),
        list(
          'trainings',
          applicant.trainings.map((row) => [
            formatYear(row.year, applicant.style),
            ...[row.professional, row.trade, row.general, row.total].map(hours),
          ]),
        ),
        list(
          'social-security',
          applicant.insurance.map((row) => [
            row.payer,
            stamp(row.from),
            row.present ? '至今' : stamp(row.to),
            String(monthCount(row.from, row.to)),
            row.kind,
          ]),
        ),
      ],
    },
    {
      title: '业绩材料',
      sections: [
        list(
          'papers',
          applicant.papers.map((row) => [row.title, row.journal, stamp(row.date), row.authors, row.rank]),
        ),
        list(
          'achievements',
          applicant.achievements.map((row) => [row.name, row.role, stamp(row.date), row.rank, row.evidence]),
        ),
        list(
          'attachments',
          applicant.attachments.map((row) => [row.name, row.kind, row.file]),
        ),
      ],
    },
  ];
  const page = {
    name: applicant.name,
    nameLabel: labelOf('person.name', words),
    unit: applicant.unit.name,
    idNumber: applicant.idNumber,
    tabs,
  };
  return { page, shown };
}

const PRESENT_FIELD = '水利工程';
const FIRST_DEGREE = ['虚构专科学校', '工程测量', '1999-07'];
const SPOUSE: [string, string][] = [
  ['配偶姓名', '钱配偶'],
  ['配偶身份证号码', '990101198101010042'],
  ['配偶工作单位', '样例市第九医院（模拟）'],
];
const NUMBERS: [string, string][] = [
  ['毕业证书编号', '990101200205001234'],
  ['部门', '质量检验科'],
  ['现任职务', '副主任'],
  ['户籍所在地', '虚构省样例市'],
];
const CLERK: [string, string][] = [
  ['申请人', '王经办'],
  ['申请部门', '人事科'],
  ['申请日期', '2020-10-30'],
];
const FAMILY = [
  ['配偶', '钱配偶', '1981-01', '样例市第九医院（模拟）', '护士'],
  ['父亲', '赵长辈', '1951-03', '虚构市第一中学（模拟）', '退休'],
];
const MORE: [string, string][] = [
  ['核验人', '孙核验'],
  ['核验时间', '2020-10-28'],
  ['备注', '原件已核对'],
];
