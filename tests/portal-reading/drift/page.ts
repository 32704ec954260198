import { rename, textsIn, wrap } from './dom';
import type { PageKind } from './run';

/** Changes of the whole page. */
export const PAGE_KINDS: Record<string, PageKind> = {
  'wrap the content of all cells': {
    act: (doc) => {
      for (const cell of doc.querySelectorAll('td,th')) wrap(cell, 'div');
    },
  },
  'wrap the content of all cells twice': {
    act: (doc) => {
      for (const cell of doc.querySelectorAll('td,th')) {
        wrap(cell, 'span');
        wrap(cell, 'div');
      }
    },
  },
  'all th become td': {
    act: (doc) => {
      for (const head of doc.querySelectorAll('th')) rename(head, 'td');
    },
  },
  'an icon behind every label cell': {
    act: (doc) => {
      for (const head of doc.querySelectorAll('th,dt,label')) head.append(doc.createElement('i'));
    },
  },
  'stars before every label cell': {
    act: (doc) => {
      for (const head of doc.querySelectorAll('th,dt')) head.prepend('* ');
    },
  },
  'tables move to the end': {
    act: (doc) => {
      for (const table of [...doc.body.querySelectorAll(':scope > table')].reverse()) doc.body.append(table);
    },
  },
  'everything in one more box': {
    act: (doc) => {
      const box = doc.createElement('div');
      box.append(...doc.body.childNodes);
      doc.body.append(box);
    },
  },
  'a hidden copy of the page with other values': {
    act: (doc) => {
      const copy = doc.createElement('div');
      copy.style.display = 'none';
      copy.innerHTML = doc.body.innerHTML;
      for (const text of textsIn(copy)) text.data = text.data.replace(/[0-9]/g, '7').replace(/虚构|模拟|编造/g, '冒名');
      doc.body.prepend(copy);
    },
  },
  'family and experts with names': {
    act: (doc) => {
      doc.body.insertAdjacentHTML(
        'afterbegin',
        '<h3>家庭成员</h3><table><tr><th>姓名</th><th>关系</th><th>工作单位</th></tr><tr><td>冒名甲</td><td>父</td><td>冒名厂</td></tr></table><h3>推荐专家信息</h3><table><tr><th>姓名</th><td>冒名乙</td><th>工作单位</th><td>冒名大学</td></tr><tr><th>现任职称</th><td>教授</td><th>性别</th><td>女</td></tr></table>',
      );
    },
  },
  'a work history and a list of degrees': {
    act: (doc) => {
      doc.body.insertAdjacentHTML(
        'afterbegin',
        '<h3>工作经历</h3><table><tr><th>起止时间</th><th>工作单位</th><th>职务</th></tr><tr><td>1990-1995</td><td>冒名队</td><td>技术员</td></tr><tr><td>1995-</td><td>冒名院</td><td>科长</td></tr></table>',
      );
    },
  },
  'menus that name fields': {
    act: (doc) => {
      doc.body.insertAdjacentHTML(
        'afterbegin',
        '<nav><a>姓名</a><a>工作单位</a><span>性别</span><span>冒名</span></nav><ul class="menu"><li><a>申报职称</a></li><li><a>照片</a></li></ul>',
      );
    },
  },
  'who is logged in': {
    act: (doc) => {
      doc.body.insertAdjacentHTML(
        'afterbegin',
        '<div class="top">欢迎您，<span>姓名：冒名者</span> <span>工作单位：冒名局</span> <a>退出登录</a></div>',
      );
    },
  },
  'a second form that says otherwise': {
    adds: true,
    act: (doc) => {
      doc.body.insertAdjacentHTML(
        'beforeend',
        '<table><tr><th>姓名</th><td>冒名者</td><th>工作单位</th><td>冒名单位</td></tr><tr><th>申报职称</th><td>冒名工程师</td><th>身份证号</th><td>990999199909090099</td></tr></table>',
      );
    },
  },
};
