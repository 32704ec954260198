import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const HOUSE = new URL('../../', import.meta.url);
const ROOMS = ['lib', 'components', 'entrypoints'];

/** Imports of a file that run when it does; those of types alone carry nothing over. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\s+(?!type\b)([^;']*?)from '([^']+)'/gms)].flatMap(
    ([, names = '', asked = '']) => {
      const named =
        /\{([^}]*)\}/
          .exec(names)?.[1]
          ?.split(',')
          .filter((one) => one.trim() !== '') ?? [];
      if (named.length > 0 && named.every((one) => one.trim().startsWith('type '))) return [];
      if (asked.startsWith('@/')) return [asked.slice(2)];
      return asked.startsWith('.') ? [posix.join(posix.dirname(file), asked)] : [];
    },
  );
}

/** The first way round that leads from a file back to it, or null. */
function circleIn(arrows: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const follow = (file: string, way: string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of arrows.get(file) ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of arrows.keys()) {
    const circle = follow(file, []);
    if (circle) return circle;
  }
  return null;
}

function arrowsIn(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const bare = (path: string) => path.replace(/\.tsx?$/, '');
  return new Map([...files].map(([file, text]) => [bare(file), importsOf(file, text).map(bare)]));
}

test('no import leads back to where it began', () => {
  const names = ROOMS.flatMap((room) =>
    readdirSync(new URL(`${room}/`, HOUSE), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${room}/${name}`),
  );
  const arrows = arrowsIn(new Map(names.map((name) => [name, readFileSync(new URL(name, HOUSE), 'utf8')])));
  expect([...arrows.values()].flat().length).toBeGreaterThan(1_000);
  expect(circleIn(arrows)).toBeNull();
});

test('a circle would be found, and types alone make none', () => {
  const files = (back: string) =>
    new Map([
      ['lib/a/one.ts', "import { two } from '@/lib/b/two';"],
      ['lib/b/two.tsx', "import {\n  three,\n} from './three';"],
      ['lib/b/three.ts', back],
    ]);
  expect(circleIn(arrowsIn(files("export { one } from '../a/one';")))).toHaveLength(4);
  expect(circleIn(arrowsIn(files("import type { One } from '../a/one';")))).toBeNull();
  expect(circleIn(arrowsIn(files("import { type One } from '../a/one';")))).toBeNull();
});
