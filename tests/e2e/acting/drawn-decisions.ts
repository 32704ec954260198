import type { Page } from '@playwright/test';

/** A form whose verdict no select, radio or button of the page holds; `send` is how it is sent, where choosing does not send it. */
export interface DrawnDecision {
  decision: string;
  script?: string;
  choose(page: Page, verdict: string): Promise<void>;
  send?(page: Page): Promise<void>;
  /** What stands chosen before anybody chose. */
  preset?: string;
  /** It sends only what was pressed, and never tells what stands chosen. */
  untold?: true;
}

const SEND = `<script>function send(verdict) { var x = new XMLHttpRequest(); x.open('POST', '/028/save.jsp'); x.setRequestHeader('Content-Type', 'application/json');
x.send(JSON.stringify({ verdict: verdict, why: document.getElementById('why').value })); }</script>`;
const BOX = '<div><label for="why">审核意见：</label><textarea id="why" rows="3" cols="60"></textarea></div>';
const GO = '<p><button type="button" id="go" onclick="send(window.verdict)">提 交</button></p>';
const APP = `${SEND}<div><div id="app"></div>${BOX}${GO}</div><script src="/028/form.js"></script>`;
const WORDS = ['通过', '退回', '不通过'];
const each = (make: (word: string) => string) => WORDS.map(make).join('');
const RADIOS = each((word) => `<label><input type="radio" name="op">${word}</label>`);
const go = (page: Page) => page.locator('#go').click();
const only = (selector: string) => (page: Page, word: string) =>
  page
    .locator(selector)
    .filter({ hasText: new RegExp(`^\\s*${word}\\s*$`) })
    .filter({ visible: true })
    .last()
    .click();
const check = (page: Page, word: string) => page.getByLabel(word, { exact: true }).check();
/** Marks the pressed one of `.seg` the way `how` says. */
const segments = (tag: string, how: string, preset = '') =>
  `${SEND}<style>.seg{padding:5px 20px;border:1px solid;cursor:pointer}</style><div><div>审核结果：<span>${each(
    (word) => `<${tag} class="seg${word === preset ? ' is-active' : ''}">${word}</${tag}>`,
  )}</span></div>${BOX}${GO}</div><script>document.querySelectorAll('.seg').forEach(function (one, nth, all) {
one.addEventListener('click', function () { window.verdict = one.textContent; all.forEach(function (seg) { ${how} }); }); });</script>`;

export const DRAWN_DECISIONS: Record<string, DrawnDecision> = {
  'spans as segments': {
    decision: segments('span', "seg.classList.toggle('active', seg === one)"),
    choose: only('.seg'),
    send: go,
  },
  'segments of which one stands chosen at first': {
    decision: segments('div', "seg.classList.toggle('is-active', seg === one)", '通过'),
    choose: only('.seg'),
    send: go,
    preset: '通过',
  },
  'buttons that stay down, told by a style alone': {
    decision: segments('button type="button"', "seg.style.background = seg === one ? '#09f' : ''"),
    choose: only('.seg'),
    send: go,
  },
  'a list without a text box (iView)': {
    decision: `${SEND}<div><div>审核结果</div><div class="ivu-select" style="width:200px;cursor:pointer"><div class="ivu-select-selection"><input type="hidden"><span class="ivu-select-selected-value">请选择</span></div>
      <ul class="ivu-select-dropdown" style="display:none">${each((word) => `<li class="ivu-select-item">${word}</li>`)}</ul></div>${BOX}${GO}</div>
      <script>(function () { var list = document.querySelector('ul'), shown = document.querySelector('.ivu-select-selected-value');
      document.querySelector('.ivu-select-selection').onclick = function () { list.style.display = 'block'; };
      list.onclick = function (e) { window.verdict = shown.textContent = e.target.textContent; list.style.display = 'none'; }; })();</script>`,
    async choose(page, word) {
      await page.locator('.ivu-select-selection').click();
      await only('.ivu-select-item')(page, word);
    },
    send: go,
  },
  'a menu behind a button (Element Plus)': {
    decision: APP.replace(GO, ''),
    script: `import { ElButton, ElDropdown, ElDropdownItem, ElDropdownMenu } from 'element-plus'; import 'element-plus/dist/index.css'; import { createApp, h } from 'vue';
      createApp({ render: () => h(ElDropdown, { trigger: 'click', onCommand: (verdict) => window.send(verdict) }, { default: () => h(ElButton, () => '审核'),
        dropdown: () => h(ElDropdownMenu, () => ${JSON.stringify(WORDS)}.map((word) => h(ElDropdownItem, { command: word }, () => word))) }) }).mount('#app');`,
    async choose(page, word) {
      await page.getByRole('button', { name: '审核' }).click();
      await page.getByRole('menuitem').filter({ hasText: word }).first().click();
    },
    untold: true,
  },
  'boxes that send when they are clicked': {
    decision: `${SEND}<div>${BOX}<div style="display:flex">${each((word) => `<div class="act" style="cursor:pointer;padding:8px">${word}</div>`)}</div></div>
      <script>document.querySelectorAll('.act').forEach(function (one) { one.addEventListener('click', function () { send(one.textContent); }); });</script>`,
    choose: only('.act'),
    untold: true,
  },
  'radios beside ready-made phrases in a select': {
    decision: `${SEND}<div><div>快捷意见：<select id="quick"><option>同意</option><option>不同意</option><option>材料不全，请补充</option></select></div>${BOX}<div>审核结果：${RADIOS}</div>${GO}</div>`,
    choose: check,
    send: go,
  },
  'a select behind another question': {
    decision: `${SEND}<table><tr><th>是否同意公示</th><td><select id="pub"><option>同意</option><option>不同意</option></select></td></tr>
      <tr><th>审核结果</th><td><select id="result"><option>请选择</option>${each((word) => `<option>${word}</option>`)}</select></td></tr></table>${BOX}${GO}`,
    choose: async (page, word) => void (await page.locator('#result').selectOption(word)),
    send: go,
  },
  'radios behind another question': {
    decision: `${SEND}<div>是否同意破格：<label><input type="radio" name="other" checked>同意</label><label><input type="radio" name="other">不同意</label></div><div>审核结果：${RADIOS}</div>${BOX}${GO}`,
    choose: check,
    send: go,
  },
  'radios whose button is worded otherwise': {
    decision: `${SEND}<div>审核结果：${RADIOS}</div>${BOX}<button type="button" id="go" onclick="send(1)">立即提交</button>`,
    choose: check,
    send: go,
  },
};
