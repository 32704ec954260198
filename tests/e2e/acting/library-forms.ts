import { build } from 'esbuild';

/** Decision forms drawn by real libraries; each keeps what it knows of them in `window.state`. */
export const LIBRARY_FORMS = {
  'Element Plus': `
    import { ElForm, ElFormItem, ElInput, ElRadio, ElRadioGroup } from 'element-plus';
    import 'element-plus/dist/index.css';
    import { createApp, h, reactive } from 'vue';
    const state = window.state = reactive({ why: '', op: '' });
    const bind = (name) => ({ modelValue: state[name], 'onUpdate:modelValue': (value) => { state[name] = value; } });
    createApp({ render: () => h(ElForm, { labelWidth: '120px' }, () => [
      h(ElFormItem, { label: '审核结果：', required: true }, () => h(ElRadioGroup, bind('op'), () =>
        [['1', '通过'], ['2', '退回'], ['3', '不通过']].map(([value, text]) => h(ElRadio, { value }, () => text)))),
      h(ElFormItem, { label: '审核意见：' }, () => h(ElInput, { ...bind('why'), type: 'textarea', maxlength: 200, showWordLimit: true })),
    ]) }).mount('#app');`,
  Arco: `
    import { Form, FormItem, Radio, RadioGroup, Textarea } from '@arco-design/web-vue';
    import '@arco-design/web-vue/dist/arco.css';
    import { createApp, h, reactive } from 'vue';
    const state = window.state = reactive({ why: '', op: '' });
    const bind = (name) => ({ modelValue: state[name], 'onUpdate:modelValue': (value) => { state[name] = value; } });
    createApp({ render: () => h(Form, { model: state }, () => [
      h(FormItem, { label: '审核结果' }, () => h(RadioGroup, bind('op'), () =>
        [['1', '通过'], ['2', '退回'], ['3', '不通过']].map(([value, text]) => h(Radio, { value }, () => text)))),
      h(FormItem, { label: '审核意见' }, () => h(Textarea, { ...bind('why'), maxLength: 200, showWordLimit: true })),
    ]) }).mount('#app');`,
} as const;

export type LibraryForm = keyof typeof LIBRARY_FORMS;

const OPTIONS = "[['1', '通过'], ['2', '退回'], ['3', '不通过']]";
const REST =
  '<div class="box"><label>审核意见：</label><textarea id="why"></textarea></div><button type="button" id="go">提交</button>';
const PLAIN = `document.getElementById('app').innerHTML = '<div class="layui-form"><label>审核结果：</label><select id="result"><option value="">请选择</option>' +
      ${OPTIONS}.map(([value, text]) => '<option value="' + value + '">' + text + '</option>').join('') + '</select></div>${REST}';`;
const VUE = `document.getElementById('app').innerHTML = '<div id="list"></div>${REST}';`;

/** The verdict in a list that a library draws, and what shows or hides the list when it is clicked. */
export const LIBRARY_LISTS = {
  'Element Plus': {
    opener: '.el-select',
    option: '.el-select-dropdown__item',
    script: `
    import { ElFormItem, ElOption, ElSelect } from 'element-plus';
    import 'element-plus/dist/index.css';
    import { createApp, h, ref } from 'vue';
    ${VUE}
    const op = ref('');
    createApp({ render: () => h(ElFormItem, { label: '审核结果：' }, () => h(ElSelect, { modelValue: op.value, 'onUpdate:modelValue': (value) => { op.value = value; } }, () =>
      ${OPTIONS}.map(([value, label]) => h(ElOption, { value, label })))) }).mount('#list');`,
  },
  'Element UI': {
    opener: '.el-select',
    option: '.el-select-dropdown__item',
    script: `
    import Vue from 'vue2';
    import ElementUI from 'element-ui';
    import 'element-ui/lib/theme-chalk/index.css';
    ${VUE}
    Vue.use(ElementUI);
    new Vue({ data: { op: '' }, render(h) { return h('el-form', [h('el-form-item', { props: { label: '审核结果：' } }, [h('el-select', { props: { value: this.op }, on: { input: (value) => { this.op = value; } } },
      ${OPTIONS}.map(([value, label]) => h('el-option', { props: { value, label } })))])]); } }).$mount('#list');`,
  },
  'Ant Design': {
    opener: '.ant-select',
    option: '.ant-select-item-option',
    script: `
    import { Form, Select } from 'antd';
    import { createElement as h } from 'react';
    import { createRoot } from 'react-dom/client';
    ${VUE}
    createRoot(document.getElementById('list')).render(h(Form.Item, { label: '审核结果' }, h(Select, { style: { width: 200 },
      options: ${OPTIONS}.map(([value, label]) => ({ value, label })) })));`,
  },
  Arco: {
    opener: '.arco-select-view',
    option: '.arco-select-option',
    script: `
    import { FormItem, Select } from '@arco-design/web-vue';
    import '@arco-design/web-vue/dist/arco.css';
    import { createApp, h } from 'vue';
    ${VUE}
    createApp({ render: () => h(FormItem, { label: '审核结果' }, () => h(Select, { options: ${OPTIONS}.map(([value, label]) => ({ value, label })) })) }).mount('#list');`,
  },
  layui: {
    opener: '.layui-select-title',
    option: '.layui-form-select dd',
    script: `
    import 'layui/dist/css/layui.css';
    import 'layui/dist/layui.js';
    ${PLAIN}
    layui.form.render();`,
  },
  EasyUI: {
    opener: '.combo-arrow',
    option: '.combobox-item',
    script: `
    import 'jquery-easyui/css/easyui.css';
    const $ = window.jQuery = window.$ = require('jquery-easyui/js/jquery.min.js');
    require('jquery-easyui/js/jquery.easyui.min.js');
    ${PLAIN}
    $('#result').combobox({ editable: false, panelHeight: 'auto' });`,
  },
} as const;

export type LibraryList = keyof typeof LIBRARY_LISTS;

/** Script and style of a form of a real library. */
export async function libraryForm(source: string): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    stdin: { contents: source, loader: 'js', resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    minify: true,
    outdir: '/',
    charset: 'utf8',
    alias: source.includes('vue2') ? { vue: 'vue2' } : {},
    loader: {
      '.woff': 'empty',
      '.woff2': 'empty',
      '.ttf': 'empty',
      '.svg': 'empty',
      '.png': 'empty',
      '.gif': 'empty',
      '.eot': 'empty',
    },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
