import type { Applicant } from '../applicants/types.ts';
import type { FormSection } from './sections.ts';
import { formatStamp } from './text.ts';

/** 基本信息 with the photo; of the degrees only the highest. */
export function basic(applicant: Applicant): FormSection {
  const highest = applicant.degrees.at(-1);
  const stamp = (value: string) => formatStamp(value, applicant.style);
  return {
    kind: 'form',
    title: '基本信息',
    photo: `/028/upload/zjz/${applicant.id}.jpg`,
    pairs: [
      { label: '姓名', value: applicant.name, column: 10, required: true },
      { label: '性别', value: applicant.sex, column: 11 },
      { label: '身份证号', value: applicant.idNumber, column: 12, required: true },
      { label: '出生年月', value: stamp(applicant.birth), column: 13 },
      { label: '民族', value: applicant.nation, column: 14 },
      { label: '联系电话', value: applicant.phone, column: 16 },
      { label: '工作单位', value: applicant.unit.name, column: 15, required: true, wide: true, shown: 'input' },
      { label: '单位性质', value: applicant.unit.kind, column: 17 },
      {
        label: '编制性质',
        value: applicant.unit.staffing,
        column: 18,
        shown: 'coded',
        code: applicant.unit.staffingCode,
      },
      { label: '参加工作时间', value: stamp(applicant.workStart), column: 20 },
      { label: '最高学历', value: highest?.level ?? '', column: 197, required: true },
      { label: '学位', value: highest?.degree ?? '', column: 198 },
      { label: '毕业院校', value: highest?.school ?? '', column: 199 },
      { label: '所学专业', value: highest?.major ?? '', column: 200 },
      { label: '毕业时间', value: stamp(highest?.graduated ?? ''), column: 201 },
      { label: '学历认证', value: applicant.educationProof, column: 202, wide: true },
    ],
  };
}

/** 现专业技术职务, and a licence where there is one. */
export function title({ title: held, licence, style }: Applicant): FormSection {
  return {
    kind: 'form',
    title: '现专业技术职务',
    photo: null,
    pairs: [
      { label: '现专业技术职务', value: held.current, column: 31, required: true },
      { label: '资格取得时间', value: formatStamp(held.obtained, style), column: 32 },
      { label: '聘任时间', value: formatStamp(held.appointed, style), column: 33 },
      { label: '发证机关', value: held.issuer, column: 34 },
      { label: '职业资格', value: licence?.name ?? '', column: 35 },
      { label: '职业资格发证时间', value: licence === null ? '' : formatStamp(licence.obtained, style), column: 36 },
    ],
  };
}

/** 申报信息. */
export function application({ application: asked }: Applicant): FormSection {
  return {
    kind: 'form',
    title: '申报信息',
    photo: null,
    pairs: [
      ...(asked.plan === '' ? [] : [{ label: '申报计划', value: asked.plan, column: 22, required: true, wide: true }]),
      { label: '申报职称', value: asked.title, column: 25, required: true },
      { label: '级别', value: asked.level, column: 27 },
      { label: '申报专业', value: asked.field, column: 47, required: true },
      { label: '现从事专业', value: asked.presentField, column: 48 },
      { label: '申报方式', value: asked.route, column: 65, shown: 'select' },
      { label: '提交时间', value: asked.submitted, column: 66 },
      { label: '受理评审点', value: asked.point, column: 67, required: true, wide: true },
    ],
  };
}
