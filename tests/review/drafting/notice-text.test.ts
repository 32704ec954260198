import { expect, test } from 'vitest';
import { clausesIn, sentencesIn } from '@/lib/review/drafting/notice-text';

/** How whole notices are parted, as other offices write and paste them. */
const parted = (text: string) => clausesIn(text).map(({ id, text: said }) => [id, said]);

test('articles and their items stand for themselves, chapters say nothing', () => {
  const text =
    '第一章 总则\n第一条 本办法适用于全省。\n第二章 条件\n第四条　应当具备下列条件之一：\n（一）博士，任农艺师满2年；\n' +
    '（二）硕士，任农艺师满4年。\n第十条 破格的，除具备\n第四条规定外，须获奖1项。\n第三章 程序\n第十一条应于6月提交下列材料：\n（一）申报表；';
  expect(parted(text)).toEqual([
    ['一', '本办法适用于全省。'],
    ['四', '应当具备下列条件之一：'],
    ['四(一)', '博士，任农艺师满2年；'],
    ['四(二)', '硕士，任农艺师满4年。'],
    ['十', '破格的，除具备第四条规定外，须获奖1项。'],
    ['十一', '应于6月提交下列材料：'],
    ['十一(一)', '申报表；'],
  ]);
  expect(clausesIn(text).map(({ name }) => name)).toContain('第四条第（一）项');
});

test('numbers of a web page are numbers, however wide', () => {
  expect(
    parted('一、 材料\n１．2026年度考核表2份。\n２．述职１０００字。３．照片１张。\n4.2023-2025年度每年90学时。'),
  ).toEqual([
    ['一1', '2026年度考核表2份。'],
    ['一2', '述职１０００字。'],
    ['一3', '照片１张。'],
    ['一4', '2023-2025年度每年90学时。'],
  ]);
});

test('short items of a list are no headings, those with something below them are', () => {
  const text =
    '四、申报材料\n（一）个人材料\n1.工作总结\n2.业绩佐证材料\n（二）单位材料\n花名册一份。\n（三）遵守职业道德\n五、申报条件\n1.学历证书复印件\n（附原件）\n附件：1.评分标准\n2.岗位空缺情况表';
  expect(parted(text)).toEqual([
    ['四(一)1', '工作总结'],
    ['四(一)2', '业绩佐证材料'],
    ['四(二)', '花名册一份。'],
    ['四(三)', '遵守职业道德'],
    ['五1', '学历证书复印件（附原件）'],
  ]);
});

test('items of the first level and what an annex begins with are kept', () => {
  expect(parted('一、师德良好\n二、没有违纪记录\n附件2\n申报人须提交身份证明\n附件3\n申报表\n须双面打印。')).toEqual([
    ['一', '师德良好'],
    ['二', '没有违纪记录'],
    ['附2', '申报人须提交身份证明'],
    ['附3', '申报表须双面打印。'],
  ]);
});

test('rows of a table that was pasted as lines are kept apart', () => {
  const text =
    '三、申报时间\n序号\n环节\n时间\n１\n个人网上申报\n４月２０日－５月１０日\n2\n学校审核\n5月11日－5月22日\n四、材料\n须盖章。';
  expect(parted(text)).toEqual([
    ['三', '序号环节时间；１个人网上申报４月２０日－５月１０日；2学校审核5月11日－5月22日'],
    ['四', '须盖章。'],
  ]);
  expect(parted('三、时间\n1\n4月20日－5月10日\n个人申报')).toEqual([['三', '1 4月20日－5月10日个人申报']]);
});

test('lines of a list without full stops, and days in cells, are not run together', () => {
  expect(
    parted(
      '一、时间\n个人申报：9月1日—9月20日\n单位审核：9月30日前\n二、阶段\n个人申报\n9月1日—9月20日\n单位审核\n9月30日前',
    ),
  ).toEqual([
    ['一', '个人申报：9月1日—9月20日；单位审核：9月30日前'],
    ['二', '个人申报；9月1日—9月20日；单位审核；9月30日前'],
  ]);
});

test('marks as they are typed by hand', () => {
  expect(parted('一.材料\n1)劳动合同\n2)参保证明\n①聘书\n二.期限\n1、在职。2、2026年9月30日前报送。')).toEqual([
    ['一(1)', '劳动合同'],
    ['一(2)', '参保证明'],
    ['一(①)', '聘书'],
    ['二1', '在职。'],
    ['二2', '2026年9月30日前报送。'],
  ]);
});

test('a sentence about attachments is no annex, and a page number no number of a sentence', () => {
  expect(parted('一、材料\n附件须加盖公章。\n附件1须由单位盖章\n在现单位缴纳社保满\n- 3 -\n１年。')).toEqual([
    ['一', '附件须加盖公章。附件1须由单位盖章在现单位缴纳社保满１年。'],
  ]);
  expect(sentencesIn('满１年')).toEqual(['满１年']);
});

test('a note at the foot is no item of what stands above it, nor is a paper in the list of annexes one', () => {
  const text = `一、条件
（一）论文1篇以上①。
（二）在现单位工作满一年。
① 技术报告须经单位盖章。
联系人：虚构。
二、资历：1.本科满4年；2.大专满5年。
附件
1．专业对应表
2．单位推荐意见表（样式）
虚构市林业局`;
  expect(clausesIn(text).map(({ id, text: said }) => [id, said])).toEqual([
    ['一(一)', '论文1篇以上①。'],
    ['一(二)', '在现单位工作满一年。联系人：虚构。'],
    ['注①', '技术报告须经单位盖章。'],
    ['二1', '本科满4年；'],
    ['二2', '大专满5年。'],
    ['附1-2', '虚构市林业局'],
  ]);
});

test('what stands over a table is no demand', () => {
  const text = '一、材料\n序号\t材料名称\t要求\n1\t聘书\t复印件';
  expect(clausesIn(text).map(({ text: said }) => said)).toEqual(['1\t聘书\t复印件']);
});
