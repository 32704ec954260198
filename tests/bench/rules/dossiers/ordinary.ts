import type { Achievement, Paper, SocialSecurity, Training } from '@/lib/dossier/dossier';
import { monthAt, monthText } from '@/lib/dossier/month';
import { checkCharacter } from '@/lib/dossier/parse/id-number';
import { measureStatement } from '@/lib/dossier/parse/statement';
import type { Random } from '@/tests/practice-portal/random';
import {
  absent,
  achievement,
  appraisal,
  attachment,
  date,
  insured,
  list,
  paper,
  photo,
  place,
  read,
  training,
} from '@/tests/rules/make-dossier';
import type { Making, Moment } from './make-dossiers';

const FAMILY_NAMES = [...'赵钱孙李周吴郑王'];
export const YEARS = [2016, 2017, 2018, 2019];

/** An application that nothing speaks against, as different from the others as real ones are. */
export function ordinary(index: number, random: Random): Making {
  const birth = { year: random.int(1962, 1985), month: random.int(1, 12), day: random.int(1, 28) };
  const order = random.int(1, 998);
  const graduated = random.int(2002, 2008);
  const name = `${random.pick(FAMILY_NAMES)}虚构${inCharacters(index)}`;
  const unit = `虚构市测绘院${index % 97}`;
  return {
    moment: moment(random),
    fields: {
      'person.name': read(name),
      'person.id-number': idNumber(birth, order),
      'person.sex': read(order % 2 === 1 ? '男' : '女'),
      'person.birth-date': date(`${birth.year}-${twoDigits(birth.month)}`),
      'person.integrity': random.pick([absent, absent, read('无'), read('信用核查通过。')]),
      'person.work-start': random.pick([absent, date('2009-08')]),
      'unit.name': read(unit),
      'unit.kind': read(random.pick(['事业单位', '事业单位（公益二类）', '国有企业', '有限责任公司'])),
      'unit.staffing': read(random.pick(['事业编制', '事业编制', '企业', '编外', '事业（编制内）'])),
      'education.level': read(random.pick(['大学本科', '硕士研究生', '大专', '博士'])),
      'education.graduated': date(random.pick([`${graduated}-06`, `${graduated}年7月`, `${graduated}-06-30`])),
      'education.proof': read(random.pick(['系统自动提取', '已认证', '学信网电子注册'])),
      'application.field': read(random.pick(['测绘地理信息', '地质勘查', '国土空间规划', '土地工程'])),
      'application.submitted': date(random.pick(['2020-09-28', '2020-10-12', '2020年10月30日', '2020-11-02'])),
      'application.point': read(random.pick(['虚构市自然资源和规划局', '虚构省直主管部门', '虚构市中级评审委员会'])),
      statement: read(measureStatement('主持完成虚构测绘项目，成果通过验收。'.repeat(random.int(4, 55)))),
      photo: photo({
        bytes: random.int(33_000, 900_000),
        ...random.pick([
          { width: 413, height: 579 },
          { width: 295, height: 413 },
          { width: 650, height: 1000 },
        ]),
        background: { whiteShare: random.int(90, 100) / 100, mean: [250, 250, 250] },
      }),
    },
    lists: {
      appraisals: list(
        random
          .shuffle([...YEARS, 2015])
          .map((year) => appraisal(year, random.pick(['合格', '优秀', '称职', '合格等次']))),
      ),
      trainings: list(random.next() < 0.3 ? courses(random) : YEARS.map((year) => yearly(year, random))),
      'social-security': list(random.next() < 0.2 ? months(unit, random) : runs(unit, random)),
      papers: list(Array.from({ length: random.int(2, 3) }, (_, row) => published(name, row, random))),
      achievements: list(Array.from({ length: random.int(2, 8) }, (_, row) => achieved(row, random))),
      attachments: list([
        attachment('事业单位人员职称申报岗位信息表'),
        attachment('同行专家推荐评议表'),
        ...Array.from({ length: random.int(2, 12) }, (_, row) =>
          attachment(`佐证材料${row + 1}`, { kind: read(random.pick(['论文', '业绩', '获奖'])) }),
        ),
      ]),
    },
  };
}

