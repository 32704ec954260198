// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { FieldId } from '@/lib/dossier/reading';
import { pageFingerprint, readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '../shipped-words';

function read(html: string, quiet = false) {
  document.body.innerHTML = html;
  return readPage(document, SHIPPED, 0, quiet);
}

function field(html: string, id: FieldId) {
  const { state, text, reason } = read(html).fields[id];
  return [state, text, ...(reason ? [reason] : [])];
}

beforeEach(() => {
  document.title = '';
});

describe('states of a field', () => {
  it('reads, finds empty, calls unreadable, misses', () => {
    expect(field('<table><tr><th>姓名</th><td>张三</td></tr></table>', 'person.name')).toEqual(['read', '张三']);
    expect(field('<table><tr><th>姓名</th><td><br></td></tr></table>', 'person.name')).toEqual(['empty', '']);
    expect(
      field('<table><tr><th>姓名</th><td>张三</td><th>姓名</th><td>李四</td></tr></table>', 'person.name')[0],
    ).toBe('unreadable');
    expect(field('<table><tr><th>民族</th><td>汉</td></tr></table>', 'person.name')).toEqual(['absent', '']);
  });

  it('does not fall back on a weaker label when the stronger one is blank', () => {
    expect(field('<p>申报专业：</p><p>现从事专业：测绘</p>', 'application.field')).toEqual(['empty', '']);
  });

  it('takes no word that means another thing for it, and keeps both', () => {
    expect(field('<p>现从事专业：测绘</p>', 'application.field')).toEqual(['absent', '']);
    expect(field('<p>现从事专业：测绘</p>', 'person.profession')).toEqual(['read', '测绘']);
  });

  it('believes a lesser word only where nothing better is on the page, in sight or not, and no tab is closed', () => {
    const lesser = '<p>文化程度：本科</p>';
    expect(field(lesser, 'education.level')).toEqual(['read', '本科']);
    expect(read(lesser).fields['education.level'].lesser).toBe(true);
    expect(field(`${lesser}<p>最高学历：硕士</p>`, 'education.level')).toEqual(['read', '硕士']);
    expect(field(`${lesser}<div hidden><p>最高学历：硕士</p></div>`, 'education.level')[0]).toBe('unreadable');
    const tabs = (name: string) =>
      `<ul class="${name}"><li class="layui-this">基本信息</li><li>学历信息</li></ul><div>${lesser}</div>`;
    expect(field(tabs('layui-tab-title'), 'education.level')).toEqual(['absent', '']);
    expect(field(tabs('list'), 'education.level')).toEqual(['read', '本科']);
  });

  it.each(['请与身份证件一致', '须与证件一致', '（请填写全名）'])('takes no advice for a value: %s', (advice) => {
    const row = `<table><tr><td><span>姓名</span><p>${advice}</p></td><td>钱虚构</td></tr></table>`;
    expect(field(row, 'person.name')).toEqual(['read', '钱虚构']);
  });

  it('takes no label for a value', () => {
    expect(field('<table><tr><td>编制</td><td>纳编时间</td></tr></table>', 'unit.staffing')[0]).not.toBe('read');
    expect(field('<table><tr><td>编制</td><td>首聘起始时间</td></tr></table>', 'unit.staffing')[0]).not.toBe('read');
    expect(field('<table><tr><td>编制</td><td>事业编制</td></tr></table>', 'unit.staffing')).toEqual([
      'read',
      '事业编制',
    ]);
  });

  it('does not follow a label whose control another label names, too', () => {
    const row =
      '<td><label for="a">身份证号码</label></td><td><label for="a">出生日期</label></td><td><input id="a" value="1980-01-01"></td>';
    expect(field(`<table><tr>${row}</tr></table>`, 'person.id-number')[0]).not.toBe('read');
    expect(field(`<table><tr>${row}</tr></table>`, 'person.birth-date')).toEqual(['read', '1980-01-01']);
  });

  it('names the hidden tab', () => {
    expect(field('<div style="display:none"><p>学历：本科</p></div>', 'education.level')).toEqual([
      'unreadable',
      '',
      '在未打开的标签页中',
    ]);
    expect(field('<div style="display:none"><p>学历：大专</p></div><p>学历：本科</p>', 'education.level')).toEqual([
      'read',
      '本科',
    ]);
  });

  it('prefers visible text to a hidden code', () => {
    expect(
      field(
        '<table><tr><td>编制性质</td><td>事业编制<input type="hidden" value="02"></td></tr></table>',
        'unit.staffing',
      ),
    ).toEqual(['read', '事业编制']);
  });

  it('takes a masked and a full number for one, and keeps the full one', () => {
    expect(field('<p>身份证号：330***********1234</p><p>身份证号：330102197501011234</p>', 'person.id-number')).toEqual(
      ['read', '330102197501011234'],
    );
    expect(field('<p>身份证号：330***********1234</p><p>身份证号：330102197501019999</p>', 'person.id-number')[0]).toBe(
      'unreadable',
    );
  });

  it('reads a statement to its end', () => {
    expect(field('<h3>个人述职</h3><p>一。</p><p>二。</p><h3>附件</h3><p>三</p>', 'statement')).toEqual([
      'read',
      '一。 二。',
    ]);
  });

  it('reads no value from a list of the like', () => {
    expect(field('<ul><li>身份证</li><li>学历证书</li><li>职称证书</li></ul>', 'education.proof')).toEqual([
      'absent',
      '',
    ]);
  });
});

describe('lists', () => {
  const table = (rows: string) =>
    `<h3>年度考核</h3><table><thead><tr><th>年度</th><th>考核结果</th></tr></thead><tbody>${rows}</tbody></table>`;

  it('leaves sums out and spreads spans', () => {
    const { rows } = read(
      table('<tr><td rowspan="2">2018</td><td>合格</td></tr><tr><td>优秀</td></tr><tr><td>合计</td><td>2</td></tr>'),
    ).lists.appraisals;
    expect(rows.map(({ cells }) => [cells.year?.text, cells.grade?.text])).toEqual([
      ['2018', '合格'],
      ['2018', '优秀'],
    ]);
  });

  it('believes a blank body only when the page is quiet or says so', () => {
    expect(read(table('')).lists.appraisals.state).toBe('unreadable');
    expect(read(table(''), true).lists.appraisals.state).toBe('empty');
    expect(read(table('<tr><td colspan="2">暂无数据</td></tr>')).lists.appraisals.state).toBe('empty');
    expect(read(table('<tr><td colspan="2">加载中</td></tr>'), true)).toMatchObject({
      settled: false,
      lists: { appraisals: { state: 'unreadable' } },
    });
  });

  it('knows that a page of a list is not the list', () => {
    const { appraisals } = read(`${table('<tr><td>2018</td><td>合格</td></tr>')}<div>共 4 条</div>`).lists;
    expect(appraisals).toMatchObject({ state: 'read', total: 4, complete: false });
    const { appraisals: next } = read(`<div>${table('<tr><td>2018</td><td>合格</td></tr>')}<a>下一页</a></div>`).lists;
    expect(next.complete).toBe(false);
    const { appraisals: last } = read(
      `<div>${table('<tr><td>2018</td><td>合格</td></tr>')}<a class="disabled">下一页</a></div>`,
    ).lists;
    expect(last.complete).toBe(true);
  });

  it('refuses two lists that disagree, and takes a copy for one', () => {
    const one = table('<tr><td>2018</td><td>合格</td></tr>');
    expect(read(one + one).lists.appraisals).toMatchObject({ state: 'read', rows: { length: 1 } });
    const other = table('<tr><td>2018</td><td>优秀</td></tr>').replace('年度考核</h3>', '历年考核</h3>');
    expect(read(one + other).lists.appraisals.state).toBe('unreadable');
  });

  it('takes a work history, a family or other applicants for none of ours', () => {
    const { lists } = read(
      '<table><tr><th>起止时间</th><th>单位</th><th>职务</th></tr><tr><td>2000-2005</td><td>某队</td><td>员</td></tr></table><table><tr><th>姓名</th><th>年度</th><th>考核结果</th></tr><tr><td>甲</td><td>2018</td><td>合格</td></tr></table>',
    );
    expect(Object.values(lists).map(({ state }) => state)).toEqual(Array(6).fill('absent'));
  });
});

describe('pageFingerprint', () => {
  it('tells apart what is worth judging alone', () => {
    const html = '<p>姓名：张三</p><p>审核意见：<textarea></textarea></p>';
    const one = pageFingerprint(read(html));
    const box = document.querySelector('textarea');
    if (box) box.value = '写了一半';
    expect(pageFingerprint(readPage(document, SHIPPED, 99))).toBe(one);
    expect(pageFingerprint(read(html.replace('张三', '李四')))).not.toBe(one);
  });
});
