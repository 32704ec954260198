import type { Applicant } from '../applicants/types.ts';
import type { Submission } from '../records.ts';
import { plainPage } from './layout.ts';
import { cell, escapeHtml } from './text.ts';

/** Markup of a decision form and its script. */
export interface DecisionForm {
  markup: string;
  script: string;
}

function earlier(label: string, name: string, text: string): string {
  return `<tr><th align="right" width="16%">${label}</th><td colspan="3"><textarea name="${name}" id="${name}" rows="2" style="width:98%" readonly>\n${escapeHtml(text)}</textarea></td></tr>`;
}

/** Shape A, 业绩档案审核: a select, a second one for the level to return to, a button that asks before it submits. */
export function selectForm(applicant: Applicant): DecisionForm {
  return {
    markup: `<form id="form1" name="form1" method="post" action="/028/client/page3/table61save.jsp">
<input type="hidden" name="column1" value="${applicant.id}">
<table class="tab" width="100%" border="1" cellspacing="0"><thead><tr><th colspan="4" class="cap"><span>单位审核</span></th></tr></thead>
${earlier('部门核对意见：', 'shyj_1', applicant.earlier.archive)}
<tr><th align="right">审核结果<font color="red">*</font>：</th><td><select id="column23" name="column23"><option value="">--请选择--</option><option id="column23_1" value="1">通过</option><option id="column23_2" value="2">退回</option><option id="column23_3" value="3">不通过</option></select></td>
<th align="right" width="16%">退回到：</th><td><select id="column24" name="column24"><option value="申请人">申请人</option><option value="上一级">上一级</option></select></td></tr>
<tr><th align="right">审核意见：</th><td colspan="3"><textarea id="t61column10" name="t61column10" rows="5" style="width:98%"></textarea></td></tr>
</table>
<div class="btns"><input type="button" class="btn" id="btnSubmit" value="提　交" onclick="tijiao()"><input type="button" class="back" value="返　回"></div></form>`,
    script: `function tijiao() {
  var jg = document.getElementById('column23').value, yj = trim(document.getElementById('t61column10').value);
  if (jg == '') { alert('请选择审核结果！'); return; }
  if (jg != '1' && yj == '') { alert('退回或不通过的，请填写审核意见！'); return; }
  if (!confirm(jg == '2' ? '您确定退回该业绩档案吗？' : '您确定提交该审核意见吗？')) return;
  document.getElementById('form1').submit();
}`,
  };
}

/** The part of a 资格审查 page that opens shape B. */
export function dialogOpener(applicant: Applicant): DecisionForm {
  return {
    markup: `<table class="tab" width="100%" border="1" cellspacing="0"><tbody>${earlier('所在部门推荐意见：', 'shyj_1', applicant.earlier.archive)}</tbody></table>
<div class="btns"><input type="button" class="btn" id="btnShenhe" value="审　核"><input type="button" class="back" value="返　回"></div>`,
    script: `document.getElementById('btnShenhe').onclick = function () {
  openDialog('职称申报资格审查', '/028/client/page4/shenhe.jsp?column1=${applicant.id}&t=' + new Date().getTime());
};`,
  };
}

/** Shape B, in a dialog's frame: radios inside their labels, one of them checked by default; sent by script. */
export function radioDialog(applicant: Applicant): string {
  const options = [
    ['1', '通过'],
    ['2', '退回'],
    ['3', '不通过'],
  ];
  const radios = options.map(
    ([value, text], i) =>
      `<label><input type="radio" id="t62column9_${i + 1}" name="t62column9" value="${value}"${value === '3' ? ' checked' : ''}>${text}</label>`,
  );
  return plainPage(
    '审核',
    `<form id="form2" onsubmit="return false"><table class="tab" width="100%" border="1" cellspacing="0">
<tr><th width="90">申报人</th><td>${escapeHtml(applicant.name)}</td></tr>
<tr><th>审查结果</th><td>${radios.join('　')}</td></tr>
<tr><th><label for="t62column10">审查意见</label></th><td><textarea id="t62column10" name="t62column10" rows="8" maxlength="500" style="width:97%"></textarea><br><font color="#888">限500字以内，退回或不通过的须说明理由</font></td></tr>
</table><div class="btns"><input type="button" class="btn" id="btnOk" value="提　交"><input type="button" class="btn grey" id="btnCancel" value="取　消"></div></form>`,
    `document.getElementById('form2').onclick = function (e) {
  var t = (e || window.event).target, i, jg = '', yj, radios;
  if (t.id == 'btnCancel') { parent.closeDialog(); return; }
  if (t.id != 'btnOk') return;
  radios = document.getElementsByName('t62column9');
  for (i = 0; i < radios.length; i++) if (radios[i].checked) jg = radios[i].value;
  yj = document.getElementById('t62column10').value;
  if (jg != '1' && trim(yj) == '') { alert('请填写理由！'); return; }
  t.disabled = true;
  post('/028/memberService/memberServiceAction!saveTable62.action', 'column1=${applicant.id}&t62column9=' + jg + '&t62column10=' + encodeURIComponent(yj), function (json) {
    t.disabled = false;
    if (json && json.success) { parent.saved('操作成功', ['通过', '退回', '不通过'][jg - 1]); return; }
    alert(json ? json.msg : '操作失败，请重新登录后再试！');
  });
};`,
  );
}

/** Shape C, 待审查: three buttons that set a hidden field, ask, and submit. */
export function buttonForm(applicant: Applicant): DecisionForm {
  return {
    markup: `<form id="form3" method="post" action="/028/manage/page2/table63save.jsp">
<input type="hidden" name="column1" value="${applicant.id}"><input type="hidden" id="t63column9" name="t63column9" value="">
<fieldset><legend>审查意见</legend><table class="tab" width="100%" border="1" cellspacing="0">
${earlier('用人单位意见', 'shyj_1', applicant.earlier.employer)}
${earlier('县级主管部门意见', 'shyj_2', applicant.earlier.county)}
<tr><th align="right">审查意见<font color="red">*</font></th><td colspan="3"><textarea id="t63column10" name="t63column10" rows="5" style="width:98%" onblur="checkLength(this,500)"></textarea></td></tr>
</table></fieldset>
<div class="btns"><button type="button" class="btn" value="1">审查通过</button><button type="button" class="btn" value="2">退回</button><button type="button" class="btn" value="3">审查不通过</button></div></form>`,
    script: `document.getElementById('form3').onclick = function (e) {
  var t = (e || window.event).target, box = document.getElementById('t63column10');
  if (t.tagName != 'BUTTON') return;
  if (t.value != '1' && trim(box.value) == '') { alert(t.value == '2' ? '请注明需修改的内容！' : '请说明审查不通过的理由！'); return; }
  if (!checkLength(box, 500)) return;
  if (!confirm('您确定' + t.innerHTML + '该申请吗？')) return;
  document.getElementById('t63column9').value = t.value;
  document.getElementById('form3').submit();
};`,
  };
}

/** What stands in place of the form once a decision was made. */
export function decidedBlock(submission: Submission, words: string): DecisionForm {
  const at = new Date(submission.at + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');
  return {
    markup: `<table class="tab" width="100%" border="1" cellspacing="0"><thead><tr><th colspan="4" class="cap"><span>审核记录</span></th></tr></thead>
<tr><th align="right" width="16%">审核结果：</th><td>${words}</td><th align="right" width="16%">审核时间：</th><td>${at}</td></tr>
<tr><th align="right">意见：</th><td colspan="3">${cell(submission.opinion)}</td></tr></table>
<div class="btns"><input type="button" class="back" value="返　回"></div>`,
    script: '',
  };
}
