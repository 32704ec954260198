import { projectOf } from '../applicants/records.ts';
import type { AchievementRow, Applicant, AttachmentRow } from '../applicants/types.ts';
import { type FilePage, writePage } from './page.ts';

/** What a file says: the applicant's values, or others where a disagreement is planted. */
export interface Contents {
  name: string;
  idNumber: string;
  unit: string;
  title: string;
  appointed: string;
  applied: string;
  field: string;
  school: string;
  major: string;
  trainings: Applicant['trainings'];
  achievements: Applicant['achievements'];
}

/** What all papers of an applicant say who filled in everything as it is. */
export function contentsOf(applicant: Applicant): Contents {
  const highest = applicant.degrees.at(-1);
  return {
    name: applicant.name,
    idNumber: applicant.idNumber,
    unit: applicant.unit.name,
    title: applicant.title.current,
    appointed: applicant.title.appointed,
    applied: applicant.application.title,
    field: applicant.application.field,
    school: highest?.school ?? '',
    major: highest?.major ?? '',
    trainings: applicant.trainings,
    achievements: applicant.achievements,
  };
}

const DATE = '2020年9月25日';

/** The page of an uploaded paper; `stamp` is the name on its stamp, null for none. */
export function pageOf(row: AttachmentRow, said: Contents, stamp: string | null): FilePage {
  if (row.name.includes('保证书')) return pledge(row, said);
  if (row.name.includes('评议表')) return recommendation(row, said);
  if (row.name.includes('继续教育')) return training(row, said, stamp);
  if (row.name.includes('岗位信息表')) return post(row, said, stamp);
  const project = projectOf(row, said.achievements);
  if (project !== null) return proof(project, said, stamp);
  const paper = writePage(row.name);
  paper.say(`姓名：${said.name}　　身份证号码：${said.idNumber}`);
  paper.say('本页为练习用的虚构材料，不对应任何真实的人或单位。');
  paper.sign('虚构出具单位（模拟）', DATE, stamp);
  return paper.page;
}

function pledge({ name }: AttachmentRow, said: Contents): FilePage {
  const paper = writePage(name);
  paper.say(`姓名：${said.name}`);
  paper.say(`身份证号码：${said.idNumber}`);
  paper.say(`工作单位：${said.unit}`);
  paper.say(
    `本人申报${said.applied}任职资格，郑重承诺：所提交的全部申报材料均真实、准确、有效，如有虚假，愿承担一切后果。`,
  );
  paper.sign(`保证人：${said.name}`, DATE, null);
  return paper.page;
}

function recommendation({ name }: AttachmentRow, said: Contents): FilePage {
  const paper = writePage(name);
  paper.table([
    ['姓名', said.name, '申报职称', said.applied],
    ['现任职称', said.title, '申报专业', said.field],
    ['毕业院校', said.school, '所学专业', said.major],
  ]);
  paper.say(`工作单位：${said.unit}`);
  paper.say('推荐意见：该同志长期从事专业技术工作，业绩突出，同意推荐。');
  paper.table([
    ['专家姓名', '专家单位', '专家职称'],
    ['钱虚拟', '样例理工大学', '教授'],
    ['郑举例', '示范地质大学', '正高级工程师'],
  ]);
  paper.sign('推荐专家（签名）：钱虚拟　郑举例', DATE, null);
  return paper.page;
}

function training({ name }: AttachmentRow, said: Contents, stamp: string | null): FilePage {
  const paper = writePage(name);
  paper.say(`姓名：${said.name}　　身份证号码：${said.idNumber}`);
  paper.say('兹证明该同志历年参加继续教育并完成登记的学时如下：');
  paper.table([
    ['年度', '专业科目', '行业公需', '一般公需', '总学时'],
    ...said.trainings.map((row) => [
      String(row.year),
      String(row.professional),
      String(row.trade),
      String(row.general),
      String(row.total),
    ]),
  ]);
  paper.sign(said.unit, DATE, stamp);
  return paper.page;
}

function post({ name }: AttachmentRow, said: Contents, stamp: string | null): FilePage {
  const paper = writePage(name);
  paper.table([
    ['姓名', said.name],
    ['身份证号码', said.idNumber],
    ['单位名称', said.unit],
    ['现任职称', said.title],
    ['聘任时间', said.appointed.replace(/^(\d+)-0?(\d+).*/, '$1年$2月')],
    ['拟申报岗位', `${said.field}${said.applied}`],
  ]);
  paper.sign(said.unit, DATE, stamp);
  return paper.page;
}

function proof({ name, role, date, rank }: AchievementRow, said: Contents, stamp: string | null): FilePage {
  const paper = writePage('业绩证明');
  paper.table([
    ['姓名', said.name],
    ['身份证号码', said.idNumber],
    ['项目名称', name],
    ['本人角色', role],
    ['完成时间', date.replace(/^(\d+)-0?(\d+).*/, '$1年$2月')],
    ['本人排名', rank],
  ]);
  paper.say('以上项目成果已通过验收，该同志的角色和排名属实，特此证明。');
  paper.sign(said.unit, DATE, stamp);
  return paper.page;
}
