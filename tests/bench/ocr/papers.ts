import { makeRoll } from '../../practice-portal/applicants/roll';
import { contentsOf, pageOf } from '../../practice-portal/files/contents';
import { type FilePage, writePage } from '../../practice-portal/files/page';

/** What is counted by itself, because an application hangs on it. */
export type Part = 'names' | 'ID numbers' | 'dates' | 'hours' | 'document numbers';

/** A written page, and what of it is counted by itself. */
export interface Paper {
  page: FilePage;
  parts: { part: Part; text: string }[];
}

const NAMES = ['张虚构', '欧阳样例', '李示范', '王模拟', '赵演练', '孙假设'];

/** Papers of six kinds with tables and without, no two with the same values. */
export function papersFor(count: number): Paper[] {
  const { applicants } = makeRoll(77, count);
  return applicants.map((applicant, at) => {
    if (at % 3 === 2) return certificate(at);
    const said = contentsOf(applicant);
    const wanted = at % 3 === 0 ? '继续教育' : '保证书';
    const row = applicant.attachments.find(({ name }) => name.includes(wanted)) ?? applicant.attachments[0];
    if (row === undefined) throw new Error('an applicant without attachments');
    const hours = said.trainings.flatMap(({ professional, trade, general, total }) => [
      professional,
      trade,
      general,
      total,
    ]);
    return {
      page: pageOf(row, said, null),
      parts: [
        { part: 'names', text: said.name },
        ...(row.name.includes('评议表') ? [] : [{ part: 'ID numbers', text: said.idNumber } as const]),
        { part: 'dates', text: '2020年9月25日' },
        ...(row.name.includes('继续教育')
          ? hours.map((value) => ({ part: 'hours', text: String(value) }) as const)
          : []),
      ],
    };
  });
}

function certificate(at: number): Paper {
  const name = NAMES[at % NAMES.length] ?? '张虚构';
  const number = `虚证字〔20${10 + (at % 10)}〕第${(at * 7919 + 100_003) % 1_000_000}号`;
  const day = `20${String(8 + (at % 12)).padStart(2, '0')}年${1 + (at % 12)}月${1 + ((at * 7) % 28)}日`;
  const id = `99010119${70 + (at % 25)}0${1 + (at % 9)}${10 + (at % 18)}${String((at * 613) % 1000).padStart(3, '0')}${at % 4 === 0 ? 'X' : at % 10}`;
  const paper = writePage('专业技术资格证书');
  paper.say(`姓名：${name}　　性别：${at % 2 === 0 ? '男' : '女'}`);
  paper.say(`身份证号码：${id}`);
  paper.say(`工作单位：示范省第${1 + (at % 9)}地质大队（模拟）`);
  paper.say(`经虚构省自然资源工程技术人员高级工程师职务任职资格评审委员会评审通过，具备高级工程师职务任职资格。`);
  paper.say(`证书编号：${number}`);
  paper.table([
    ['专业名称', '资格取得时间', '有效范围'],
    ['测绘工程', day, '虚构省'],
  ]);
  paper.sign('虚构省人力资源部门（模拟）', day, null);
  return {
    page: paper.page,
    parts: [
      { part: 'names', text: name },
      { part: 'ID numbers', text: id },
      { part: 'dates', text: day },
      { part: 'document numbers', text: number },
    ],
  };
}
