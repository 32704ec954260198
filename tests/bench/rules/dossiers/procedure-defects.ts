import { parseDays } from '@/lib/dossier/parse/days';
import type { ReturnedItem } from '@/lib/dossier/previous-return';
import { absent, attachment, date, empty, list, read } from '@/tests/rules/make-dossier';
import type { Change, Making, Moment } from './make-dossiers';

/** Defects of how and when it is applied, made public and sent on. */
export const PROCEDURE_DEFECTS: Change[] = [
  // declaration-plan
  (into) => {
    into.fields['application.plan'] = empty('申报计划');
  },
  plan('2020年度虚构领域高级工程师任职资格评审计划'),
  (into) => {
    into.fields['application.title'] = read('高级工程师');
  },
  (into) => {
    into.fields['application.level'] = read('副高级');
  },
  // application-window
  ...['2020-09-24', '2020-11-05', '2020-11-06', '2020-11', '2020-09', '2020-08', '2020-10', '2020'].map(
    (day): Change =>
      (into) => {
        into.fields['application.submitted'] = date(day);
      },
  ),
  // review-deadline
  ...at({ today: null }, { today: '2020-11-06' }, { today: '2020-12-31' }, { today: '2021-01-04' }),
  // publicity-period
  publicity('2020-10-12至2020-10-16'),
  publicity('2020-10-12至2020-10-19'),
  publicity('2020年9月28日至10月12日'),
  publicity('2020-10-12至今'),
  publicity('2020-10至2020-10'),
  publicity('2031-10-12至2031-10-19'),
  publicity('2020-10-31至2020-11-09'),
  (into) => {
    into.fields['publicity.start'] = date('2020-10-19');
    into.fields['publicity.end'] = date('2020-10-12');
  },
  (into) => {
    into.fields['publicity.start'] = date('2020-10-12');
    into.fields['publicity.end'] = date('2020-10-20');
    into.fields['publicity.result'] = read('公示无异议');
  },
  // publicity-statement
  ...at(
    { opinion: '同意推荐，公示无异议。' },
    { opinion: '同意推荐，公示有异议，举报1件。' },
    { opinion: '公示时间2020年10月12日至10月19日。' },
    { opinion: '公示时间2020年10月12日至10月14日，无异议。' },
    { opinion: '请补充继续教育学时。' },
    { opinion: '  ' },
    { opinion: '公示时间2020年10月30日至11月6日，未收到任何异议。' },
  ),
  (into) => {
    into.fields['opinion.employer'] = empty('用人单位意见');
    into.moment.opinion = null;
  },
  (into) => {
    into.fields['opinion.employer'] = read('已公示（2020年10月9日至2020年10月16日），没有异议，同意上报。');
  },
  // truthfulness-pledge
  ...(['未签署', '待核', '是', '否', '承诺书.pdf', '（已签署）'] as const).map(
    (text): Change =>
      (into) => {
        into.fields.pledge = read(text);
      },
  ),
  (into) => {
    into.fields.pledge = empty('个人承诺');
  },
  (into) => {
    into.fields.pledge = absent;
    into.lists.attachments = list([attachment('申报材料真实性保证书'), attachment('岗位信息表')]);
  },
  // peer-recommendation
  (into) => {
    into.lists.attachments = list([attachment('推荐评议表', { file: read('未上传') }), attachment('岗位信息表')]);
  },
  // peer-recommendation, attachment-agreement
  (into) => {
    into.lists.attachments = list([attachment('岗位信息表')]);
  },
  (into) => {
    into.lists.attachments = { state: 'empty', places: [] };
  },
  // post-vacancy
  (into) => {
    into.fields['unit.staffing'] = read('差额拨款');
  },
  // previous-return
  returned(),
  returned(['照片尺寸', 'changed'], ['继续教育总学时', 'changed']),
  returned(['照片尺寸', 'changed'], ['继续教育总学时', 'unchanged']),
  returned(['照片尺寸', 'unclear'], ['学历证明', 'changed']),
  returned(['照片尺寸', 'changed', true], ['学历证明', 'unclear']),
];

function plan(text: string): Change {
  return (into) => {
    into.fields['application.plan'] = read({ text, year: 2020 }, text);
  };
}

function at(...moments: Partial<Moment>[]): Change[] {
  return moments.map((moment) => (into: Making) => {
    Object.assign(into.moment, moment);
  });
}

function publicity(text: string): Change {
  const period = parseDays(text);
  if (period === null) throw new Error(`no period: ${text}`);
  return (into) => {
    into.fields['publicity.period'] = read(period, text);
  };
}

function returned(...told: [title: string, state: ReturnedItem['state'], stillFails?: boolean][]): Change {
  const items = told.map(([title, state, stillFails = false]) => ({ rule: 'photo-size', title, state, stillFails }));
  return (into) => {
    into.moment.previous = () => ({ seq: 7, on: '2020-10-08', items });
  };
}
