import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** The wings of lib/log, each standing on those before it; what lies beside them opens the house and stands on all. */
const WINGS = ['errors', 'schema', 'database', 'chain', 'drafts', 'query', 'export', 'erasure', 'backup', 'vault'];
const LOG = new URL('../../lib/log/', import.meta.url);

interface Arrow {
  from: string;
  to: string;
}

function arrowsOf(file: string, text: string): Arrow[] {
  return [...text.matchAll(/from '([^']+)'/g)].flatMap(([, asked = '']) => {
    const to = asked.startsWith('@/lib/log/')
      ? asked.slice('@/lib/log/'.length)
      : asked.startsWith('.')
        ? posix.join(posix.dirname(file), asked)
        : null;
    return to === null ? [] : [{ from: file, to }];
  });
}

const wingOf = (path: string) => WINGS.indexOf(path.split('/')[0] ?? '');

/** An import from a wing to a later one, or to what stands on all. */
const leadsUp = ({ from, to }: Arrow) => wingOf(from) !== -1 && (wingOf(to) === -1 || wingOf(to) > wingOf(from));

test('no wing of the log imports a later one', () => {
  const files = readdirSync(LOG, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const arrows = files.flatMap((file) => arrowsOf(file, readFileSync(new URL(file, LOG), 'utf8')));
  expect(arrows.length).toBeGreaterThan(100);
  expect(arrows.filter(leadsUp)).toEqual([]);
});

test('one that did would be seen, however it is written', () => {
  const up = [`import { search } from '@/lib/log/query/search';`, `import { search } from '../query/search';`];
  expect(up.flatMap((text) => arrowsOf('chain/append.ts', text)).map(leadsUp)).toEqual([true, true]);
  expect(arrowsOf('query/search.ts', `import { append } from '../chain/append';`).map(leadsUp)).toEqual([false]);
});
