import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PORTAL = join(import.meta.dirname, '..', '..', 'lib', 'portal');
/** A value taken from elsewhere in `lib/portal`; types are gone from the build. */
const TAKES = /import (?!type )[^;]*? from '(@\/lib\/portal\/[^']+)'/g;

const KITS = ['@/lib/portal/agent-kit', '@/lib/portal/marks-kit'];

test.each(['marks', 'teach', 'list', 'files', 'fill'])(
  '%s takes the agent’s code from the kits alone, so that there is one of everything',
  (part) => {
    const files = readdirSync(join(PORTAL, part)).filter((name) => name.endsWith('.ts'));
    const taken = files.flatMap((name) =>
      [...readFileSync(join(PORTAL, part, name), 'utf8').matchAll(TAKES)].map(([, from]) => from),
    );
    expect(taken.length).toBeGreaterThan(1);
    expect(taken.filter((from) => !KITS.slice(0, part === 'marks' ? 1 : 2).includes(from ?? ''))).toEqual([]);
  },
);
