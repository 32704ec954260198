import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { ROOMS } from '../../scripts/walls/rooms';

const HOUSE = new URL('../../', import.meta.url);
const FLOORS = ['lib', 'components', 'entrypoints'];

/** Which files a file imports; types count, since whoever reads one has to read the other. */
type Arrows = ReadonlyMap<string, readonly string[]>;

/** Files without their endings, each with those it imports of the house. */
function arrowsIn(files: ReadonlyMap<string, string>): Arrows {
  const plain = (path: string) => path.replace(/\.tsx?$/, '');
  return new Map([...files].map(([file, text]) => [plain(file), importsOf(file, text).map(plain)]));
}

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\b[^;']*?from '([^']+)'/gms)].flatMap(([, asked = '']) => {
    if (asked.startsWith('@/')) return [asked.slice(2)];
    return asked.startsWith('.') ? [posix.join(posix.dirname(file), asked)] : [];
  });
}

/** The first way round that leads from a file back to it, or null. */
function circleIn(arrows: Arrows): string[] | null {
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

/** The room of a file: the longest name in the table that it stands under. */
function roomOf(file: string): string | null {
  const rooms = ROOMS.map(({ room }) => room.replace(/\.ts$/, '')).filter((room) => isUnder(file, room));
  return rooms.sort((one, other) => other.length - one.length)[0] ?? null;
}

const isUnder = (file: string, room: string) => file === room || file.startsWith(`${room}/`);

/** Imports that go from one room of `lib` to another, as `from → to`; a wing of the log is a room, and what stands beside the wings may enter all. */
function betweenRooms(arrows: Arrows): { from: string; to: string; says: string }[] {
  return [...arrows].flatMap(([file, asked]) => {
    const from = roomOf(file);
    return asked.flatMap((other) => {
      const to = roomOf(other) ?? other;
      if (from === null || !from.startsWith('lib/') || isUnder(to, from)) return [];
      return [{ from, to, says: `${file} → ${other}` }];
    });
  });
}

/** Imports of a room that the table does not let it make: they lead up. */
function leadingUp(arrows: Arrows): string[] {
  return betweenRooms(arrows)
    .filter(({ from, says }) => {
      const other = says.split(' → ')[1] ?? '';
      return !ROOMS.find(({ room }) => room === from)?.may.some((allowed) => isUnder(other, allowed));
    })
    .map(({ says }) => says);
}

function house(): Arrows {
  const names = FLOORS.flatMap((floor) =>
    readdirSync(new URL(`${floor}/`, HOUSE), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${floor}/${name}`),
  );
  return arrowsIn(new Map(names.map((name) => [name, readFileSync(new URL(name, HOUSE), 'utf8')])));
}

test('no import leads up or back to where it began', () => {
  const arrows = house();
  const inLog = [...arrows].flatMap(([file, asked]) =>
    isUnder(file, 'lib/log') ? asked.filter((other) => isUnder(other, 'lib/log')) : [],
  );
  const between = betweenRooms(arrows);
  const wings = between.filter(({ from, to }) => isUnder(from, 'lib/log') && to.startsWith('lib/log/'));
  const figures = {
    up: leadingUp(arrows),
    circle: circleIn(arrows),
    'from log to messages': between.filter(({ from, to }) => isUnder(from, 'lib/log') && to === 'lib/messages'),
  };
  console.log(
    `${arrows.size} files, ${[...arrows.values()].flat().length} imports, ${between.length} between rooms of lib; ` +
      `up ${figures.up.length}, circles ${figures.circle === null ? 0 : 'at least 1'}, ` +
      `log → messages ${figures['from log to messages'].length}, within log ${inLog.length}, of which ${wings.length} enter another wing`,
  );
  expect(between.length).toBeGreaterThan(300);
  // Whoever changes the log has to follow these; what is kept and how it is sealed are rooms of their own below it.
  expect(inLog.length).toBeLessThanOrEqual(128);
  expect(figures).toEqual({ up: [], circle: null, 'from log to messages': [] });
});

test('control: a circle would be found, one of types alone, too', () => {
  const files = (back: string) =>
    new Map([
      ['lib/a/one.ts', "import { two } from '@/lib/b/two';"],
      ['lib/b/two.tsx', "import {\n  three,\n} from './three';"],
      ['lib/b/three.ts', back],
    ]);
  expect(circleIn(arrowsIn(files("export { one } from '../a/one';")))).toHaveLength(4);
  expect(circleIn(arrowsIn(files("import type { One } from '../a/one';")))).toHaveLength(4);
  expect(circleIn(arrowsIn(files("import type { Four } from './four';")))).toBeNull();
});

test('control: an import that leads up would be found, one that leads down is none', () => {
  const up = new Map([['lib/dossier/a.ts', "import type { Rule } from '@/lib/rules/types';"]]);
  const down = new Map([['lib/rules/a.ts', "import type { Dossier } from '@/lib/dossier/dossier';"]]);
  expect(leadingUp(arrowsIn(up))).toEqual(['lib/dossier/a → lib/rules/types']);
  expect(leadingUp(arrowsIn(down))).toEqual([]);
});

test('control: so would a wing of the log that enters a later one, or one below it by a file that is its own', () => {
  const inWing = (asked: string, file = 'lib/log/chain/append.ts') => leadingUp(arrowsIn(new Map([[file, asked]])));
  expect(inWing("import { search } from '@/lib/log/query/search';")).toHaveLength(1);
  expect(inWing("import { search } from '../query/search';")).toHaveLength(1);
  expect(inWing("import { verify } from '@/lib/log/chain/verify';", 'lib/log/query/search.ts')).toHaveLength(1);
  expect(inWing("import { readEnd } from '@/lib/log/chain/chain';", 'lib/log/query/search.ts')).toEqual([]);
  expect(inWing("import { readRows } from '@/lib/database/rows';")).toEqual([]);
  expect(inWing("import { link } from './chain';")).toEqual([]);
});
