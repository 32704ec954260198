import type { Plugin } from 'vite';

const WORKER = /pdfjs-dist[\\/].*pdf\.worker\.mjs$/;
const HOOK = `import { unpackTo } from '@/lib/attachments/unpacked';\n`;
/** Where the library makes room for what it unpacks itself, and where it collects what the browser unpacked. */
const GROWS: readonly [at: string, then: string][] = [
  ['    if (requested <= buffer.byteLength) {\n      return buffer;\n    }\n', '    unpackTo(requested, this.str);\n'],
  ['        totalLength += chunk.byteLength;\n', '        unpackTo(totalLength);\n'],
];

/** pdf.js has no bound on what a stream unpacks to, and a kilobyte may say a gigabyte: gives it ours. */
export function boundedStreams(): Plugin {
  return {
    name: 'bounded-streams',
    enforce: 'pre',
    transform: (code, id) => (WORKER.test(id) ? { code: withBound(code), map: null } : null),
  };
}

/** The library's code with the bound; throws where it was looked for in vain, as after an update of the library. */
export function withBound(code: string): string {
  const bounded = GROWS.reduce((text, [at, then]) => {
    const [before, after, ...more] = text.split(at);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error('pdf.js unpacks its streams otherwise than scripts/build-steps/bounded-streams.ts knows it.');
    return `${before}${at}${then}${after}`;
  }, code);
  return HOOK + bounded;
}
