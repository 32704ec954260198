// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '../shipped-words';

/** What real libraries and odd pages showed to be misread; each case is the smallest page that showed it. */
function read(html: string) {
  document.body.innerHTML = html;
  return readPage(document, SHIPPED, 0, true);
}

function field(html: string, id: keyof ReturnType<typeof read>['fields']) {
  const { state, text } = read(html).fields[id];
  return [state, text];
}

describe('values that are words of the dictionary', () => {
  it('are rows below header cells', () => {
    const { lists, fields } = read(
      '<h3>附件</h3><table><thead><tr><th>附件名称</th><th>附件类型</th></tr></thead><tbody><tr><td>学历证书.pdf</td><td>学历</td></tr><tr><td>聘书</td><td>聘任</td></tr></tbody></table>',
    );
    expect(lists.attachments.rows.map(({ cells }) => cells.kind?.text)).toEqual(['学历', '聘任']);
    expect(fields['education.level'].state).toBe('absent');
  });

  it('are values where cells are made unlike labels', () => {
    expect(
      field(
        '<table><tr><th>学历认证</th><td>电子注册备案</td><th>学位</th><td>学士</td></tr></table>',
        'education.proof',
      ),
    ).toEqual(['read', '电子注册备案']);
  });
});

describe('blanks beside labels', () => {
  it('do not take the next label for the value, known or not', () => {
    expect(field('<dl><dt>单位性质</dt><dd></dd><dt>某某事项</dt><dd>值</dd></dl>', 'unit.kind')).toEqual([
      'empty',
      '',
    ]);
    expect(
      field('<div><b>申报方式：</b> <br><b>某某事项：</b> 值<br><b>受理点：</b> 点</div>', 'application.route')[0],
    ).not.toBe('read');
    expect(
      field('<ul><li><i>性别：</i>男</li><li><i>聘任时间：</i></li><li><i>某某：</i>2008</li></ul>', 'title.appointed'),
    ).toEqual(['empty', '']);
  });

  it('do not take a heading for the value', () => {
    expect(field('<p>申报职称：</p><h4>继续教育</h4><p>无</p>', 'application.title')[0]).not.toBe('read');
  });
});

describe('controls', () => {
  it('show what was chosen beside an empty input', () => {
    const select = (text: string) =>
      `<div><label>单位性质</label><div><span class="x-select-view"><input readonly value=""><span>${text}</span></span></div></div>`;
    expect(field(select('事业单位（二类）'), 'unit.kind')).toEqual(['read', '事业单位（二类）']);
    expect(field(select('请选择'), 'unit.kind')).toEqual(['empty', '']);
  });

  it('come before the boxes that only decorate their label', () => {
    expect(
      field(
        '<div class="item"><div class="title"><div><span>姓名</span></div><div class="postfix"></div></div><div><input value="沈虚桥"></div></div>',
        'person.name',
      ),
    ).toEqual(['read', '沈虚桥']);
  });
});

describe('lists', () => {
  const rows =
    '<table><thead><tr><th>考核年度</th><th>考核结果</th></tr></thead><tbody><tr><td>2018</td><td>合格</td></tr></tbody></table>';
  const complete = (html: string) => read(html).lists.appraisals.complete;

  it('with numbered pages are parts, in words or icons, on the last page too', () => {
    expect(complete(`<div>${rows}<div class="pagination"><span>1</span><span>2</span></div></div>`)).toBe(false);
    expect(complete(`<div>${rows}<button title="下一页"></button></div>`)).toBe(false);
    expect(complete(`<div>${rows}<a>上一页</a><a class="is-disabled">下一页</a></div>`)).toBe(false);
    expect(complete(`<div>${rows}<div class="pagination"><span>1</span></div></div>`)).toBe(true);
  });

  it('have years over their columns', () => {
    const { trainings } = read(
      '<table><tr><th></th><th>2018年</th><th>2019年</th></tr><tr><th>专业科目</th><td>60</td><td>61</td></tr><tr><th>公需科目</th><td>30</td><td>29</td></tr></table>',
    ).lists;
    expect(trainings.rows.map(({ cells }) => [cells.year?.text, cells.professional?.text, cells.public?.text])).toEqual(
      [
        ['2018年', '60', '30'],
        ['2019年', '61', '29'],
      ],
    );
  });

  it('may have rows of boxes below a header table, and are not empty when those are strange', () => {
    const head = '<div><table><thead><tr><th>考核年度</th><th>考核结果</th></tr></thead></table></div>';
    const row = (year: string) => `<div class="r"><div>${year}</div><div>合格</div></div>`;
    expect(
      read(`<div>${head}<div><div>${row('2018')}${row('2019')}</div></div></div>`).lists.appraisals.rows,
    ).toHaveLength(2);
    expect(read(`<div>${head}<div>2018年考核合格，2019年考核优秀</div></div>`).lists.appraisals.state).toBe(
      'unreadable',
    );
  });
});

