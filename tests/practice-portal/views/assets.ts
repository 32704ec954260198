/** The portal's one style sheet. */
export const STYLE = `
body { margin: 0; font: 14px/1.5 "宋体", SimSun, "Noto Sans CJK SC", sans-serif; color: #222; background: #eef3f8; }
a { color: #14529c; }
.mock { background: #fff3c4; color: #8a5a00; text-align: center; padding: 2px; font-size: 13px; }
.head { background: #1c66b4; color: #fff; padding: 12px 18px; font-size: 20px; letter-spacing: 1px; }
.head small { font-size: 13px; float: right; margin-top: 6px; letter-spacing: 0; }
.head a { color: #fff; }
.wrap { display: table; width: 100%; table-layout: fixed; }
.side { display: table-cell; width: 150px; vertical-align: top; background: #dbe7f3; padding: 8px; }
.side ul { list-style: none; margin: 0 0 12px; padding: 0; }
.side li { padding: 4px 6px; border-bottom: 1px dotted #9db9d6; }
.side li.on { background: #fff; font-weight: bold; }
.side .who { font-size: 12px; border: 1px solid #9db9d6; background: #fff; padding: 4px; word-break: break-all; }
.side dl, .side dd { margin: 0; }
.main { display: table-cell; vertical-align: top; background: #fff; padding: 8px 12px 40px; }
.place { color: #666; border-bottom: 1px solid #ccd9e6; padding-bottom: 4px; margin-bottom: 8px; }
h2 { font-size: 18px; text-align: center; margin: 8px 0; }
table.tab { border-collapse: collapse; border: 1px solid #8fb1d3; margin-bottom: 10px; background: #fff; }
table.tab th, table.tab td { border: 1px solid #8fb1d3; padding: 4px 6px; word-break: break-all; }
table.tab th, table.tab td.title { background: #eaf2fa; font-weight: normal; }
table.tab td.title { text-align: right; width: 15%; }
table.tab th.cap { background: #cfe1f3; text-align: left; font-weight: bold; }
table.tab td.bt, table.tab tr.bt td { background: #eaf2fa; }
td.zp { text-align: center; vertical-align: middle; width: 120px; }
.zpBox { float: right; margin: 0 0 4px 8px; border: 1px solid #8fb1d3; padding: 2px; }
.wait { color: #888; text-align: center; }
.ipt { width: 95%; border: 0; background: transparent; font: inherit; }
fieldset { border: 1px solid #8fb1d3; margin: 0 0 10px; padding: 6px 8px; clear: both; }
legend { font-weight: bold; color: #14529c; }
textarea { font: inherit; }
.btns { text-align: center; padding: 10px; }
.btn { background: #1c66b4; color: #fff; border: 1px solid #134f8d; padding: 4px 18px; margin: 0 6px; cursor: pointer; font: inherit; }
.btn.grey { background: #f2f2f2; color: #333; border-color: #aaa; }
.page { text-align: right; padding: 4px; }
.tip { background: #e3f5e1; border: 1px solid #7bb974; padding: 6px 12px; margin-bottom: 8px; }
#tip { position: fixed; left: 20%; top: 120px; width: 240px; text-align: center; }
.mask { position: fixed; left: 0; top: 0; width: 100%; height: 100%; background: rgba(0, 0, 0, .35); }
.dialog { position: fixed; left: 12%; top: 90px; width: 560px; background: #fff; border: 2px solid #1c66b4; }
.dialog h4 { margin: 0; background: #1c66b4; color: #fff; padding: 6px 10px; }
.dialog h4 a { float: right; color: #fff; text-decoration: none; }
.dialog iframe { width: 100%; height: 360px; border: 0; }
.box { width: 420px; margin: 40px auto; background: #fff; border: 1px solid #8fb1d3; padding: 16px 24px; }
.foot { text-align: center; color: #777; padding: 16px; font-size: 12px; }
`;

/** The portal's one script, in the spelling of its time. */
export const SCRIPT = `
function post(url, data, done) {
  var xhr = new XMLHttpRequest();
  xhr.open('POST', url, true);
  xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded; charset=UTF-8');
  xhr.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  xhr.onreadystatechange = function () {
    if (xhr.readyState != 4) return;
    var json = null;
    if (xhr.status == 200) {
      try { json = eval('(' + xhr.responseText + ')'); } catch (e) { json = null; }
    }
    done(json, xhr.responseText);
  };
  xhr.send(data);
}
function line(body, text) {
  var td = body.getElementsByTagName('td')[0];
  td.innerHTML = text;
}
function cellText(s) {
  if (s == null || s == '') return '<br>';
  return String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
function loadRows(bodyId, method, column1, spans) {
  post('/028/memberService/memberServiceAction!' + method + '.action', 'column1=' + column1 + '&t=' + new Date().getTime(), function (list, text) {
    var body = document.getElementById(bodyId), i, j, html = '', row;
    if (!body) return;
    if (list == null || list.length == null) {
      line(body, text && text.indexOf('非法请求') == 0 ? text : '数据加载失败，请刷新页面重试');
      return;
    }
    if (list.length == 0) { line(body, '暂无数据'); return; }
    for (i = 0; i < list.length; i++) {
      row = list[i];
      html += '<tr>';
      for (j = 0; j < spans.length; j++) {
        html += '<td align="center"' + (spans[j] > 1 ? ' colspan="' + spans[j] + '"' : '') + '>' + cellText(row['column' + (j + 2)]) + '</td>';
      }
      html += '</tr>';
    }
    body.innerHTML = html;
  });
}
function trim(s) { return s.replace(/^[\\s\\u3000]+|[\\s\\u3000]+$/g, ''); }
function checkLength(box, max) {
  if (box.value.length > max) {
    alert('最多输入' + max + '字，当前' + box.value.length + '字！');
    return false;
  }
  return true;
}
function openDialog(title, src) {
  closeDialog();
  var div = document.createElement('div');
  div.id = 'dialog';
  div.innerHTML = '<div class="mask"></div><div class="dialog"><h4><a href="javascript:void(0)" class="closeDialog">×</a>' + title + '</h4><iframe id="dialogFrame" name="dialogFrame" src="' + src + '"></iframe></div>';
  document.body.appendChild(div);
}
function closeDialog() {
  var div = document.getElementById('dialog');
  if (div) div.parentNode.removeChild(div);
}
function saved(text, status) {
  var tip = document.getElementById('tip');
  closeDialog();
  tip.innerHTML = text;
  tip.style.display = '';
  document.getElementById('zt').innerHTML = status;
  document.getElementById('btnShenhe').style.display = 'none';
}
document.onclick = function (e) {
  var t = (e || window.event).target;
  if (!t || !t.className) return;
  if (t.className == 'closeDialog') closeDialog();
  if (t.className == 'back') history.back();
  if (t.className == 'openView') location.href = t.getAttribute('data-src');
};
`;
