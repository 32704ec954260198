import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Combination } from './axes.ts';

type LibraryName = Combination['library'];

const DRAWN = fileURLToPath(new URL('./drawn', import.meta.url));
const require = createRequire(import.meta.url);

/** Module and export that draws with each library, and scripts that have to stand before it. */
const ENTRIES: Record<LibraryName, { from: string; name: string; before: string[] }> = {
  plain: { from: 'plain', name: 'plain', before: [] },
  bootstrap: { from: 'bootstrap', name: 'bootstrap', before: [] },
  layui: { from: 'layui', name: 'layuiLibrary', before: [] },
  easyui: {
    from: 'easyui',
    name: 'easyui',
    before: ['js/jquery.min.js', 'js/jquery.easyui.min.js', 'locale/easyui-lang-zh_CN.js'].map(
      (path) => `jquery-easyui/${path}`,
    ),
  },
  'element-plus': { from: 'element-plus', name: 'elementPlus', before: [] },
  'element-ui': { from: 'element-ui', name: 'elementUi', before: [] },
  antd: { from: 'antd', name: 'antd', before: [] },
};

/** Script and style of the portals of one library. */
export interface Bundle {
  script: string;
  style: string;
}

const made = new Map<LibraryName, Promise<Bundle>>();

/** Bundles a library with what draws the portals, once in a process. */
export function bundleOf(library: LibraryName): Promise<Bundle> {
  const bundle = made.get(library) ?? make(library);
  made.set(library, bundle);
  return bundle;
}

async function make(library: LibraryName): Promise<Bundle> {
  const { from, name, before } = ENTRIES[library];
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${name} } from './${from}.ts'; import { start } from './shell.ts'; start(${name});`,
      loader: 'ts',
      resolveDir: DRAWN,
    },
    bundle: true,
    write: false,
    minify: true,
    outdir: '/',
    format: 'iife',
    charset: 'utf8',
    target: 'chrome109',
    // Element UI asks for the Vue of its time.
    alias:
      library === 'element-ui'
        ? {
            vue: require.resolve('vue2/dist/vue.runtime.esm.js'),
            vue2: require.resolve('vue2/dist/vue.runtime.esm.js'),
          }
        : {},
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: Object.fromEntries(
      ['.woff', '.woff2', '.ttf', '.eot', '.svg', '.png', '.gif'].map((type) => [type, 'empty' as const]),
    ),
    logLevel: 'error',
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const first = before.map((path) => readFileSync(require.resolve(path), 'utf8'));
  return { script: [...first, text('.js')].join('\n;'), style: text('.css') };
}
