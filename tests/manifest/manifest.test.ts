import { expect, test } from 'vitest';
import { builtText } from './build';

interface Manifest {
  manifest_version: number;
  minimum_chrome_version: string;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts: { matches: string[] }[];
  web_accessible_resources: { resources: string[]; matches: string[]; use_dynamic_url: boolean }[];
  content_security_policy: { extension_pages: string };
  externally_connectable?: unknown;
}

const PORTAL = 'https://zcps.rlsbt.zj.gov.cn/*';
const OTHER_PORTALS = 'https://*/*';
const text = builtText('manifest.json');
const manifest = JSON.parse(text) as Manifest;

test('fails when the built manifest differs from the committed one (npm run manifest:update, then read the difference)', async () => {
  await expect(normalised(text)).toMatchFileSnapshot('./manifest.json.snap');
});

test('names exactly one host, the portal', () => {
  expect(manifest.host_permissions).toEqual([PORTAL]);
  expect(manifest.content_scripts.flatMap((script) => script.matches)).toEqual([PORTAL]);
  const addresses = text.match(/[a-z*]+:\/\/[^"]*/g);
  expect(new Set(addresses)).toEqual(new Set([PORTAL, OTHER_PORTALS]));
});

test('gets another host only when the office adds it and the browser asks', () => {
  expect(manifest.optional_host_permissions).toEqual([OTHER_PORTALS]);
  // The panel is a frame in the portal's page, whichever portal that is; its address is a new one in every session.
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['panel.html'], matches: [OTHER_PORTALS], use_dynamic_url: true },
  ]);
});

test('asks for no permission beyond the README’s table', () => {
  expect([...manifest.permissions].sort()).toEqual(['scripting', 'storage', 'unlimitedStorage', 'webRequest']);
  expect(manifest.optional_permissions).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
});

test('runs on Chromium 109, as Manifest V3', () => {
  expect(manifest.manifest_version).toBe(3);
  expect(manifest.minimum_chrome_version).toBe('109');
});

test('lets pages run packaged code only', () => {
  const csp = manifest.content_security_policy.extension_pages;
  expect(csp).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(csp).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|blob:|data:/);
});

test('shows the portal nothing but the panel', () => {
  expect(manifest.web_accessible_resources.flatMap((resource) => resource.resources)).toEqual(['panel.html']);
});

/** Same content, same text: keys sorted, and the version left out, because a release is no change of rights. */
function normalised(json: string): string {
  const value: unknown = JSON.parse(json, (key, entry: unknown) => (key === 'version' ? '(any)' : sorted(entry)));
  return `${JSON.stringify(value, null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
