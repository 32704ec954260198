// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { fileAddress } from '@/lib/portal/files/file-address';

const ORIGIN = 'https://zcps.rlsbt.zj.gov.cn';

/** Where a link to this address leads from an application's page, with this inside it. */
function from(href: string, inside = '查看', attributes = ''): string | null {
  const doc = new DOMParser().parseFromString(
    `<!doctype html><base href="${ORIGIN}/028/approve/review.jsp?id=7"><body><a ${attributes}>${inside}</a></body>`,
    'text/html',
  );
  const link = doc.querySelector('a');
  if (link === null) throw new Error('no link');
  link.setAttribute('href', href);
  return fileAddress(link, ORIGIN);
}

it.each([
  '/028/upload/fj/7_1.pdf',
  '/028/upload/fj/学历证明（修改后）.pdf',
  '/028/upload/fj/%E9%80%80%E5%9B%9E%E8%A1%A5%E6%AD%A3.jpg',
  '/028/upload/passport-edit.PNG',
  '/028/download.do?id=12',
  '/028/downFile.action?fileId=8a7f12ed4b',
  '/028/file!download.action?id=3&name=提交材料.docx',
  '/028/xiazai.jsp?fj=3',
  '/028/attach?method=download&id=3',
  '/028/file/view.jsp?id=3',
  "javascript:openFile('/028/upload/fj/1.pdf')",
  '/028/upload/fj/8d7f-del-5',
  '/028/upload/fj/替换后的申报表.docx',
  '/028/download.do?id=12&name=%E6%89%93%E5%9B%9E.pdf',
])('a file is got from %s', (href) => {
  expect(from(href)).toMatch(/^https:/);
});

it.each([
  '/028/delete/12',
  '/028/file/del.do?id=3',
  '/028/attach?method=tuihui&id=3',
  '/028/attach?method=downloadAndDelete&id=3',
  '/028/logout',
  '/028/agree.action',
  '/028/file!remove.action?id=3',
  '/028/%E5%88%A0%E9%99%A4.do?id=3',
  '/028/shanchu.jsp?fj=3',
  '/028/fileSubmit.action?name=a.pdf',
  '/028/delete.do?file=/028/upload/fj/1.pdf',
  '/028/delete%2F1.pdf',
  '/028/%25E5%2588%25A0%25E9%2599%25A4/3.pdf.do',
  '/028/..;/delete',
  '/028/1.pdf;/../delete',
  '/028/x.do;method=delete?id=3',
  '/028/x.do?METHOD=DELETE&id=3',
  '/028/x.do?method=delete.pdf',
  '/028/x.do?name=a.pdf&_method=DELETE',
  '/028/ｄｅｌｅｔｅ/3',
  '/028/打回/3',
  '/028/dahui.do?fj=3',
  '/028/file/rollback?id=3',
  '/028/destroyFile.do?id=3',
  '/028/clearAll.do',
  '/028/workflow/complete?id=3',
  '/028/audit.do?fileId=3&result=0',
  '/028/check?id=3&shjg=1',
  'https://elsewhere.example/1.pdf',
  'data:application/pdf,1',
  'file:///etc/1.pdf',
])('nothing is got from %s', (href) => {
  expect(from(href)).toBeNull();
});

it.each(['删除', '退回', '上传', '确认', '作废', '打回', '锁定', '还原'])(
  'a link that says %s is not followed',
  (text) => {
    expect(from('/028/upload/fj/1.pdf', text)).toBeNull();
  },
);

it.each([
  ['<img src="x.gif" alt="删除">', ''],
  ['<img src="x.gif" title="作废">', ''],
  ['×', 'title="移除该附件"'],
  ['<i class="icon"></i>', 'aria-label="清空"'],
])('a link whose sign %s is called an act is not followed', (inside, attributes) => {
  expect(from('/028/upload/fj/1.pdf', inside, attributes)).toBeNull();
  expect(
    from('/028/upload/fj/1.pdf', inside.replace(/删除|作废/, '查看'), attributes.replace(/移除该附件|清空/, '查看')),
  ).toMatch(/^https:/);
});
