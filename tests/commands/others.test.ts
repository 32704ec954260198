import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { npm, ROOT } from './npm';

/** The commands of the README's table that no other step of `npm test` runs, each in its short form. */
const ELSEWHERE = ['check', 'fix', 'build', 'e2e'];
const HERE = ['faults', 'bench', 'golden:update', 'docs:update', 'portal', 'steady', 'new:rule'];

test('every command of the README is run by a test', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const documented = [...readme.matchAll(/^\| `npm run ([\w:]+)`/gm)].map(([, name]) => name ?? '');
  expect(documented.length).toBeGreaterThan(5);
  expect(documented.filter((name) => ![...ELSEWHERE, ...HERE].includes(name))).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(documented.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test.each(['golden:update', 'docs:update'])('%s leaves nothing to be committed', async (name) => {
  const before = changes();
  const { code, output } = await npm(['run', name]).ended;
  expect(code, output).toBe(0);
  expect(changes()).toBe(before);
});

test('faults runs its suites, here the shortest of them', async () => {
  const { code, output, left } = await npm(['run', 'faults', '--', '--short', '-g', 'two tabs']).ended;
  expect(code, output).toBe(0);
  expect(output).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  expect(left).toEqual([]);
});

test('steady prints a table of stories and runs', async () => {
  const { code, output, left } = await npm(['run', 'steady', '--', '--runs=2', 'tests/e2e/publicity.spec.ts']).ended;
  expect(code, output).toBe(0);
  expect(output).toMatch(/run 1 +run 2 +story\n.*publicity\.spec\.ts:\d+ /);
  expect(output).toMatch(/([1-9]\d*) of \1 stories passed 2 times in a row/);
  expect(left).toEqual([]);
});

test('new:rule refuses an id that is in use, and writes nothing', async () => {
  const { code, output } = await npm(['run', 'new:rule', '--', '--id=training-hours']).ended;
  expect(code).toBe(1);
  expect(output).toContain('The id training-hours is or was a rule');
  expect(execFileSync('git', ['status', '--porcelain', '--', 'lib'], { cwd: ROOT, encoding: 'utf8' })).not.toContain(
    'training-hours',
  );
});

test('portal answers until it is ended', async () => {
  const portal = npm(['run', 'portal', '--', '--applicants', '12']);
  await portal.says(/practice portal: https:\/\/127\.0\.0\.1:\d+/);
  const [, url = ''] = /practice portal: (\S+)/.exec(portal.output()) ?? [];
  expect(execFileSync('curl', ['-sk', url], { encoding: 'utf8' })).toContain('<title>');
  portal.child.kill('SIGTERM');
  expect((await portal.ended).left).toEqual([]);
});

test('a port that is taken is said in a clear word', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const { code, output } = await npm(['run', 'portal', '--', '--port', String(port)]).ended;
  taken.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} is taken`);
  expect(output).not.toContain('at Server.');
});

/** What git sees as changed, so that a command that writes files can be held to writing the same ones. */
function changes(): string {
  return execFileSync('git', ['diff', 'HEAD', '--', 'tests/golden', 'tests/threats', 'docs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}
