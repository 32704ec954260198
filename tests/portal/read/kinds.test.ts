// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '@/lib/portal/read/read-page';
import { SHIPPED } from '../shipped-words';

function read(html: string) {
  document.body.innerHTML = html;
  return readPage(document, SHIPPED, 0, true);
}

beforeEach(() => {
  document.title = '';
});

describe('kinds', () => {
  const person =
    '<table><tr><th>姓名</th><td>张三</td><th>工作单位</th><td>某院</td></tr><tr><th>申报职称</th><td>正高</td><th>性别</th><td>男</td></tr></table>';

  it.each([
    ['review', person],
    ['login', '非法请求 404！'],
    ['login', '<h2>用户登录</h2><input type="password"><button>登录</button>'],
    [
      'list',
      '<table><tr><th>姓名</th><th>工作单位</th><th>状态</th></tr><tr><td>甲</td><td>某院</td><td>待审查</td></tr></table>',
    ],
    [
      'other',
      '<h1>评审结果公示</h1><table><tr><th>姓名</th><th>工作单位</th></tr><tr><td>甲</td><td>某院</td></tr></table>',
    ],
    ['other', `<h1>个人中心</h1>${person}`],
    ['other', '<p>通知</p>'],
  ])('takes for %s: %s', (kind, html) => {
    expect(read(html).kind).toBe(kind);
  });

  it('tells role and object by the nearest words, or leaves them open', () => {
    expect(read(person)).toMatchObject({ role: null, object: null });
    expect(read(`<h2>业绩档案审核</h2>${person}`)).toMatchObject({ role: 'employer', object: 'archive' });
    expect(read(`<h2>待审查</h2>${person}<button>审查通过</button><button>审查不通过</button>`)).toMatchObject({
      role: 'department',
      object: 'qualification',
    });
  });
});
