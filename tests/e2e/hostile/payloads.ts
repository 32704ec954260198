/** What a payload does when it runs: it leaves its number where the story looks. */
const RUN = (nth: number) => `(self.ran=self.ran||[]).push(${nth})`;

/** Ways to have script run out of data: by element, handler, address, style, broken quotes, encodings, template braces, nesting. */
const WAYS: readonly ((js: string) => string)[] = [
  (js) => `<script>${js}</script>`,
  (js) => `<img src=x onerror="${js}">`,
  (js) => `<svg onload="${js}">`,
  (js) => `<svg><script>${js}</script></svg>`,
  (js) => `<body onload="${js}">`,
  (js) => `<iframe srcdoc="<script>${js}</script>"></iframe>`,
  (js) => `<iframe src="javascript:${js}"></iframe>`,
  (js) => `<a href="javascript:${js}">查看</a>`,
  (js) => `<details open ontoggle="${js}"><summary>甲</summary></details>`,
  (js) => `<input autofocus onfocus="${js}">`,
  (js) => `<video><source onerror="${js}"></video>`,
  (js) => `<audio src=x onerror="${js}"></audio>`,
  (js) => `<object data="javascript:${js}"></object>`,
  (js) => `<embed src="javascript:${js}">`,
  (js) => `<marquee onstart="${js}">甲</marquee>`,
  (js) => `<form action="javascript:${js}"><button>提交</button></form>`,
  (js) => `<math><mtext></mtext><mglyph><style><!--</style><img src=x onerror="${js}">-->`,
  (js) => `<noscript><p title="</noscript><img src=x onerror=${js}>">`,
  (js) => `<style>@import 'javascript:${js}';</style><div style="background:url(javascript:${js})">`,
  (js) => `<link rel=stylesheet href="data:text/css,*{}" onload="${js}">`,
  (js) => `<meta http-equiv=refresh content="0;url=javascript:${js}">`,
  (js) => `<base href="javascript:${js}//">`,
  (js) => `"><img src=x onerror=${js}>`,
  (js) => `'><img src=x onerror=${js}>`,
  (js) => `\`><img src=x onerror=${js}>`,
  (js) => `" onmouseover="${js}" autofocus onfocus="${js}" x="`,
  (js) => `' onpointerenter='${js}' x='`,
  (js) => `</textarea><img src=x onerror="${js}">`,
  (js) => `</title><script>${js}</script>`,
  (js) => `</script><script>${js}</script>`,
  (js) => `</style><img src=x onerror="${js}">`,
  (js) => `--><img src=x onerror="${js}"><!--`,
  (js) => `]]><img src=x onerror="${js}">`,
  (js) => `javascript:${js}`,
  (js) => `data:text/html,<script>${js}</script>`,
  (js) => `\${${js}}`,
  (js) => `{{constructor.constructor('${js}')()}}`,
  (js) => `<%= ${js} %>`,
  (js) => `【${js}】{${js}}$&$1`,
  (js) => `＜script＞${js}＜/script＞`,
];

/** The same in other clothes. */
const CLOTHES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `张${text}三`,
  (text) => text.replace(/<(\w+)/g, (_, name: string) => `<${name.toUpperCase()}`),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll('<', '\\u003c'),
  (text) => text.replaceAll('"', '&quot;'),
  (text) => text.replace(/ on/g, '\u000con'),
  (text) => text.replace(/<(\w)/g, '<\u0000$1'),
  (text) => `\u202e${text}\u202c`,
  (text) => `\ufeff\u200b${text}\u200d`,
  (text) => `${text}\ud800`,
  (text) => `${text}${'\u0301'.repeat(30)}`,
  (text) => text.normalize('NFD'),
];

/** As many payloads as are asked for, all different; the number within each is its place. */
export function payloads(count: number): string[] {
  return Array.from({ length: count }, (_, nth) => {
    const way = WAYS[nth % WAYS.length];
    const clothes = CLOTHES[Math.floor(nth / WAYS.length) % CLOTHES.length];
    return clothes?.(way?.(RUN(nth)) ?? '') ?? '';
  });
}

/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Without these no page is an application; lists and the log have payloads in the name, too. */
const KEPT: Readonly<Record<string, string>> = { 姓名: '张演练', 身份证号: '330106197503120017' };

/** An application with one payload after another in every other field and list, from the `from`-th on. */
export function hostileApplication(all: readonly string[], from: number): string {
  let at = from;
  const next = () => {
    at += 1;
    return escaped(all[at % all.length] ?? '');
  };
  const fields = (labels: readonly string[]) =>
    labels.map((label) => `<tr><th>${label}：</th><td title="${next()}">${KEPT[label] ?? next()}</td></tr>`).join('');
  const list = (heading: string, columns: readonly string[], first: () => string) => {
    const head = columns.map((column) => `<th>${column}</th>`).join('');
    const rows = Array.from(
      { length: 3 },
      () =>
        `<tr><td>${first()}</td>${columns
          .slice(1)
          .map(() => `<td>${next()}</td>`)
          .join('')}</tr>`,
    );
    return `<h3>${heading}</h3><table><tr>${head}</tr>${rows.join('')}</table>`;
  };
  return `<!doctype html><html><head><meta charset="utf-8"><title>职称申报资格审查</title></head><body><h2>职称申报资格审查</h2>
<table>${fields(['姓名', '性别', '身份证号', '出生年月', '工作单位', '单位性质', '申报计划', '申报职称', '申报专业', '申报方式', '受理点', '现任职称', '学历', '毕业院校', '所学专业', '参加工作时间', '联系电话', '个人述职'])}</table>
${list('年度考核', ['年度', '单位', '考核结果'], () => '2019')}${list('继续教育', ['年度', '专业科目', '公需科目', '总学时'], () => '2019')}
${list('社保缴纳', ['缴纳单位', '开始年月', '结束年月'], next)}${list('论文', ['论文题目', '刊物名称', '发表时间', '作者'], next)}
${list('业绩', ['项目名称', '本人角色', '完成时间'], next)}${list('附件', ['附件名称', '附件类型', '文件'], next)}
<form method="post" action="/028/save.jsp"><table><tr><th>审核意见：</th><td><textarea id="why">${next()}</textarea></td></tr></table>
<button type="button">通过</button> <button type="button">退回</button> <button type="button">不通过</button></form></body></html>`;
}

/** A list of applicants with a payload in every cell but those without which it is no list; each row leads to an application. */
export function hostileList(all: readonly string[], rows: number): string {
  const row = (nth: number) => {
    const cells = Array.from({ length: 3 }, (_, at) => `<td>${escaped(all[(nth * 3 + at) % all.length] ?? '')}</td>`);
    const name = `张演${'甲乙丙丁戊己庚辛壬癸'.charAt(nth % 10)}`;
    return `<tr><td>${nth + 1}</td><td>${name}</td><td>3301**********0017</td>${cells.join('')}<td><a href="/028/review.jsp?n=${nth}">查看</a></td></tr>`;
  };
  return `<!doctype html><html><head><meta charset="utf-8"><title>待审查</title></head><body><h2>待审查</h2><table>
<tr><th>序号</th><th>姓名</th><th>身份证号</th><th>工作单位</th><th>申报职称</th><th>状态</th><th>操作</th></tr>
${Array.from({ length: rows }, (_, nth) => row(nth)).join('')}</table>共 ${rows} 条</body></html>`;
}
