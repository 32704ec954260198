import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from '../tools.ts';
import { SetupError } from './setup-error.ts';

/** The shipped build, the same for tests, demo and offices. */
export const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const STAMP = join(ROOT, '.output', 'chrome-mv3.sources');

/** Everything the build is made from: what changes in one of them asks for another build. */
export const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'scripts/build-steps',
  'wxt.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Build the shipped extension unless it was made from exactly these sources. Throws SetupError when it fails. */
export async function ensureExtension(): Promise<void> {
  if (existsSync(join(EXTENSION, 'manifest.json')) && existsSync(STAMP)) {
    if (readFileSync(STAMP, 'utf8') === digestOfSources()) return;
  }
  console.log('Building the extension (wxt build) …');
  const built = await buildExtension();
  if (!built.ok) throw new SetupError(`The build failed:\n${built.output}`);
}

/** Build the shipped extension in any case, and note what it was made from. */
export async function buildExtension(): ReturnType<typeof runTool> {
  const digest = digestOfSources();
  const built = await runTool('wxt', ['build'], { env: { NODE_ENV: 'production' } });
  if (built.ok) writeFileSync(STAMP, digest);
  return built;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const full = join(ROOT, path);
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
