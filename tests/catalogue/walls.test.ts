import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { linterWalls, wallTable, wingTable } from '../../scripts/walls/draw';
import { ROOMS } from '../../scripts/walls/rooms';

/** `DOCS=update` writes the walls into the linter's file and into CONTRIBUTING.md; otherwise both must be what the table says. */
const isUpdate = process.env['DOCS'] === 'update';
const fileOf = (name: string) => new URL(`../../${name}`, import.meta.url);
const BIOME = fileURLToPath(fileOf('node_modules/@biomejs/biome/bin/biome'));

test('the linter keeps the walls of the table', () => {
  const file = fileOf('biome.json');
  const before = JSON.parse(readFileSync(file, 'utf8')) as { overrides: unknown[] };
  const isStale = JSON.stringify(before.overrides) !== JSON.stringify(linterWalls());
  if (isUpdate && isStale) {
    writeFileSync(file, JSON.stringify({ ...before, overrides: linterWalls() }, null, 2));
    spawnSync(process.execPath, [BIOME, 'format', '--write', fileURLToPath(file)], { cwd: fileURLToPath(fileOf('.')) });
  }
  const now = JSON.parse(readFileSync(file, 'utf8')) as { overrides: unknown[] };
  expect(now.overrides, 'change scripts/walls/rooms.ts, then run npm run docs:update').toEqual(linterWalls());
});

test('CONTRIBUTING shows the same walls', () => {
  const file = fileOf('CONTRIBUTING.md');
  const text = readFileSync(file, 'utf8');
  const fresh = text
    .replace(/\| room \| may import[\s\S]*?\n(?!\|)/, `${wallTable()}\n`)
    .replace(/\| wing of the log \|[\s\S]*?\n(?!\|)/, `${wingTable()}\n`);
  expect(fresh).toContain(wallTable());
  expect(fresh).toContain(wingTable());
  if (isUpdate) writeFileSync(file, fresh);
  expect(readFileSync(file, 'utf8'), 'run npm run docs:update').toBe(fresh);
});

test('every room of lib has walls, and so has every wing of the log', () => {
  const rooms = ['lib/', 'lib/log/'].flatMap((floor) =>
    readdirSync(fileOf(floor), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => `${floor}${name}`),
  );
  const walled = new Set(ROOMS.map(({ room }) => room));
  expect(rooms.filter((room) => !walled.has(room))).toEqual([]);
});

/** The room that a file or folder stands in: the longest name in the table that it stands under. */
function roomOf(path: string): string {
  const around = ROOMS.map(({ room }) => room).filter((room) => isUnder(path, room));
  return around.sort((one, other) => other.length - one.length)[0] ?? path;
}

const isUnder = (path: string, room: string) => path === room || path.startsWith(`${room}/`);

test('no room may import one above it: following what is allowed never leads back', () => {
  const lib = ROOMS.filter(({ room }) => room.startsWith('lib/'));
  const below = (room: string, way: string[]): string[][] =>
    way.includes(room)
      ? [[...way, room]]
      : (lib.find((one) => one.room === room)?.may ?? []).flatMap((next) => below(roomOf(next), [...way, room]));
  expect(lib.flatMap(({ room }) => below(room, []))).toEqual([]);
});

test('an import that the table does not name is refused, one that it names is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'));
  const lib = ROOMS.map(({ room }) => room).filter((room) => room.startsWith('lib/'));
  // A wing is asked for by a file that is its own, and by each that is its front.
  const fronts = ROOMS.flatMap(({ may }) => may.filter((one) => one.startsWith('lib/log/')));
  const asked = [...new Set([...lib, ...fronts, 'lib/a-new-room', 'components', 'entrypoints', 'tests'])];
  writeFileSync(
    join(folder, 'biome.json'),
    JSON.stringify({ linter: { rules: { preset: 'none' } }, overrides: linterWalls() }),
  );
  for (const room of lib) {
    mkdirSync(join(folder, room), { recursive: true });
    writeFileSync(join(folder, room, 'probe.ts'), asked.map((one) => `import '@/${addressOf(one)}';`).join('\n'));
  }
  const { stdout } = spawnSync(process.execPath, [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const refused = (
    JSON.parse(stdout) as { diagnostics: { location: { path: string; start: { line: number } } }[] }
  ).diagnostics.map(({ location: { path, start } }) => `${dirname(path)} → ${asked[start.line - 1]}`);
  const expected = ROOMS.filter(({ room }) => lib.includes(room)).flatMap(({ room, may }) =>
    asked.filter((one) => ![room, ...may].some((allowed) => isUnder(one, allowed))).map((one) => `${room} → ${one}`),
  );
  expect(refused.sort()).toEqual(expected.sort());
});

/** What to import for a room: a file in it; a front is a file itself. */
const addressOf = (asked: string) => (/^lib\/log\/\w+\/|errors$/.test(asked) ? asked : `${asked}/x`);
