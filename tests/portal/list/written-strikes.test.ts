// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readFetched } from '@/lib/portal/list/fetch-page';
import { SHIPPED } from '../shipped-words';

const page = (style: string) =>
  readFetched(
    `<html><head><style>${style}</style></head><body><table><tr><th>姓名</th><td>测试甲</td><th>工作单位</th><td>虚构测绘院</td></tr>
    <tr><th>申报职称</th><td>高级工程师</td><th>申报专业</th><td>测绘</td></tr></table><h3>年度考核</h3><table><tr><th>年度</th><th>考核结果</th></tr>
    <tr class="void"><td>2018</td><td>合格</td></tr><tr><td><s>2017</s></td><td><s>合格</s></td></tr><tr><td>2019</td><td>合格</td></tr></table><p>审核意见</p><textarea></textarea><button>通过</button></body></html>`,
    'https://portal.example/print?id=1',
    SHIPPED,
  );

function doubts(style: string) {
  const fetched = page(style);
  if (fetched.is !== 'page') throw new Error(`it is ${fetched.is}`);
  return fetched.reading.lists.appraisals.rows.map(({ doubt }) => doubt !== undefined);
}

test('a row of a fetched page that its own style sheet or its parts strike through is in doubt', () => {
  expect(doubts('tr.void { color: #999; text-decoration: line-through }')).toEqual([true, true, false]);
  expect(doubts('tr.void { color: #999 }')).toEqual([false, true, false]);
});
