import { all, LI, list, OPINION, PARTS, type Part, type Person, page, part, TITLES, ZHANG } from './applicant.ts';

/** A page that shows one applicant in some way, and how a reviewer goes through it. */
export interface View {
  name: string;
  html: string;
  /** Selectors to click, one after the other. */
  clicks: string[];
  /** Who is to be read at the end, whole. */
  who: Person;
}

const JSON_OF = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const OTHERS = PARTS.filter((one) => one !== 'basic');
/** All tabs in an order of their own and back to the first. */
const ORDER: Part[] = ['training', 'statement', 'education', 'appraisal', 'basic'];
const tab = (one: Part) => `[data-part="${one}"]`;

interface Strip {
  strip: (items: string) => string;
  item: (one: Part, at: number) => string;
  panel: (one: Part, html: string, at: number) => string;
  panels: (panels: string) => string;
  /** Classes of the open item and of the open panel, '' for none. */
  on: [item: string, panel: string];
  style?: string;
}

const STRIPS: Record<string, Strip> = {
  layui: {
    strip: (items) => `<ul class="layui-tab-title">${items}</ul>`,
    item: (one, at) => `<li data-part="${one}" class="${at === 0 ? 'layui-this' : ''}">${TITLES[one]}</li>`,
    panels: (panels) => `<div class="layui-tab-content">${panels}</div>`,
    panel: (_, html, at) => `<div class="layui-tab-item ${at === 0 ? 'layui-show' : ''}">${html}</div>`,
    on: ['layui-this', 'layui-show'],
    style: '.layui-tab-item{display:none}.layui-tab-item.layui-show{display:block}',
  },
  'element-plus': {
    strip: (items) =>
      `<div class="el-tabs__header"><div class="el-tabs__nav-wrap"><div class="el-tabs__nav" role="tablist"><div class="el-tabs__active-bar"></div>${items}</div></div></div>`,
    item: (one, at) =>
      `<div data-part="${one}" id="tab-${one}" class="el-tabs__item ${at === 0 ? 'is-active' : ''}" role="tab" aria-controls="pane-${one}">${TITLES[one]}</div>`,
    panels: (panels) => `<div class="el-tabs__content">${panels}</div>`,
    panel: (one, html, at) =>
      `<div id="pane-${one}" class="el-tab-pane ${at === 0 ? 'is-open' : ''}" role="tabpanel" aria-hidden="${at !== 0}" aria-labelledby="tab-${one}">${html}</div>`,
    on: ['is-active', 'is-open'],
    style: '.el-tab-pane{display:none}.el-tab-pane.is-open{display:block}',
  },
  'bootstrap-3': {
    strip: (items) => `<ul class="nav nav-tabs">${items}</ul>`,
    item: (one, at) =>
      `<li class="${at === 0 ? 'active' : ''}"><a data-part="${one}" href="#p-${one}" data-toggle="tab">${TITLES[one]}</a></li>`,
    panels: (panels) => `<div class="tab-content">${panels}</div>`,
    panel: (one, html, at) => `<div class="tab-pane ${at === 0 ? 'active' : ''}" id="p-${one}">${html}</div>`,
    on: ['active', 'active'],
    style: '.tab-pane{display:none}.tab-pane.active{display:block}',
  },
  easyui: {
    strip: (items) => `<div class="tabs-header"><div class="tabs-wrap"><ul class="tabs">${items}</ul></div></div>`,
    item: (one, at) =>
      `<li data-part="${one}" class="${at === 0 ? 'tabs-selected' : ''}"><a href="javascript:void(0)" class="tabs-inner"><span class="tabs-title">${TITLES[one]}</span><span class="tabs-icon"></span></a></li>`,
    panels: (panels) => `<div class="tabs-panels">${panels}</div>`,
    panel: (_, html, at) =>
      `<div class="panel panel-htop ${at === 0 ? 'shown' : ''}"><div class="panel-body">${html}</div></div>`,
    on: ['tabs-selected', 'shown'],
    style: '.panel{display:none}.panel.shown{display:block}',
  },
  antd: {
    strip: (items) =>
      `<div role="tablist" class="ant-tabs-nav"><div class="ant-tabs-nav-list">${items}<div class="ant-tabs-ink-bar"></div></div></div>`,
    item: (one, at) =>
      `<div data-part="${one}" class="ant-tabs-tab ${at === 0 ? 'ant-tabs-tab-active' : ''}"><div role="tab" class="ant-tabs-tab-btn" id="rc-tab-${one}" aria-controls="rc-panel-${one}">${TITLES[one]}</div></div>`,
    panels: (panels) => `<div class="ant-tabs-content">${panels}</div>`,
    panel: (one, html, at) =>
      `<div role="tabpanel" id="rc-panel-${one}" aria-labelledby="rc-tab-${one}" aria-hidden="${at !== 0}" class="ant-tabs-tabpane ${at === 0 ? 'ant-tabs-tabpane-active' : ''}">${html}</div>`,
    on: ['ant-tabs-tab-active', 'ant-tabs-tabpane-active'],
    style: '.ant-tabs-tabpane{display:none}.ant-tabs-tabpane-active{display:block}',
  },
  'by hand': {
    strip: (items) => `<div class="hd">${items}</div>`,
    item: (one, at) => `<span data-part="${one}" class="${at === 0 ? 'on' : ''}">${TITLES[one]}</span>`,
    panels: (panels) => `<div class="bd">${panels}</div>`,
    panel: (_, html, at) => `<div class="con ${at === 0 ? 'open' : ''}">${html}</div>`,
    on: ['on', 'open'],
    style: '.con{display:none}.con.open{display:block}',
  },
};

