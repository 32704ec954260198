import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Entrypoints that run beside the agent in the same page, and the kits they find there. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  marks: ['agent-kit'],
  photo: ['agent-kit'],
  teach: ['agent-kit', 'marks-kit'],
  list: ['agent-kit', 'marks-kit'],
  files: ['agent-kit', 'marks-kit'],
  fill: ['agent-kit', 'marks-kit'],
};

/**
 * Builds a part of the agent: what it imports from `lib/portal/agent-kit` it takes at run time from the agent in the
 * page (`lib/portal/share-kit`) instead of carrying a copy, and what from `marks-kit` from the part that draws marks.
 * Null for any other entrypoint.
 */
export function kitOfTheAgent(entrypoint: string): Plugin | null {
  const kits = PARTS[entrypoint];
  if (kits === undefined) return null;
  const standIns = new Map(kits.map((kit) => [resolve(`lib/portal/${kit}.ts`), kit]));
  return {
    name: 'kit-of-the-agent',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('-kit')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const kit = standIns.get(found?.id ?? '');
      return kit === undefined ? null : `\0${kit}`;
    },
    load(id) {
      const kit = kits.find((one) => id === `\0${one}`);
      if (kit === undefined) return null;
      const code = `export default globalThis[Symbol.for('zcps-review-assistant ${kit}')];`;
      return { code, syntheticNamedExports: true };
    },
  };
}
