import type {
  Achievement,
  Appraisal,
  Attachment,
  Dossier,
  Field,
  FieldValues,
  List,
  ListRows,
  Paper,
  SocialSecurity,
  Training,
} from '@/lib/dossier/dossier';
import { parseDate } from '@/lib/dossier/parse/date';
import { measureStatement } from '@/lib/dossier/parse/statement';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import { FIELD_IDS, type FieldId, type ListId, type Place } from '@/lib/dossier/reading';

/** A place like those a page gives. */
export function place(label: string, quote = ''): Place {
  return { label, nth: 0, section: null, frame: [], path: label, quote };
}

/** A field that was read. */
export function read<T>(value: T, text = String(value), label = text): Field<T> {
  return { state: 'read', value, text, places: [place(label, text)] };
}

/** A field whose label stands there with nothing beside it. */
export function empty<T>(label = '空'): Field<T> {
  return { state: 'empty', places: [place(label)] };
}

/** A field that stands there and could not be read. */
export function unreadable<T>(reason = '有两个不同的值'): Field<T> {
  return { state: 'unreadable', text: '', places: [place('甲'), place('乙')], reason };
}

export const absent = { state: 'absent' } as const;

/** A date as a page would write it. */
export function date(text: string): Field<FieldValues['person.birth-date']> {
  const value = parseDate(text);
  if (value === null) throw new Error(`no date: ${text}`);
  return read(value, text);
}

/** A list read to its end unless said otherwise. */
export function list<R>(rows: R[], complete = true): Extract<List<R>, { state: 'read' }> {
  return { state: 'read', rows, complete, total: complete ? rows.length : null, places: [place('列表')] };
}

export function appraisal(year: number | Field<number>, grade: string | Field<string>): Appraisal {
  const label = typeof year === 'number' ? `考核${year}` : '考核';
  return {
    year: typeof year === 'number' ? read(year) : year,
    grade: typeof grade === 'string' ? read(grade) : grade,
    place: place(label),
  };
}

type Hours = number | Field<number>;

/** A year's hours with the page's four columns. */
export function training(year: number, professional: Hours, trade: Hours, general: Hours, total: Hours): Training {
  const hours = (value: Hours) => (typeof value === 'number' ? read(value) : value);
  return {
    year: read(year),
    total: hours(total),
    professional: hours(professional),
    tradePublic: hours(trade),
    generalPublic: hours(general),
    public: absent,
    category: absent,
    name: absent,
    place: place(`继续教育${year}`),
  };
}

export function insured(from: string, to: string, more: Partial<SocialSecurity> = {}): SocialSecurity {
  return {
    payer: read('虚构市测绘院'),
    from: date(from),
    to: to === '至今' ? read('present' as const, '至今') : date(to),
    months: absent,
    kind: absent,
    region: absent,
    place: place(`社保${from}`),
    ...more,
  };
}

export function attachment(name: string, more: Partial<Attachment> = {}): Attachment {
  return { name: read(name), kind: absent, file: read(`${name}.pdf`), place: place(name), ...more };
}

export function paper(
  title: string,
  published: string,
  authors: string,
  rank: string,
  more: Partial<Paper> = {},
): Paper {
  return {
    title: read(title),
    journal: read('《虚构测绘》'),
    date: date(published),
    authors: read(authors),
    rank: read(rank),
    place: place(title),
    ...more,
  };
}

export function achievement(
  name: string,
  role: string,
  done: string,
  rank: string,
  more: Partial<Achievement> = {},
): Achievement {
  return {
    name: read(name),
    role: read(role),
    date: read(done),
    rank: read(rank),
    evidence: read('已上传（加盖单位公章）'),
    place: place(name),
    ...more,
  };
}

export function photo(facts: Partial<PhotoFacts> = {}): Field<PhotoFacts> {
  const value: PhotoFacts = {
    url: '/028/photo?id=1',
    bytes: 102_400,
    format: 'jpeg',
    width: 413,
    height: 579,
    orientation: 1,
    truncated: false,
    background: { whiteShare: 0.99, mean: [254, 254, 254] },
    note: null,
    ...facts,
  };
  return read(value, value.url, '证件照');
}

export interface Changes {
  fields?: { [K in FieldId]?: Field<FieldValues[K]> };
  lists?: { [L in ListId]?: List<ListRows[L]> };
}

const PLAN = '2020年度自然资源领域正高级工程师任职资格评审计划';

/** No page showed anything. */
const UNSEEN = Object.fromEntries(FIELD_IDS.map((id) => [id, absent])) as { [K in FieldId]: typeof absent };

/** A fictional applicant whom nothing speaks against, with the given changes. */
export function makeDossier({ fields = {}, lists = {} }: Changes = {}): Dossier {
  return {
    fields: {
      ...UNSEEN,
      'person.name': read('甲虚构'),
      // Valid check character, born 1980-05-15, odd sequence: male. The area code 330199 belongs to no county.
      'person.id-number': read({ text: '330199198005150017', masked: false }, '330199198005150017'),
      'person.sex': read('男'),
      'person.birth-date': date('1980-05'),
      'person.work-start': date('2005-08'),
      'unit.name': read('虚构市测绘院'),
      'unit.kind': read('事业单位'),
      'unit.staffing': read('事业编制'),
      'education.level': read('硕士研究生'),
      'education.school': read('虚构大学'),
      'education.major': read('测绘工程'),
      'education.graduated': date('2005-06'),
      'education.proof': read('系统自动提取'),
      'title.current': read('高级工程师'),
      'title.obtained': date('2012-11'),
      'title.appointed': date('2013-01'),
      'application.plan': read({ text: PLAN, year: 2020 }, PLAN),
      'application.title': read('正高级工程师'),
      'application.level': read('正高级'),
      'application.field': read('测绘地理信息'),
      'application.route': read('正常申报'),
      'application.point': read('虚构市自然资源和规划局'),
      'application.submitted': date('2020-10-12'),
      pledge: read('已签署'),
      statement: read(measureStatement('述'.repeat(800))),
      photo: photo(),
      ...fields,
    },
    lists: {
      appraisals: list([2019, 2018, 2017, 2016].map((year) => appraisal(year, '合格'))),
      trainings: list([2019, 2018, 2017, 2016].map((year) => training(year, 72, 12, 12, 96))),
      'social-security': list([insured('2010-03', '2016-02'), insured('2016-03', '至今')]),
      papers: list([
        paper('虚构地区高程基准的转换', '2016-05', '甲虚构、乙示例', '1/2'),
        paper('虚构地区影像的自动解译', '2018-09', '乙示例、甲虚构、丙样本', '2/3'),
      ]),
      achievements: list([
        achievement('虚构市基础测绘项目', '主持', '2017-11', '1/6'),
        achievement('虚构市地理国情监测', '参与', '2019-06', '3/8'),
      ]),
      attachments: list([attachment('事业单位人员职称申报岗位信息表'), attachment('同行专家推荐评议表')]),
      ...lists,
    },
  };
}