describe('text that is shown in another order than it is written', () => {
  const unit = (text: string) => field(`<table><tr><th>单位性质</th><td>${text}</td></tr></table>`, 'unit.kind');
  const inBox = (text: string) =>
    field(`<table><tr><th>单位性质</th><td><input value="${text}"></td></tr></table>`, 'unit.kind');

  it.each(['\u202e位单业事', '事业\u202e位单', '\u202b事业 单位\u202c', '\u2067事业 单位\u2069', '12\u200f 34'])(
    'is not read, as nobody sees what is written: %j',
    (text) => {
      expect(unit(text)[0]).toBe('unreadable');
      expect(inBox(text)[0]).toBe('unreadable');
      expect(unit(text)[1]).not.toMatch(/[\u200f\u202b\u202e\u2067]/);
    },
  );

  it('is read where the marks change nothing of what is seen', () => {
    for (const text of [
      '\u202a事业单位\u202c',
      '\u200e事业单位',
      '\u202d事业单位\u202c',
      '\u2066事业单位\u2069\ufeff',
    ]) {
      expect(unit(text)).toEqual(['read', '事业单位']);
      expect(inBox(text)).toEqual(['read', '事业单位']);
    }
  });

  it('makes a cell of a list something that is no year and no grade', () => {
    const { appraisals } = read(
      '<h3>年度考核</h3><table><tr><th>年度</th><th>考核结果</th></tr><tr><td>\u202e8102</td><td><b>合\u2067格</b></td></tr></table>',
    ).lists;
    const [row] = appraisals.rows;
    expect([row?.cells.year?.text, row?.cells.grade?.text]).toEqual(['\ufffd8102', '合\ufffd格']);
  });
});

describe('records whose labels are repeated', () => {
  const labels = ['年份', '专业科目学时', '行业公需课', '一般公需课', '总学时数'];
  const record = (values: number[], deep = 0) =>
    `<section>${labels.map((label, i) => `<p>${'<i>'.repeat(deep)}<span>${label}：</span><span>${values[i]}</span>${'</i>'.repeat(deep)}</p>`).join('')}</section>`;
  const years = (deep: number) => [2019, 2018].map((year) => record([year, 70, 18, 12, 100], deep)).join('');

  it('are read under a title that is a label elsewhere', () => {
    for (const title of ['<div class="head">培训学时</div>', '<div class="head"><b class="title">培训学时</b></div>']) {
      const { rows } = read(`<div>${title}<div>${years(0)}</div></div>`).lists.trainings;
      expect(rows.map(({ cells }) => cells.total?.text)).toEqual(['100', '100']);
    }
  });

  it('are as many as what stands beside all of them says', () => {
    const { trainings } = read(`<div><h3>培训学时</h3><div>${years(12)}</div><div>共5条</div></div>`).lists;
    expect([trainings.rows.length, trainings.complete, trainings.total]).toEqual([2, false, 5]);
  });

  it('leave the last column of boxes its header', () => {
    const row = (cells: string[], name: string) =>
      `<div>${cells.map((text) => `<span class="${name}">${text}</span>`).join('')}</div>`;
    const { rows } = read(
      `<h3>继续教育</h3><div>${row(['年份', '专业科目学时', '学时'], 'head')}<div>${row(['2019', '70', '100'], 'cell')}${row(['2018', '71', '101'], 'cell')}</div></div>`,
    ).lists.trainings;
    expect(rows.map(({ cells }) => cells.hours?.text)).toEqual(['100', '101']);
  });
});

describe('a list beside a table that may hold more of its rows', () => {
  const table = (...rows: string[][]) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  const HEADER = ['材料名称', '材料类型', '附件'];
  const isWhole = (beside: string, before: string[] = []) => {
    const list = table([...before, ...HEADER], [...before, '聘书', '证书', 'a.pdf']);
    const { attachments } = read(`<h3>申报附件</h3>${list}${beside}`).lists;
    return [attachments.rows.length, attachments.complete];
  };

  it.each([
    ['no header, words of ours side by side', table(['保证书', '证明材料', 'b.pdf'])],
    ['no header, a word of ours among three cells', table(['学历证书', '毕业证', 'b.pdf'])],
    ['no header, no word of ours', table(['照片', '其他', 'b.pdf'])],
  ])('is not whole: %s', (_, beside) => {
    expect(isWhole(beside)).toEqual([1, false]);
  });

  it('is not whole: no header, a number before each row', () => {
    expect(isWhole(table(['2', '岗位信息表', '证明材料', 'b.pdf']), ['序号'])).toEqual([1, false]);
  });

  it('is whole beside sums, and beside a table of another width', () => {
    const sums = (...rows: string[][]) =>
      read(`<h3>继续教育</h3>${table(['年度', '专业科目学时', '总学时'], ['2019', '70', '100'])}${table(...rows)}`)
        .lists.trainings;
    expect(sums(['项目', '专业科目学时', '总学时'], ['合计', '70', '100']).complete).toBe(true);
    expect(sums(['专业科目学时', '总学时'], ['70', '100']).complete).toBe(true);
    expect(sums(['何时', '专业科目学时', '总学时'], ['2018', '70', '100']).complete).toBe(false);
  });

  it('is not whole beside one whose header has a word that nobody knows', () => {
    const hours = ['专业科目学时', '总学时'];
    const years = (first: string, year: string) => table([first, ...hours], [year, '70', '100']);
    const { rows, complete } = read(`<h3>继续教育</h3>${years('年度', '2019')}${years('何时', '2018')}`).lists
      .trainings;
    expect([rows.length, complete]).toEqual([1, false]);
  });

  it.each([
    ['a form', table(['学历证书', '毕业证', '学位证书', '学士'])],
    ['a form with a photo', table(['学历证书', '毕业证', '<img src="photo.jpg">'])],
    ['what is demanded', table(['项目', '材料要求', '实际情况'], ['学历证书', '须上传', '已上传'])],
    ['another list', table(['年度', '考核结果'], ['2019', '合格'])],
  ])('is whole beside %s', (_, beside) => {
    expect(isWhole(beside)).toEqual([1, true]);
  });
});

