import type { List } from '@/lib/dossier/dossier';
import { measureStatement } from '@/lib/dossier/parse/statement';
import type { PhotoFacts } from '@/lib/dossier/photo-facts';
import type { ListId } from '@/lib/dossier/reading';
import { appraisal, attachment, date, empty, insured, list, photo, read, training } from '@/tests/rules/make-dossier';
import type { Change } from './make-dossiers';
import { idNumber, YEARS } from './ordinary';

/** Defects as applicants have them, several ways to miss each rule. */
export const DEFECTS: Change[] = [
  ...([
    // id-number
    (into) => {
      into.fields['person.id-number'] = empty('身份证号码');
    },
    (into) => {
      into.fields['person.id-number'] = read({ text: '990101198001010019', masked: false }, '990101198001010019');
    },
    (into, random) => {
      into.fields['person.id-number'] = idNumber({ year: 1986, month: 2, day: 3 }, random.int(1, 998));
    },
    (into) => {
      into.fields['person.birth-date'] = date('1990-01-09');
    },
    // degree-proof
    (into, random) => {
      into.fields['education.graduated'] = date(`${random.int(1985, 2000)}-07`);
    },
    (into) => {
      into.fields['education.graduated'] = date('1999-07');
      add(into, 'attachments', attachment('毕业生登记表'));
    },
    (into, random) => {
      into.fields['education.proof'] = read(random.pick(['未提取', '无', '提取失败']));
    },
    (into) => {
      into.fields['education.level'] = read('中专');
    },
    (into, random) => {
      into.fields['education.school'] = read(random.pick(['Fictional University', '虚构大学（新加坡）']));
    },
    (into) => {
      into.fields['education.proof'] = read('国（境）外学历，留服认证');
      add(into, 'attachments', attachment('国外学历学位认证书'));
    },
    // appraisals
    (into, random) => {
      const missing = random.pick(YEARS);
      into.lists.appraisals = list(YEARS.filter((year) => year !== missing).map((year) => appraisal(year, '合格')));
    },
    (into) => {
      into.lists.appraisals = { state: 'empty', places: [] };
    },
    (into) => {
      into.fields['person.work-start'] = date('2017-08');
      into.lists.appraisals = list([2018, 2019].map((year) => appraisal(year, '合格')));
    },
    (into, random) => {
      const grade = random.pick(['基本合格', '不合格', '不定等次', '未参加考核', '不称职']);
      into.lists.appraisals = list(YEARS.map((year) => appraisal(year, year === 2018 ? grade : '合格')));
    },
    (into) => {
      into.lists.appraisals = list(YEARS.map((year) => appraisal(year, year === 2017 ? empty('等次') : '合格')));
    },
    // trainings
    (into, random) => {
      const low = random.pick(YEARS);
      into.lists.trainings = list(YEARS.map((year) => training(year, 60, 8, 12, year === low ? 66 : 90)));
    },
    (into, random) => {
      const low = random.pick(YEARS);
      into.lists.trainings = list(YEARS.map((year) => training(year, year === low ? 48 : 66, 8, 12, 96)));
    },
    (into, random) => {
      const low = random.pick(YEARS);
      into.lists.trainings = list(YEARS.map((year) => training(year, 78, 4, year === low ? 8 : 14, 96)));
    },
    (into) => {
      into.lists.trainings = list(YEARS.slice(1).map((year) => training(year, 72, 12, 12, 96)));
    },
    (into) => {
      into.lists.trainings = { state: 'empty', places: [] };
    },
    // social-security-gap
    (into) => {
      into.lists['social-security'] = list([insured('2010-01', '2018-06'), insured('2018-10', '至今')]);
    },
    (into) => {
      into.lists['social-security'] = { state: 'empty', places: [] };
    },
    (into) => {
      into.lists['social-security'] = list([insured('2012-01', '2020-10', { months: read(70) })]);
    },
    // post-information-form
    (into) => {
      into.fields['unit.staffing'] = read('事业编制');
      into.lists.attachments = list([attachment('同行专家推荐评议表')]);
    },
    (into, random) => {
      into.fields['unit.staffing'] = read(random.pick(['事业编制', '在编']));
      into.lists.attachments = list([attachment('岗位信息表', { file: read('未上传') })]);
    },
    // acceptance-point
    (into) => {
      into.fields['application.point'] = empty('受理点');
    },
    (into) => {
      into.fields['application.point'] = read('浙江省自然资源领域正高级工程师职务任职资格评审委员会');
    },
    (into) => {
      into.fields['application.point'] = read('正高级工程师评委会（虚构市受理）');
    },
    // statement
    (into) => {
      into.fields.statement = empty('本人述职');
    },
    (into, random) => {
      into.fields.statement = read(measureStatement('述'.repeat(random.int(1001, 1400))));
    },
    // photo
    (into) => {
      into.fields.photo = empty('证件照');
    },
    withPhoto({ format: 'png' }),
    withPhoto({ format: 'webp', bytes: 12_000 }),
    withPhoto({ bytes: 18_000 }),
    withPhoto({ bytes: 1_900_000 }),
    withPhoto({ width: 150, height: 210 }),
    withPhoto({ width: 215, height: 300 }),
    withPhoto({ width: 600, height: 600 }),
    withPhoto({ width: 400, height: 800 }),
    withPhoto({ background: { whiteShare: 0.08, mean: [70, 120, 200] } }),
  ] satisfies Change[]),
];

/** The ordinary photo with other facts. */
export function withPhoto(facts: Partial<PhotoFacts>): Change {
  return (into) => {
    into.fields.photo = photo(facts);
  };
}

function add<L extends ListId>(into: Parameters<Change>[0], id: L, row: unknown): void {
  const known = into.lists[id] as List<unknown> | undefined;
  if (known?.state === 'read') known.rows.push(row);
}