function tabs(strip: Strip, inside: (one: Part, at: number) => string): string {
  return (
    strip.strip(PARTS.map((one, at) => strip.item(one, at)).join('')) +
    strip.panels(PARTS.map((one, at) => strip.panel(one, inside(one, at), at)).join(''))
  );
}

/** Turns to the tab that was clicked; `then` is run with its number. */
function turning({ on: [item, panel] }: Strip, then = ''): string {
  return `var items=[].slice.call(document.querySelectorAll('[data-part]')),panels=[].slice.call(document.querySelectorAll('${panel === 'active' ? '.tab-pane' : ''}' || '.none'));
    var first=document.querySelector('.${panel}');panels=[].slice.call(first.parentNode.children);
    var marked=items.map(function(i){return i.closest('li')||i});
    items.forEach(function(i,at){i.addEventListener('click',function(e){e.preventDefault();
      marked.forEach(function(m,n){m.classList.toggle('${item}',n===at)});
      panels.forEach(function(p,n){p.classList.toggle('${panel}',n===at)});${then}})});`;
}

function eager(kind: string, strip: Strip): View {
  const body = tabs(strip, (one) => part(one, ZHANG)) + OPINION;
  return { name: `eager tabs (${kind})`, html: page(body, turning(strip), strip.style), clicks: [], who: ZHANG };
}

function lazy(kind: string, strip: Strip): View {
  const body = tabs(strip, (one, at) => (at === 0 ? part(one, ZHANG) : '')) + OPINION;
  const parts = PARTS.map((one) => part(one, ZHANG));
  const then = `var p=panels[at];if(!p.dataset.filled){p.dataset.filled=1;setTimeout(function(){(p.querySelector('.panel-body')||p).innerHTML=${JSON_OF(parts)}[at]},120)}`;
  return {
    name: `lazy tabs (${kind})`,
    html: page(body, turning(strip, then), strip.style),
    clicks: ORDER.map(tab),
    who: ZHANG,
  };
}

const UNMOUNTED = (parts: string[], delay: number) =>
  `var parts=${JSON_OF(parts)},items=[].slice.call(document.querySelectorAll('[data-part]'));
  items.forEach(function(i,at){i.addEventListener('click',function(e){e.preventDefault();items.forEach(function(x,n){x.classList.toggle('on',n===at)});
  var v=document.getElementById('v');v.innerHTML='';setTimeout(function(){v.innerHTML=parts[at]},${delay})})});`;
