import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { met, tried } from '../threats/met';

/** `DOCS=update` writes the list of what is shipped; otherwise it must be what the lockfile says now. */
const ROOT = new URL('../../', import.meta.url);
const BILL = new URL('docs/sbom.cdx.json', ROOT);

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: true;
  optional?: true;
  devOptional?: true;
  hasInstallScript?: true;
}

const lock = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8')) as {
  name: string;
  version: string;
  packages: Record<string, Locked>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, one]) => !one.dev && !one.optional && !one.devOptional);

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What is shipped, as CycloneDX 1.5, without a time or a number of its own: the same lockfile gives the same text. */
function bill(): string {
  const components = shipped.map(([path, { version = '', integrity = '', license }]) => {
    const name = nameOf(path);
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const [algorithm = '', digest = ''] = integrity.split('-', 2);
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      purl,
      ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
      hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
    };
  });
  const component = { type: 'application', 'bom-ref': lock.name, name: lock.name, version: lock.version };
  const document = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component }, components };
  return `${JSON.stringify(document, null, 2)}\n`;
}

test('every package is locked by its content, and comes from the registry that npm is set to', () => {
  expect(locked.length).toBeGreaterThan(300);
  const unbound = locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''));
  // Only tools for other systems, which npm had no need to fetch when the lockfile was written.
  expect(unbound.filter(([, { dev, optional }]) => !(dev && optional)).map(([path]) => path)).toEqual([]);
  expect(unbound.length).toBeLessThanOrEqual(tried('T35', 'tools of other systems without a hash'));
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('no package runs code of its own when it is installed', () => {
  const settings = readFileSync(new URL('.npmrc', ROOT), 'utf8');
  expect(settings).toMatch(/^ignore-scripts=true$/m);
  const scripts = shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(scripts).toHaveLength(tried('T35', 'install scripts in what is shipped'));
  // Control: there are such packages, among the tools.
  const among = locked.filter(([, { hasInstallScript }]) => hasInstallScript).length;
  expect(among).toBeGreaterThan(0);
  met(
    'T35',
    'install scripts',
    `${shipped.length} packages shipped, 0 with an install script; ${among} of ${locked.length} tools have one, none is run`,
  );
});

test('docs/sbom.cdx.json lists what is shipped', () => {
  if (process.env['DOCS'] === 'update') writeFileSync(BILL, bill());
  expect(existsSync(BILL), 'run npm run docs:update').toBe(true);
  expect(readFileSync(BILL, 'utf8'), 'run npm run docs:update').toBe(bill());
  const named = shipped.map(([path]) => nameOf(path));
  const wanted = Object.keys(
    (JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { dependencies: object }).dependencies,
  );
  expect(wanted.filter((name) => !named.includes(name))).toEqual([]);
});
