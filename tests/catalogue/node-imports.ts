import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OnResolveArgs } from 'esbuild';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What Node runs by itself: the commands, what they and package.json start with `node`, and what says so in its own first lines. */
export function nodeEntries(): string[] {
  const commands = filesUnder('scripts').filter((file) => /\.(ts|mjs)$/.test(file));
  const started = [readFileSync(join(ROOT, 'package.json'), 'utf8'), ...commands.map(sourceOf)].flatMap((source) =>
    [...source.matchAll(/\btests\/[\w/-]+\.(?:ts|mjs)\b/g)].map(([file]) => file),
  );
  const byHand = filesUnder('tests').filter((file) => sourceOf(file).includes(`\`node ${file}`));
  return [...new Set([...commands, ...started, ...byHand])].filter((file) => existsSync(join(ROOT, file))).sort();
}

/**
 * Every import reachable from these files that Node's own loader would refuse, each as one line that names the file, the
 * import and how to mend it. Node adds no ending, knows no `@/`, draws no JSX and wants JSON to be announced.
 */
export async function refusedByNode(entries: readonly string[]): Promise<string[]> {
  const refused = new Set<string>();
  const reached = new Set<string>();
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...entries],
    bundle: true,
    write: false,
    outdir: join(ROOT, 'nowhere'),
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'as-node-resolves',
        setup({ onResolve }) {
          onResolve({ filter: /.*/ }, (args) => {
            if (args.kind === 'entry-point') return null;
            const why = whyRefused(args);
            if (why !== null) refused.add(`${relative(ROOT, args.importer)}: '${args.path}' ${why}`);
            const path = resolve(args.resolveDir, args.path);
            const follow = why === null && args.path.startsWith('.') && extname(path) !== '.json';
            if (follow) reached.add(path);
            return follow ? { path } : { path: args.path, external: true };
          });
        },
      },
    ],
  });
  if (reached.size === 0) throw new Error('nothing was followed: the search itself is broken');
  return [...refused].sort();
}

function whyRefused({ path, importer, resolveDir, with: attributes }: OnResolveArgs): string | null {
  if (path.startsWith('@/'))
    return `is an alias that Node does not know: name the file relatively (from ${relative(ROOT, importer)})`;
  if (!path.startsWith('.')) return isBuiltin(path) || isInstalled(path) ? null : 'is not installed';
  const file = resolve(resolveDir, path);
  const ending = extname(file);
  if (existsSync(file) && ending !== '') {
    if (ending === '.json') return attributes['type'] === 'json' ? null : "needs: with { type: 'json' }";
    return /^\.[cm]?[jt]s$/.test(ending)
      ? null
      : `is no file that Node reads (${ending}): import what is needed from a .ts file`;
  }
  const meant = ['.ts', '.tsx', '/index.ts', '.mjs', '.js', '.json'].find((one) => existsSync(`${file}${one}`));
  return meant === undefined ? 'does not exist' : `needs its ending: '${path}${meant}'`;
}

function isInstalled(path: string): boolean {
  const [scope = '', name = ''] = path.split('/');
  return existsSync(join(ROOT, 'node_modules', path.startsWith('@') ? `${scope}/${name}` : scope));
}

function sourceOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