describe('labels beside labels', () => {
  it('have no blank where Word left its ornament behind them', () => {
    const cell = (text: string) => `<td><p>${text}<span><o:p></o:p></span></p></td>`;
    expect(
      field(
        `<table><tr><td rowspan="2"><p>最高学历<span><o:p></o:p></span></p></td>${cell('学历')}<td>硕士研究生</td></tr><tr>${cell('毕业院校')}<td>甲大学</td></tr></table>`,
        'education.level',
      ),
    ).toEqual(['read', '硕士研究生']);
  });
});

describe('sheets with a blank cell at both edges', () => {
  const row = (cells: string) => `<tr><td></td>${cells}<td></td></tr>`;
  const band = (title: string) => row(`<td colspan="6"><b>${title}</b></td>`);
  const three = (...texts: string[]) => row(texts.map((text) => `<td colspan="2">${text}</td>`).join(''));
  const sheet = [
    band('论文著作') + three('论文题目', '发表刊物', '发表时间') + three('甲文', '《甲刊》', '2018-01'),
    band('业绩成果') + three('项目名称', '本人角色', '完成时间') + three('甲项目', '主持', '2019-01'),
    band('个人述职') + row('<td colspan="6">本人长期从事测绘工作，主持多个项目。</td>'),
  ];

  it('have titles that are no records, and no blank beside a title', () => {
    const { lists, fields } = read(`<table>${sheet.join('')}</table>`);
    expect(lists.papers.rows.map(({ cells }) => cells.title?.text)).toEqual(['甲文']);
    expect(lists.achievements.rows.map(({ cells }) => cells.name?.text)).toEqual(['甲项目']);
    expect(fields.statement.state).not.toBe('empty');
  });

  it('are forms where the label has a place beside it', () => {
    const html =
      '<table><tr><td></td><td>个人述职</td><td></td></tr><tr><td></td><td>姓名</td><td>甲</td></tr></table>';
    expect(field(html, 'statement')).toEqual(['empty', '']);
  });
});

describe('headings that are a label elsewhere', () => {
  it('have no table for their value', () => {
    const table =
      '<table><tr><th>序号</th><th>内容</th><th>说明</th></tr><tr><td>1</td><td>甲</td><td>乙</td></tr></table>';
    expect(field(`<h3>学历核验</h3>${table}`, 'education.proof')[0]).toBe('absent');
    expect(field('<h3>学历核验</h3><p>电子注册备案</p>', 'education.proof')).toEqual(['read', '电子注册备案']);
  });
});

describe('columns of what was verified', () => {
  it('make no comparison of a list whose names are words of ours', () => {
    const { lists } = read(
      '<h3>附件材料</h3><table><tr><th>附件名称</th><th>附件类型</th><th>核验信息</th></tr><tr><td>学历证书</td><td>学历证明</td><td>已核验</td></tr><tr><td>聘书</td><td>聘任证明</td><td>已核验</td></tr></table>',
    );
    expect(lists.attachments.rows.map(({ cells }) => cells.name?.text)).toEqual(['学历证书', '聘书']);
  });
});

describe('words that lead elsewhere', () => {
  it('are no value of the label beside them', () => {
    expect(
      field('<table><tr><td>最高学历</td><td><a>学历</a></td><td>大学本科</td></tr></table>', 'education.level')[1],
    ).not.toBe('学历');
  });
});

describe('marks to sort by', () => {
  it('are no part of a header', () => {
    const { lists } = read(
      '<h3>年度考核</h3><table><tr><td>年度 ▲▼</td><td>考核结果<i>↑↓</i></td></tr><tr><td>2019</td><td>合格</td></tr></table>',
    );
    expect(lists.appraisals.rows.map(({ cells }) => [cells.year?.text, cells.grade?.text])).toEqual([['2019', '合格']]);
  });
});

describe('a table that says the heading above it once more', () => {
  it('is no heading below itself', () => {
    const { lists } = read(
      '<div class="title">年度考核</div><table><tr><td>年度考核</td></tr></table><table><tr><th>年度</th><th>考核结果</th></tr><tr><td>2019</td><td>合格</td></tr></table>',
    );
    expect(lists.appraisals.rows.length).toBe(1);
  });
});
