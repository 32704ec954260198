/** One fictional applicant as a portal knows them, and what a page shows of them, part by part. */
export interface Person {
  id: string;
  name: string;
  number: string;
  unit: string;
  school: string;
  hours: string;
}

export const ZHANG: Person = {
  id: '7001',
  name: '张虚构',
  number: '330106197503120017',
  unit: '虚构市测绘院',
  school: '假设大学',
  hours: '92',
};
export const LI: Person = {
  id: '7002',
  name: '李假想',
  number: '330106198001010025',
  unit: '模拟县地质队',
  school: '设想学院',
  hours: '41',
};

export type Part = 'basic' | 'education' | 'training' | 'appraisal' | 'statement';
export const PARTS: Part[] = ['basic', 'education', 'training', 'appraisal', 'statement'];
export const TITLES: Record<Part, string> = {
  basic: '基本信息',
  education: '学历信息',
  training: '继续教育',
  appraisal: '年度考核',
  statement: '本人述职',
};

/** The HTML of one part. Only `basic` names anybody. */
export function part(of: Part, { name, number, unit, school, hours }: Person): string {
  const pairs = (all: [string, string][]) =>
    `<table>${all.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`;
  switch (of) {
    case 'basic':
      return pairs([
        ['姓名', name],
        ['身份证号', number],
        ['工作单位', unit],
        ['申报职称', '高级工程师'],
        ['申报计划', '2020年度自然资源正高级工程师评审计划'],
      ]);
    case 'education':
      return pairs([
        ['毕业院校', school],
        ['最高学历', '本科'],
        ['毕业时间', '1998-07'],
      ]);
    case 'training':
      return `<h3>继续教育</h3><table><thead><tr><th>年度</th><th>专业科目</th><th>公需科目</th><th>总学时</th></tr></thead><tbody>${[
        2016, 2017, 2018, 2019,
      ]
        .map((year) => `<tr><td>${year}</td><td>60</td><td>20</td><td>${hours}</td></tr>`)
        .join('')}</tbody></table>`;
    case 'appraisal':
      return `<h3>年度考核</h3><table><thead><tr><th>年度</th><th>考核结果</th></tr></thead><tbody>${[
        2016, 2017, 2018, 2019,
      ]
        .map((year) => `<tr><td>${year}</td><td>${name === ZHANG.name ? '合格' : '优秀'}</td></tr>`)
        .join('')}</tbody></table>`;
    case 'statement':
      return `<h3>本人述职</h3><table><tr><th>本人述职</th><td>${unit}工作期间主持项目三项。</td></tr></table>`;
  }
}

/** Where the reviewer decides. */
export const OPINION =
  '<h3>审核意见</h3><p><label><input type="radio" name="r">通过</label><label><input type="radio" name="r">退回</label><label><input type="radio" name="r">不通过</label></p><p><label for="yj">审核意见</label><textarea id="yj"></textarea></p>';

export const all = (person: Person) => PARTS.map((one) => part(one, person)).join('');

/** The list of all applicants. */
export function list(rows = [ZHANG, LI]): string {
  return `<h2>职称申报资格审查</h2><table id="list"><thead><tr><th>序号</th><th>姓名</th><th>工作单位</th><th>申报职称</th><th>状态</th><th>操作</th></tr></thead><tbody>${rows
    .map(
      ({ name, unit, id }, at) =>
        `<tr><td>${at + 1}</td><td>${name}</td><td>${unit}</td><td>高级工程师</td><td>待审查</td><td><a href="#" onclick="show('${id}');return false">查看</a></td></tr>`,
    )
    .join('')}</tbody></table>`;
}

export function page(body: string, script = '', style = ''): string {
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>资格审查</title><style>[hidden]{display:none}${style}</style><body>${body}<script>${script}</script></body></html>`;
}
