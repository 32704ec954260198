import { defineConfig } from 'wxt';
import { asciiOutput } from './scripts/build-steps/ascii-output';
import { boundedStreams } from './scripts/build-steps/bounded-streams';
import { chineseTables } from './scripts/build-steps/chinese-tables';
import { kitOfTheAgent } from './scripts/build-steps/kit-of-the-agent';
import { ocrFiles } from './scripts/build-steps/ocr-files';

/** The one site the extension is for. Offices add others at run time; the shipped manifest never grows by itself. */
const PORTAL = 'https://zcps.rlsbt.zj.gov.cn/*';

/** Public half of a throw-away key: it pins the extension's id, so that the log survives a moved folder. */
const PINNED_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3GEU5b4ZHc6Gq3hdpm7+BH1VYCwbvFHrG2LkyZTLaezFqP3GhtBVdmz1RPKMPZJbZkEyPpO48rek0LO9kpLoe9n9NtmdVgmOThV5V8h1CeZq60oTmld/RRZ3ZL0AIbR3E1qs8RH1eaVIqv9DqC0z5NkyRYdrXRzoGPK7uq6hNC/z9updUbYN7twhskribSEmf1tSMyr/U6JnFTq/QyZoAySgjLty3cS7pGDR5b070EPWn7LJXyfCohRNDe3yZtZsQXE0mPZ4DCa8hxfgCKlsUlptfwpuW4iOxX1xkrIqtz8axkWL9uc0IcOHcLv/9B3Lh7LX1YbCjfDBDoKGbDtMQwIDAQAB';

/** More than half of all code, and loaded only once a file is opened: terser would make them a fortieth smaller in two fifths of the build’s time. */
const WORKERS = new Set(['file-worker', 'photo-worker', 'sheet-worker']);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: {
    name: '职称评审审核助手',
    description:
      '在申报与评审管理服务平台上对照通知逐条核对申报材料，标出问题，起草审核意见。不代替审核人决定，不提交。',
    minimum_chrome_version: '109',
    key: PINNED_KEY,
    permissions: ['storage', 'unlimitedStorage', 'webRequest', 'scripting'],
    host_permissions: [PORTAL],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; worker-src 'self'",
    },
    web_accessible_resources: [{ resources: ['panel.html'], matches: ['https://*/*'], use_dynamic_url: true }],
    action: { default_title: '职称评审审核助手' },
  },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...chineseTables(), ...ocrFiles());
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      for (const { name } of entrypoints) config.plugins?.push(kitOfTheAgent(name));
      if (config.build && entrypoints.every(({ name }) => WORKERS.has(name))) config.build.minify = 'esbuild';
      // Of the agent's own code nothing is a constructor but its classes; in libraries, a function may be.
      const compress = config.build?.terserOptions?.compress;
      if (typeof compress === 'object' && entrypoints.every(({ name }) => name === 'agent'))
        Object.assign(compress, { unsafe_arrows: true, ecma: 2015 });
    },
  },
  vite: () => ({
    plugins: [asciiOutput(), boundedStreams()],
    build: {
      target: ['chrome109', 'firefox128'],
      cssTarget: 'chrome109',
      modulePreload: false,
      // A fifteenth smaller than what the bundler makes by itself, and every page with an application loads it.
      minify: 'terser',
      // In brackets, scripts put into a page still end with their answer.
      terserOptions: {
        // Small functions written out where they are called, and constants before what they are compared with, pack worse.
        compress: { passes: 2, hoist_funs: true, inline: 1, lhs_constants: false },
        format: { ascii_only: true, comments: false, wrap_iife: true },
      },
    },
    esbuild: { charset: 'ascii', legalComments: 'none' },
  }),
});
