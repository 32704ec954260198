/**
 * HTML of a review page with about `nodes` nodes (elements and texts): one application as a JSP form table with its lists,
 * and around it what large portal pages are made of: menus, operation logs, other tables, layout boxes.
 */
export function reviewPage(nodes: number): string {
  const head = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>职称申报资格审查</title></head><body>`;
  const parts = [head, menu(40), '<h2>职称申报资格审查</h2>', application(), lists(), decision()];
  let filled = estimate(parts.join(''));
  for (let index = 0; filled < nodes; index += 1) {
    const block = FILLERS[index % FILLERS.length]?.(index) ?? '';
    parts.push(block);
    filled += estimate(block);
  }
  return `${parts.join('')}</body></html>`;
}

/** What stands in the application of `reviewPage`, for those who want to know that it was read. */
export const APPLICATION = {
  fields: 22,
  lists: { appraisals: 4, trainings: 4, 'social-security': 3, attachments: 30 } as Record<string, number>,
};

/** Elements and text nodes, near enough for filling up. */
function estimate(html: string): number {
  return (html.match(/<[a-z]/g)?.length ?? 0) + (html.match(/>[^<>\s][^<>]*</g)?.length ?? 0);
}

const FILLERS: ((index: number) => string)[] = [
  (index) =>
    table(`操作日志${index}`, ['操作时间', '操作人', '操作内容', '结果'], 25, (row) => [
      `2020-10-${10 + (row % 20)} 09:1${row % 10}`,
      `经办${row}`,
      '保存申报信息',
      '成功',
    ]),
  (index) =>
    `<div class="box"><div class="hd"><span>通知公告${index}</span></div>${repeat(20, (row) => `<div class="line"><span class="dot">·</span><a href="#">关于做好年度评审工作的通知（${row}）</a><em>2020-09-${10 + (row % 19)}</em></div>`)}</div>`,
  (index) =>
    table(`工作经历${index}`, ['起止年月', '单位', '部门', '职务'], 15, (row) => [
      `200${row % 10}.07-201${row % 10}.06`,
      '虚构市测绘院（模拟）',
      '技术部',
      '技术员',
    ]),
];

function menu(items: number): string {
  return `<div class="menu"><ul>${repeat(items, (row) => `<li><a href="#">菜单${row}</a></li>`)}</ul></div>`;
}

function application(): string {
  const pairs: [string, string][] = [
    ['姓　名<font color="red">*</font>：', '张虚构'],
    ['性别', '男'],
    ['身份证号', '990101197503150017'],
    ['出生年月', '1975-03'],
    ['工作单位', '虚构市测绘院（模拟）'],
    ['单位性质', '事业单位'],
    ['编制性质', '事业编制'],
    ['最高学历', '本科'],
    ['毕业院校', '虚构大学'],
    ['所学专业', '测绘工程'],
    ['毕业时间', '1997-07'],
    ['学历认证', '已上传'],
    ['现专业技术职务', '高级工程师'],
    ['资格取得时间', '2012-12'],
    ['聘任时间', '2013-01'],
    ['申报计划', '2020年度自然资源领域正高级工程师任职资格评审计划'],
    ['申报职称', '正高级工程师'],
    ['申报专业', '测绘地理信息'],
    ['申报方式', '正常申报'],
    ['受理评审点', '虚构市自然资源工程领域中级评审委员会'],
    ['提交时间', '2020-10-12'],
  ];
  let rows = '';
  for (let index = 0; index < pairs.length; index += 2) {
    rows += `<tr>${pairs
      .slice(index, index + 2)
      .map(([label, value]) => `<th align="right">${label}</th><td>${value}</td>`)
      .join('')}</tr>`;
  }
  return `<table class="form"><thead><tr><th colspan="4"><span>基本信息</span></th></tr></thead><tbody>${rows}<tr><th>个人述职</th><td colspan="3"><textarea readonly>${'任现职以来主持完成多个虚构项目。'.repeat(30)}</textarea></td></tr></tbody></table>`;
}

function lists(): string {
  const years = [2016, 2017, 2018, 2019];
  return (
    table('年度考核', ['年度', '考核结果'], 4, (row) => [String(years[row]), '合格']) +
    table('继续教育', ['年度', '专业科目', '行业公需', '一般公需', '总学时'], 4, (row) => [
      String(years[row]),
      '66',
      '12',
      '18',
      '96',
    ]) +
    table('社保缴纳记录', ['参保单位', '缴费起止', '缴费月数', '险种'], 3, (row) => [
      '虚构市测绘院（模拟）',
      `201${5 + row * 2}-01至201${6 + row * 2}-12`,
      '24',
      '养老保险',
    ]) +
    table('附件材料', ['附件名称', '类型', '操作'], 30, (row) => [`佐证材料${row}.pdf`, '业绩', '查看'])
  );
}

function decision(): string {
  return '<table><tr><th>审核意见</th><td><textarea id="t61column10" maxlength="500"></textarea></td></tr></table><button>通过</button><button>退回</button><button>不通过</button>';
}

function table(title: string, headers: string[], rows: number, cells: (row: number) => string[]): string {
  const head = `<thead><tr><th colspan="${headers.length}">${title}</th></tr><tr>${headers.map((text) => `<th>${text}</th>`).join('')}</tr></thead>`;
  return `<table>${head}<tbody>${repeat(
    rows,
    (row) =>
      `<tr>${cells(row)
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`,
  )}</tbody></table>`;
}

function repeat(times: number, make: (row: number) => string): string {
  return Array.from({ length: times }, (_, row) => make(row)).join('');
}
