/**
 * Pages that tempt a fill into a wrong box. `right` is the box an opinion for 退回 belongs into, null where the reviewer has
 * to be asked or told. All boxes but that one must stay as they were.
 */
export interface Trap {
  name: string;
  decision: string;
  right: string | null;
  why?: 'several-boxes' | 'no-box' | 'rich-text';
}

const BUTTONS =
  '<button type="button">通过</button><button type="button">退回</button><button type="button">不通过</button>';
const RADIOS =
  '<label><input type="radio" name="op" value="1">通过</label><label><input type="radio" name="op" value="2">退回</label><label><input type="radio" name="op" value="3">不通过</label>';

export const TRAPS: Trap[] = [
  {
    name: 'a search line with the same label above',
    decision: `<div class="q"><label>审核意见 <input type="text" id="search"></label><button type="button">查询</button></div>
      <form><label>审核意见 <textarea id="right"></textarea></label>${BUTTONS}</form>`,
    right: '#right',
  },
  {
    name: 'nothing but a search line with the label',
    decision: `<div class="q"><span>审核意见</span><input type="text" id="search"><a href="#">搜 索</a></div>${BUTTONS}`,
    right: null,
    why: 'no-box',
  },
  {
    name: 'remarks of another section, editable',
    decision: `<table><tr><th>备注说明</th><td><textarea id="remark"></textarea></td></tr></table>
      <form><table><tr><th>退回原因</th><td><textarea id="right"></textarea></td></tr></table>${BUTTONS}</form>`,
    right: '#right',
  },
  {
    name: 'only remarks of another section, the decision elsewhere',
    decision: `<section><h4>项目</h4><p><b>项目说明</b><textarea id="remark"></textarea></p></section><section><p>${BUTTONS}</p></section>`,
    right: null,
    why: 'no-box',
  },
  {
    name: 'an earlier level that is read only, another that is disabled',
    decision: `<table><tr><th>单位意见</th><td><textarea id="first" readonly>同意推荐</textarea></td></tr>
      <tr><th>初审意见</th><td><textarea id="second" disabled></textarea></td></tr>
      <tr><th>审核意见</th><td><textarea id="right"></textarea></td></tr></table>${BUTTONS}`,
    right: '#right',
  },
  {
    name: 'a fieldset that is disabled as a whole',
    decision: `<fieldset disabled><label>审查意见<textarea id="first"></textarea></label></fieldset><div><label>审核意见<textarea id="right"></textarea></label>${RADIOS}</div>`,
    right: '#right',
  },
  {
    name: 'a box on a tab that is not open',
    decision: `<div style="display:none"><label>审核意见<textarea id="hidden"></textarea></label></div><div><label>审核意见<textarea id="right"></textarea></label>${BUTTONS}</div>`,
    right: '#right',
  },
  {
    name: 'boxes pushed out of the page, made transparent or tiny',
    decision: `<div style="position:absolute;left:-9999px"><label>审核意见<textarea id="off"></textarea></label></div>
      <div style="opacity:0"><label>审核意见<textarea id="clear"></textarea></label></div>
      <label>审核意见<textarea id="tiny" style="width:1px;height:1px;padding:0;border:0;min-width:0"></textarea></label>
      <textarea aria-hidden="true" tabindex="-1" aria-label="审核意见" style="position:absolute;z-index:-1"></textarea>
      <div><label>审核意见<textarea id="right"></textarea></label>${BUTTONS}</div>`,
    right: '#right',
  },
  {
    name: 'a dialog over a form with the same label',
    decision: `<form><label>审核意见<textarea id="below"></textarea></label>${BUTTONS}</form>
      <div role="dialog" aria-modal="true" style="position:fixed;left:80px;top:80px;background:#fff"><label>审核意见<textarea id="right"></textarea></label>${RADIOS}</div>`,
    right: '#right',
  },
  {
    name: 'one box per verdict',
    decision: `<div><label>通过意见<textarea id="pass"></textarea></label><label>退回理由<textarea id="right"></textarea></label><label>不通过理由<textarea id="reject"></textarea></label>${BUTTONS}</div>`,
    right: '#right',
  },
  {
    name: 'the only box is for another verdict',
    decision: `<div><label>不通过理由<textarea id="reject"></textarea></label>${BUTTONS}</div>`,
    right: null,
    why: 'several-boxes',
  },
  {
    name: 'one box for return and rejection alike',
    decision: `<div><label>退回/不通过理由<textarea id="right"></textarea></label>${BUTTONS}</div>`,
    right: '#right',
  },
  {
    name: 'two boxes of equal standing',
    decision: `<div><label>单位意见<textarea id="one"></textarea></label><label>审核意见<textarea id="two"></textarea></label></div>`,
    right: null,
    why: 'several-boxes',
  },
  {
    name: 'two boxes, one of them beside the decision',
    decision: `<div><p>推荐意见</p><textarea id="expert"></textarea></div><hr><div><p>审核意见</p><textarea id="right"></textarea><p>${BUTTONS}</p></div>`,
    right: '#right',
  },
  {
    name: 'a rich-text box',
    decision: `<div><p>审核意见</p><div><div contenteditable="true" id="rich" style="min-height:60px;border:1px solid"></div></div>${BUTTONS}</div>`,
    right: null,
    why: 'rich-text',
  },
  {
    name: 'a rich-text box in a frame, its text area hidden',
    decision: `<div><p>审查意见</p><div><textarea id="source" style="display:none"></textarea><iframe id="editor" srcdoc="<body contenteditable=true></body>" style="width:300px;height:80px"></iframe></div>${BUTTONS}</div>`,
    right: null,
    why: 'rich-text',
  },
  {
    name: 'a rich-text box with its tool bar before it (Quill)',
    decision: `<div><p>审核意见：</p><div class="ql-toolbar"><select><option>Normal</option><option>Heading</option></select></div><div><div contenteditable="true" id="rich" style="min-height:60px;border:1px solid"></div></div>${BUTTONS}</div>`,
    right: null,
    why: 'rich-text',
  },
  {
    name: 'nothing but remarks beside the decision',
    decision: `<form><table><tr><th>备注</th><td><textarea id="remark"></textarea></td></tr></table>${BUTTONS}</form>`,
    right: null,
    why: 'several-boxes',
  },
  {
    name: 'remarks of the file, the decision elsewhere',
    decision: `<section><p><b>备注</b><textarea id="remark"></textarea></p></section><section><p>${BUTTONS}</p></section>`,
    right: null,
    why: 'no-box',
  },
  {
    name: 'opinions of single rows beside the box, with a signature and its date',
    decision: `<table><tr><th>年度</th><th>考核</th><th>审核意见</th></tr><tr><td>2016</td><td>合格</td><td><textarea id="row"></textarea></td></tr></table>
      <div><label>单位审核意见<textarea id="right"></textarea></label>审核人（签字）：<input type="text" id="sign"> 日期：<input type="text" id="date" value="2020-10-10">${BUTTONS}</div>`,
    right: '#right',
  },
  {
    name: 'words in traditional characters',
    decision: `<div><label>審核意見：<textarea id="right"></textarea></label><button type="button">通過</button><button type="button">退回</button><button type="button">不通過</button></div>`,
    right: '#right',
  },
  {
    name: 'the applicant’s own statement, editable by mistake',
    decision: `<table><tr><th>个人述职</th><td><textarea id="statement">本人……</textarea></td></tr></table><div><label>审核意见<textarea id="right"></textarea></label>${BUTTONS}</div>`,
    right: '#right',
  },
  {
    name: 'a one-line box and a larger one named by its heading row',
    decision: `<table><tr><td colspan="2">审查意见</td></tr><tr><td colspan="2"><textarea id="right" rows="3" cols="50"></textarea></td></tr><tr><th>联系电话</th><td><input type="text" id="phone"></td></tr></table>${RADIOS}`,
    right: '#right',
  },
];

/** jQuery-like: state is kept on keyup alone, and what was typed is written back on blur. */
export const KEYUP_FORM = `<div><label>审核意见<textarea id="why"></textarea></label>${BUTTONS}</div><script>
(function () { var kept = '', box = document.getElementById('why'); box.onkeyup = function () { kept = box.value; };
box.onblur = function () { box.value = kept; }; window.keptOfWhy = function () { return kept; }; })();</script>`;
