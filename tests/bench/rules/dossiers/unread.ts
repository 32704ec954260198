import type { ListId } from '@/lib/dossier/reading';
import { absent, appraisal, date, insured, list, photo, read, training, unreadable } from '@/tests/rules/make-dossier';
import { withPhoto } from './defects';
import type { Change } from './make-dossiers';
import { course, YEARS } from './ordinary';

/** Fields whose absence or doubt leaves a rule open. */
const FIELDS = [
  'person.name',
  'person.id-number',
  'person.birth-date',
  'person.sex',
  'person.employment',
  'person.integrity',
  'person.work-start',
  'unit.name',
  'unit.kind',
  'unit.staffing',
  'unit.superior',
  'education.level',
  'education.school',
  'education.graduated',
  'education.proof',
  'title.current',
  'title.obtained',
  'title.appointed',
  'application.plan',
  'application.title',
  'application.level',
  'application.field',
  'application.route',
  'application.point',
  'application.submitted',
  'pledge',
  'publicity.period',
  'publicity.start',
  'publicity.end',
  'publicity.result',
  'opinion.employer',
  'statement',
  'photo',
] as const;
const LISTS = ['appraisals', 'trainings', 'social-security', 'papers', 'achievements', 'attachments'] as const;

/** What a page may keep from the reader: not there, not certain, not read to the end. */
export const UNREAD: Change[] = [
  ...FIELDS.flatMap((id): Change[] => [
    (into) => {
      into.fields[id] = absent;
    },
    (into) => {
      into.fields[id] = unreadable();
    },
  ]),
  ...LISTS.flatMap((id): Change[] => [
    (into) => {
      into.lists[id] = absent;
    },
    (into) => {
      into.lists[id] = { state: 'unreadable', places: [], reason: '表头有两种读法' };
    },
    (into) => cutShort(into, id),
  ]),
  (into) => {
    into.fields['education.graduated'] = { state: 'empty', places: [] };
  },
  (into) => {
    into.fields['person.id-number'] = read({ text: '990101********0017', masked: true }, '990101********0017');
  },
  (into) => {
    into.fields['education.proof'] = read('待核对');
  },
  (into) => {
    into.fields['application.plan'] = read({ text: '正高级工程师任职资格评审计划', year: null });
  },
  (into) => {
    into.fields['application.plan'] = read({ text: '2021年度正高级工程师任职资格评审计划', year: 2021 });
  },
  (into) => {
    into.lists.appraisals = list(YEARS.map((year) => appraisal(year, year === 2019 ? '见附件' : '合格')));
  },
  (into) => {
    into.lists.appraisals = list([...YEARS.map((year) => appraisal(year, '合格')), appraisal(unreadable(), '合格')]);
  },
  (into) => {
    into.lists.trainings = list(YEARS.map((year) => training(year, 72, unreadable(), 12, absent)));
  },
  (into) => {
    into.lists.trainings = list(YEARS.flatMap((year) => [course(year, '专业科目', 72), course(year, '？', 24)]));
  },
  (into) => {
    const from = date('2018');
    into.lists['social-security'] = list([insured('2010-01', '2018-03'), insured('2018-04', '至今', { from })]);
  },
  (into) => {
    into.lists['social-security'] = list([insured('2010-01', '2020-08')]);
    into.fields['application.submitted'] = absent;
  },
  withPhoto({ format: 'unknown', width: null, height: null, background: null, note: '文件头不是图片' }),
  withPhoto({ truncated: true, background: null, note: '图片数据不完整' }),
  withPhoto({ width: 65_535, height: 90_000, background: null, note: '像素过多，未解码' }),
  withPhoto({ bytes: 31_000 }),
  withPhoto({ background: { whiteShare: 0.7, mean: [225, 228, 230] } }),
  (into) => {
    into.fields.photo = photo({ format: 'gif', background: null, note: '只能解码JPEG' });
  },
];

function cutShort(into: Parameters<Change>[0], id: ListId): void {
  const known = into.lists[id];
  if (known?.state !== 'read') return;
  known.rows.length = Math.ceil(known.rows.length / 2);
  known.complete = false;
  known.total = null;
}
