import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { linterWalls, wallTable } from '../../scripts/walls/draw';
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
  const fresh = text.replace(/\| room \| may import[\s\S]*?\n(?!\|)/, `${wallTable()}\n`);
  expect(fresh).toContain(wallTable());
  if (isUpdate) writeFileSync(file, fresh);
  expect(readFileSync(file, 'utf8'), 'run npm run docs:update').toBe(fresh);
});

test('every room of lib has walls', () => {
  const rooms = readdirSync(fileOf('lib/'), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => `lib/${name}`);
  const walled = new Set(ROOMS.map(({ room }) => room));
  expect(rooms.filter((room) => !walled.has(room))).toEqual([]);
});

test('no room may import one above it: following what is allowed never leads back', () => {
  const lib = ROOMS.filter(({ room }) => room.startsWith('lib/'));
  const below = (room: string, way: string[]): string[][] =>
    way.includes(room)
      ? [[...way, room]]
      : (lib.find((one) => one.room === room)?.may ?? []).flatMap((next) =>
          below(next.split('/').slice(0, 2).join('/'), [...way, room]),
        );
  expect(lib.flatMap(({ room }) => below(room, []))).toEqual([]);
});

test('an import that the table does not name is refused, one that it names is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'));
  const lib = ROOMS.map(({ room }) => room).filter((room) => room.startsWith('lib/'));
  const asked = [...lib, 'lib/a-new-room', 'components', 'entrypoints', 'tests'];
  writeFileSync(
    join(folder, 'biome.json'),
    JSON.stringify({ linter: { rules: { preset: 'none' } }, overrides: linterWalls() }),
  );
  for (const room of lib) {
    mkdirSync(join(folder, room), { recursive: true });
    writeFileSync(join(folder, room, 'probe.ts'), asked.map((one) => `import '@/${one}/x';`).join('\n'));
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
    asked.filter((one) => one !== room && !may.includes(one)).map((one) => `${room} → ${one}`),
  );
  expect(refused.sort()).toEqual(expected.sort());
});
