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

/** Script and style of one of the forms. */
export async function libraryForm(name: LibraryForm): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    stdin: { contents: LIBRARY_FORMS[name], loader: 'js', resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    minify: true,
    outdir: '/',
    charset: 'utf8',
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.svg': 'empty' },
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