const HAND = () => STRIPS['by hand'] as Strip;
const header = () => HAND().strip(PARTS.map((one, at) => HAND().item(one, at)).join(''));
const buttons = () =>
  `<ul class="nav nav-tabs">${PARTS.map((one, at) => `<li class="nav-item"><button class="nav-link ${at === 0 ? 'on' : ''}" data-part="${one}">${TITLES[one]}</button></li>`).join('')}</ul>`;

/** All patterns in which one applicant is shown whole. */
export function viewsOfOne(): View[] {
  const parts = PARTS.map((one) => part(one, ZHANG));
  const kinds = Object.entries(STRIPS);
  return [
    ...kinds.map(([kind, strip]) => eager(kind, strip)),
    ...kinds.map(([kind, strip]) => lazy(kind, strip)),
    {
      name: 'tabs that unmount',
      html: page(`${header()}<div id="v">${parts[0]}</div>${OPINION}`, UNMOUNTED(parts, 80)),
      clicks: ORDER.map(tab),
      who: ZHANG,
    },
    {
      name: 'tabs that unmount, each a button in a place of its own',
      html: page(`${buttons()}<div id="v">${parts[0]}</div>${OPINION}`, UNMOUNTED(parts, 80)),
      clicks: ORDER.map(tab),
      who: ZHANG,
    },
    {
      name: 'routes in the hash with the record',
      html: page(
        `<div id="app"></div>`,
        `var parts=${JSON_OF(parts.map((html) => `${html}<p>${PARTS.map((each) => `<a data-part="${each}" href="#/review/7001/${each}">${TITLES[each]}</a>`).join(' ')}</p>`))},names=${JSON_OF(PARTS)};
        function go(){var one=location.hash.split('/')[3]||'basic';document.getElementById('app').innerHTML='';setTimeout(function(){document.getElementById('app').innerHTML=parts[names.indexOf(one)]},60)}
        addEventListener('hashchange',go);location.hash='#/review/7001/basic';go();`,
      ),
      clicks: ORDER.map(tab),
      who: ZHANG,
    },
    {
      name: 'routes by pushState without a record, under tabs that stay',
      html: page(
        `${header()}<div id="v">${parts[0]}</div>`,
        `${UNMOUNTED(parts, 60)}items.forEach(function(i){i.addEventListener('click',function(){history.pushState({},'','/'+i.dataset.part)})});`,
      ),
      clicks: ORDER.map(tab),
      who: ZHANG,
    },
    {
      name: 'an accordion',
      html: page(
        PARTS.map(
          (one, at) =>
            `<div class="layui-colla-item"><h2 class="layui-colla-title" data-part="${one}">${TITLES[one]}</h2><div class="layui-colla-content" ${at ? 'hidden' : ''}>${parts[at]}</div></div>`,
        ).join('') + OPINION,
        `document.querySelectorAll('h2').forEach(function(h){h.onclick=function(){h.nextElementSibling.hidden=!h.nextElementSibling.hidden}})`,
      ),
      clicks: [],
      who: ZHANG,
    },
    {
      name: 'a wizard with 上一步 and 下一步',
      html: page(
        `<div id="v">${parts[0]}</div><button type="button" id="back">上一步</button><button type="button" id="on">下一步</button>`,
        `var parts=${JSON_OF(parts)},at=0;function go(by){at=Math.max(0,Math.min(4,at+by));document.getElementById('v').innerHTML=parts[at]}
        document.getElementById('on').onclick=function(){go(1)};document.getElementById('back').onclick=function(){go(-1)};`,
      ),
      clicks: ['#on', '#on', '#on', '#on', '#back'],
      who: ZHANG,
    },
    {
      name: 'a layer over the list of all applicants',
      html: layerPage((person) => `<h3>申报信息</h3>${all(person)}${OPINION}`),
      clicks: ['tr:nth-child(1) a'],
      who: ZHANG,
    },
    {
      name: 'a layer in a frame over a list with a spinner that turns for ever',
      html: layerPage(
        (person) =>
          `<iframe style="width:900px;height:500px" srcdoc="${quoted(page(all(person) + OPINION))}"></iframe>`,
        '<div class="el-loading-mask" style="width:20px;height:20px">加载中</div>',
      ),
      clicks: ['tr:nth-child(2) a'],
      who: LI,
    },
    {
      name: 'a layer with lazy tabs over a list, another applicant first',
      html: layerPage(
        (person) =>
          `<h3>申报信息</h3><div class="hd">${PARTS.map((one, at) => `<span data-part="${one}" class="${at ? '' : 'on'}" onclick="turn(this,'${person.id}')">${TITLES[one]}</span>`).join('')}</div><div id="v">${part('basic', person)}</div>${OPINION}`,
        '',
        `var of=${JSON_OF({ [ZHANG.id]: parts, [LI.id]: PARTS.map((one) => part(one, LI)) })},names=${JSON_OF(PARTS)};
        function turn(item,id){[].forEach.call(item.parentNode.children,function(x){x.classList.toggle('on',x===item)});document.getElementById('v').innerHTML=of[id][names.indexOf(item.dataset.part)]}`,
      ),
      clicks: ['tr:nth-child(1) a', ...OTHERS.map(tab), '.close', 'tr:nth-child(2) a', ...OTHERS.map(tab)],
      who: LI,
    },
    {
      name: 'a list beside the details of the row that was clicked',
      html: page(
        `<div style="float:left;width:45%">${list()}</div><div id="d" style="float:right;width:50%"></div>`,
        `var of=${JSON_OF({ [ZHANG.id]: all(ZHANG) + OPINION, [LI.id]: all(LI) + OPINION })};function show(id){document.getElementById('d').innerHTML=of[id]}`,
      ),
      clicks: ['tr:nth-child(1) a', 'tr:nth-child(2) a'],
      who: LI,
    },
    {
      name: 'an admin frame whose closable tabs are applicants of their own',
      html: page(
        `<ul class="layui-tab-title"><li class="layui-this" data-at="0">${ZHANG.name}<i class="layui-tab-close">×</i></li><li data-at="1">${LI.name}<i class="layui-tab-close">×</i></li></ul>
        <div class="layui-tab-content">${[ZHANG, LI].map((person, at) => `<div class="layui-tab-item" ${at ? 'hidden' : ''}><iframe style="width:1000px;height:600px" srcdoc="${quoted(page(all(person) + OPINION))}"></iframe></div>`).join('')}</div>`,
        `document.querySelectorAll('li').forEach(function(l,at){l.onclick=function(){document.querySelectorAll('li').forEach(function(x){x.classList.toggle('layui-this',x===l)});document.querySelectorAll('.layui-tab-item').forEach(function(p,n){p.hidden=n!==at})}})`,
      ),
      clicks: ['li[data-at="1"]'],
      who: LI,
    },
  ];
}

function quoted(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** A list whose rows open in a layer over it. */
export function layerPage(inside: (person: Person) => string, beside = '', script = ''): string {
  const of = { [ZHANG.id]: inside(ZHANG), [LI.id]: inside(LI) };
  return page(
    `${list()}${beside}<div id="mask" hidden style="position:fixed;inset:0;background:rgba(0,0,0,.4);z-index:10"></div><div id="layer" hidden style="position:fixed;left:10%;top:5%;width:80%;height:85%;overflow:auto;background:#fff;z-index:11"><a class="close" href="#" onclick="shut();return false">关闭</a><div id="in"></div></div>`,
    `var inside=${JSON_OF(of)};function show(id){document.getElementById('in').innerHTML=inside[id];document.getElementById('mask').hidden=document.getElementById('layer').hidden=false}
    function shut(){document.getElementById('mask').hidden=document.getElementById('layer').hidden=true}${script}`,
  );
}
