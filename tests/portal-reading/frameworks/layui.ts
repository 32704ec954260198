import 'layui/dist/css/layui.css';
import 'layui/dist/layui.js';
import * as dossier from './dossier.ts';
import { pageAsked, ready } from './page.ts';

/** The part of layui's global that these pages use. */
interface Layui {
  use(modules: string[], drawn: () => void): void;
  form: { render(): void };
  laydate: { render(options: Record<string, unknown>): void };
  element: { render(): void };
  table: { render(options: Record<string, unknown>): void };
  layer: { open(options: Record<string, unknown>): void };
}
declare const layui: Layui;

const escaped = (text: string) =>
  text.replace(/[&<"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[one] ?? one);

const control = ({ value, control: kind, options = [], label }: dossier.Line, index: number): string => {
  const text = escaped(value);
  if (kind === 'select')
    return `<select name="s${index}"><option value="">请选择</option>${options.map((one) => `<option${one === value ? ' selected' : ''}>${one}</option>`).join('')}</select>`;
  if (kind === 'radio')
    return options
      .map(
        (one) => `<input type="radio" name="${label}" value="${one}" title="${one}"${one === value ? ' checked' : ''}>`,
      )
      .join('');
  if (kind === 'long') return `<textarea class="layui-textarea" placeholder="请输入">${text}</textarea>`;
  const type = kind === 'date' || kind === 'month' ? ' data-date' : '';
  return `<input type="text" class="layui-input"${type} value="${text}" autocomplete="off" placeholder="请输入${label}">`;
};

const form = (lines: dossier.Line[]) =>
  `<form class="layui-form layui-form-pane">${lines
    .map((line, index) =>
      index % 3 === 2
        ? `<div class="layui-form-item"><label class="layui-form-label">${line.label}</label><div class="layui-input-block">${control(line, index)}</div></div>`
        : `<div class="layui-inline"><label class="layui-form-label">${line.label}</label><div class="layui-input-inline">${control(line, index)}</div></div>`,
    )
    .join('')}</form>`;

const card = (title: string, body: string) =>
  `<div class="layui-card"><div class="layui-card-header">${title}</div><div class="layui-card-body">${body}</div></div>`;
const table = (id: string, title: string) => card(title, `<table id="${id}"></table>`);
const view = (lines: dossier.Line[]) =>
  `<table class="layui-table"><tbody>${lines.map(({ label, value }, index) => `${index % 2 === 0 ? '<tr>' : ''}<td>${label}</td><td>${escaped(value)}</td>${index % 2 === 1 ? '</tr>' : ''}`).join('')}</tbody></table>`;

function draw(id: string, { heads, rows }: dossier.Lines, more: Record<string, unknown> = {}): void {
  const fixed = more['fixed'] === true;
  layui.table.render({
    elem: `#${id}`,
    cols: [
      heads.map((title, index) => ({
        field: `c${index}`,
        title,
        width: fixed ? 240 : undefined,
        ...(fixed && index === 0 ? { fixed: 'left' } : {}),
        ...(title === '操作'
          ? { templet: '<div><a class="layui-btn layui-btn-xs">查看</a></div>', ...(fixed ? { fixed: 'right' } : {}) }
          : {}),
        sort: index === 1,
      })),
    ],
    data: rows.map((row) => Object.fromEntries(row.map((text, index) => [`c${index}`, text]))),
    ...more,
  });
}

const basic = card('基本信息', view(dossier.BASIC));
const PAGES: Record<string, { html: string; drawn: () => void }> = {
  form: {
    html: dossier.SECTIONS.map(
      ([title, lines]) =>
        `<fieldset class="layui-elem-field"><legend>${title}</legend><div class="layui-field-box">${form(lines)}</div></fieldset>`,
    ).join(''),
    drawn: () => {
      layui.form.render();
      for (const elem of document.querySelectorAll('[data-date]')) layui.laydate.render({ elem });
    },
  },
  view: { html: dossier.SECTIONS.map(([title, lines]) => card(title, view(lines))).join(''), drawn: () => undefined },
  lists: {
    html:
      basic +
      table('a', '年度考核') +
      table('t', '继续教育') +
      table('p', '论文著作') +
      table('x', '业绩成果') +
      table('f', '附件'),
    drawn: () => {
      draw('a', dossier.APPRAISALS, { fixed: true, width: 600 });
      draw('t', dossier.TRAININGS);
      draw('p', dossier.PAPERS);
      draw('x', dossier.ACHIEVEMENTS);
      draw('f', dossier.ATTACHMENTS);
    },
  },
  paged: {
    html: basic + table('s', '社保缴费记录'),
    drawn: () => draw('s', dossier.INSURANCE, { page: true, limit: 20 }),
  },
  tabs: {
    html: `${basic}<div class="layui-tab"><ul class="layui-tab-title"><li class="layui-this">年度考核</li><li>继续教育</li></ul><div class="layui-tab-content"><div class="layui-tab-item layui-show"><table id="a"></table></div><div class="layui-tab-item"><table id="t"></table></div></div></div>`,
    drawn: () => {
      layui.element.render();
      draw('a', dossier.APPRAISALS);
      draw('t', dossier.TRAININGS);
    },
  },
  dialog: {
    html: '<h2>申报列表</h2>',
    drawn: () => {
      layui.layer.open({
        type: 1,
        title: '申报信息审核',
        area: ['900px', '700px'],
        content: `<div>${dossier.SECTIONS.map(([, lines]) => form(lines)).join('')}<div class="layui-form-item"><label class="layui-form-label">审核意见</label><div class="layui-input-block"><textarea class="layui-textarea" maxlength="200"></textarea></div></div><button class="layui-btn">通过</button><button class="layui-btn">退回</button><button class="layui-btn">不通过</button></div>`,
      });
      layui.form.render();
    },
  },
};

const asked = PAGES[pageAsked()];
const app = document.getElementById('app');
if (asked && app) {
  app.innerHTML = asked.html;
  layui.use(['form', 'laydate', 'element', 'table', 'layer'], () => {
    asked.drawn();
    ready();
  });
}