/** A number of nobody (area code 990101), valid by its check character. */
export function idNumber({ year, month, day }: { year: number; month: number; day: number }, order: number) {
  const digits = `990101${year}${twoDigits(month)}${twoDigits(day)}${String(order).padStart(3, '0')}`;
  const text = `${digits}${checkCharacter(digits)}`;
  return read({ text, masked: false }, text);
}

function yearly(year: number, random: Random): Training {
  const professional = random.int(60, 90);
  const trade = random.int(6, 12);
  const general = random.int(12, 18);
  return training(year, professional, trade, general, Math.max(90, professional + trade + general));
}

function courses(random: Random): Training[] {
  return YEARS.flatMap((year) => [
    ...Array.from({ length: random.int(3, 5) }, () => course(year, '专业科目', random.int(22, 30))),
    course(year, '行业公需', random.int(8, 12)),
    course(year, '一般公需', random.int(12, 18)),
  ]);
}

export function course(year: number, category: string, hours: number): Training {
  return {
    ...training(year, absent, absent, absent, hours),
    category: read(category),
    name: read(`虚构${category}培训`),
    place: place(`培训${year}${category}`),
  };
}

function published(name: string, row: number, random: Random): Paper {
  const rank = random.int(1, 3);
  const authors = ['乙示例', '丙样本'];
  authors.splice(rank - 1, 0, name);
  const when = `${random.int(2014, 2019)}-${twoDigits(random.int(1, 12))}`;
  return paper(`虚构地区测绘成果的研究${row + 1}`, when, authors.join(random.pick(['、', '，'])), `${rank}/3`);
}

function achieved(row: number, random: Random): Achievement {
  const year = random.int(2014, 2018);
  const when = random.pick([`${year}-${twoDigits(random.int(1, 12))}`, `${year}.03-${year + 1}.06`]);
  const role = random.pick(['主持', '参与', '技术负责人', '第二完成人']);
  return achievement(`虚构市测绘项目${row + 1}`, role, when, `${random.int(1, 6)}/8`, {
    evidence: read(random.pick(['已上传（加盖单位公章）', '完整材料.pdf', '项目报告（全文）'])),
  });
}

/** When the application is looked at: at first nothing is written, later a publicity that went well. */
function moment(random: Random): Moment {
  return {
    today: random.pick(['2020-10-21', '2020-10-30', '2020-11-05']),
    opinion: random.pick([
      null,
      null,
      '同意推荐。公示时间：2020年10月12日至2020年10月19日，公示无异议。',
      '经审核同意推荐，已于2020年9月28日—10月12日公示，公示期间未收到异议。',
    ]),
    previous: () => null,
  };
}

function runs(payer: string, random: Random): SocialSecurity[] {
  const change = monthAt(2016, random.int(1, 12));
  const more = { kind: read('企业职工基本养老保险'), payer: read(payer), region: regionOf(random) };
  return [
    insured('2009-03', monthText(change), more),
    insured(monthText(change + 1), random.pick(['至今', '2020-10', '2020-11']), more),
  ];
}

function months(payer: string, random: Random): SocialSecurity[] {
  const first = monthAt(2015, 12);
  const kind = read(random.pick(['养老', '基本养老保险']));
  const region = regionOf(random);
  return Array.from({ length: 60 }, (_, offset) => {
    const month = monthText(first + offset);
    return insured(month, month, { kind, payer: read(payer), region, months: read(1) });
  });
}

function regionOf(random: Random): SocialSecurity['region'] {
  return random.pick([absent, read('浙江省本级'), read('浙江省虚构市')]);
}

/** 一二三 for 123: a figure behind a name is taken for the mark of a footnote. */
function inCharacters(value: number): string {
  return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
