import { build } from 'esbuild';

/** Who stands on every page here. All fictional. */
export const ZHANG = { name: '张演练', idNumber: '330106197503120017', unit: '模拟地质勘查院', plan: '' };

/** An application as an old JSP page shows it, with `decision` behind it. */
export function application(decision: string, { name = ZHANG.name, head = '' } = {}): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>职称申报资格审查</title>${head}
<style>body{margin:0} table{width:100%;border-collapse:collapse} th,td{border:1px solid #999;padding:4px}</style></head><body>
<h2>职称申报资格审查</h2>
<table id="basic"><thead><tr><th colspan="4">基本信息</th></tr></thead><tbody>
<tr><th>姓名：</th><td>${name}</td><th>性别：</th><td>男</td></tr>
<tr><th>身份证号：</th><td>${ZHANG.idNumber}</td><th>出生年月：</th><td>1975-03</td></tr>
<tr><th>工作单位：</th><td id="unit">${ZHANG.unit}</td><th>单位性质：</th><td>事业单位</td></tr>
<tr><th>申报职称：</th><td>正高级工程师</td><th>申报专业：</th><td>地质矿产</td></tr>
<tr><th>申报方式：</th><td>正常申报</td><th>受理点：</th><td>杭州市自然资源局</td></tr>
</tbody></table>
<div style="height:1500px">　</div>
<table id="years"><thead><tr><th colspan="2">年度考核</th></tr><tr><th>年度</th><th>考核结果</th></tr></thead>
<tbody><tr><td>2016</td><td id="grade2016">合格</td></tr><tr><td>2017</td><td>合格</td></tr><tr><td>2019</td><td>优秀</td></tr></tbody></table>
${decision}
</body></html>`;
}

export const OPINION =
  '<table><tr><th><label for="why">审核意见：</label></th><td><textarea id="why" rows="4"></textarea></td></tr></table>';

/** Shape A: a select, sent by a button. */
export const SELECT_FORM = `<form id="f" method="post" action="/028/save.jsp"><table>
<tr><th>审核结果：</th><td><select id="result"><option value="">--请选择--</option><option value="1">通过</option><option value="2">退回</option><option value="3">不通过</option></select></td></tr></table>
${OPINION}<input type="button" id="go" value="提　交" onclick="document.getElementById('f').submit()"></form>`;

/** Shape B: radios inside labels, one checked by default, handlers delegated. */
export const RADIO_FORM = `<form id="f" method="post" action="/028/save.jsp"><table>
<tr><th>审核结果：</th><td><label><input type="radio" name="op" value="1">通过</label> <label><input type="radio" name="op" value="2">退回</label>
<label><input type="radio" name="op" value="3" checked>不通过</label></td></tr></table>
${OPINION}<button type="submit" id="go">提交</button></form>
<script>var picked = []; document.addEventListener('click', function (e) { if (e.target.name == 'op') picked.push(e.target.value); });</script>`;

/** Shape C: three buttons; each asks in a dialog of the page before it sends. */
export const BUTTON_FORM = `<form id="f" method="post" action="/028/save.jsp">${OPINION}<input type="hidden" id="state">
<button type="button" class="btn" value="1">通过</button> <button type="button" class="btn" value="2">退回</button> <button type="button" class="btn" value="3">不通过</button></form>
<script>document.getElementById('f').onclick = function (e) { if (e.target.className != 'btn') return;
var d = document.createElement('div'); d.id = 'ask'; d.style.cssText = 'position:fixed;left:500px;top:200px;background:#fff;border:1px solid;z-index:9;padding:20px';
d.innerHTML = '<p>确认该操作吗？</p><a href="javascript:void(0)" id="yes">确定</a> <a href="javascript:void(0)" id="no">取消</a>'; document.body.appendChild(d);
document.getElementById('yes').onclick = function () { d.remove(); document.getElementById('state').value = '2'; var x = new XMLHttpRequest(); x.open('POST', '/028/save.jsp'); x.send(document.getElementById('why').value); };
document.getElementById('no').onclick = function () { d.remove(); }; };</script>`;

/** A box that cuts on leaving, and says nowhere how much it takes. */
export const CUTTING_FORM = BUTTON_FORM.replace(
  '<textarea id="why" rows="4">',
  '<textarea id="why" rows="4" onblur="cut(this)">',
).replace(
  '<script>',
  '<script>function cut(box) { if (box.value.length > 12) box.value = box.value.substr(0, 12); }\n',
);

/** A box under a framework that writes its own state back, the way Vue does with v-model. */
export const VUE_LIKE_FORM = `${BUTTON_FORM}<script>(function () { var state = { why: '' }, box = document.getElementById('why');
box.addEventListener('input', function (e) { if (e.target.composing) return; state.why = e.target.value; });
setInterval(function () { if (box.value !== state.why) box.value = state.why; }, 15); window.stateOfWhy = function () { return state.why; }; })();</script>`;

/** A real React form: controlled text area and controlled radios. */
export async function reactForm(): Promise<string> {
  const source = `
    import { useState } from 'react';
    import { createRoot } from 'react-dom/client';
    function Form() {
      const [why, setWhy] = useState('');
      const [op, setOp] = useState('');
      window.reactState = { why, op };
      const radio = (value, text) => <label><input type="radio" name="op" checked={op === value} onChange={() => setOp(value)} />{text}</label>;
      return <table><tbody>
        <tr><th>审核结果：</th><td>{radio('1', '通过')} {radio('2', '退回')} {radio('3', '不通过')}</td></tr>
        <tr><th>审核意见：</th><td><textarea id="why" value={why} onChange={(e) => setWhy(e.target.value)} /></td></tr>
        <tr><td colSpan={2}><button type="button" id="go">提交</button></td></tr>
      </tbody></table>;
    }
    createRoot(document.getElementById('app')).render(<Form />);`;
  const { outputFiles } = await build({
    stdin: { contents: source, loader: 'jsx', resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** The decision in a frame of a dialog's frame, as dialog libraries of the time nest them. */
export const DIALOG = `<div class="mask" style="position:fixed;left:0;top:0;width:100%;height:100%;background:rgba(0,0,0,.3)"></div>
<div id="dialog" style="position:fixed;left:50%;top:80px;width:900px;margin-left:-450px;background:#fff;border:2px solid #369">
<h4>审核</h4><iframe id="outer" src="/028/outer.jsp" style="width:100%;height:420px;border:0"></iframe></div>`;
export const OUTER =
  '<!doctype html><html><body style="margin:0"><iframe id="inner" src="/028/inner.jsp" style="width:100%;height:400px;border:3px solid #ccc;padding:5px;box-sizing:border-box"></iframe></body></html>';
export const INNER = `<!doctype html><html><head><meta charset="utf-8"></head><body>${RADIO_FORM}</body></html>`;

export const LIST = `<!doctype html><html><head><meta charset="utf-8"><title>待审查</title></head><body><h2>待审查</h2><table>
<tr><th>序号</th><th>姓名</th><th>身份证号</th><th>工作单位</th><th>申报职称</th><th>状态</th><th>操作</th></tr>
<tr><td>1</td><td>张演练</td><td>3301**********0017</td><td>模拟地质勘查院</td><td>正高级工程师</td><td>待审查</td><td><a href="/028/review.jsp">查看</a></td></tr>
<tr><td>2</td><td>李演练</td><td>3301**********0025</td><td>模拟测绘院</td><td>正高级工程师</td><td>待审查</td><td><a href="#">查看</a></td></tr>
</table>共 2 条</body></html>`;
