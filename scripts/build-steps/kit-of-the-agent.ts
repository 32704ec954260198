import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Entrypoints that run beside the agent in the same page. */
export const AGENT_PARTS: readonly string[] = ['teach', 'list', 'files', 'fill'];

const MODULE = resolve('lib/portal/agent-kit.ts');
const STAND_IN = '\0agent-kit';

/**
 * Builds a part of the agent: what it imports from `lib/portal/agent-kit` it takes at run time from the agent in the
 * page (`lib/portal/share-kit`) instead of carrying a copy.
 */
export function kitOfTheAgent(): Plugin {
  return {
    name: 'kit-of-the-agent',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = source.endsWith('agent-kit') ? await this.resolve(source, importer, { skipSelf: true }) : null;
      return found?.id === MODULE ? STAND_IN : null;
    },
    load(id) {
      if (id !== STAND_IN) return null;
      const code = "export default globalThis[Symbol.for('zcps-review-assistant kit')];";
      return { code, syntheticNamedExports: true };
    },
  };
}
