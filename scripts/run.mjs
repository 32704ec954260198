/**
 * `node scripts/run.mjs <command> [arguments]` runs `scripts/<command>.ts`.
 * Plain Node 20 with builtins only, because it is what a bare clone starts with: it installs what is missing,
 * then hands over to a Node that the tools want and that reads TypeScript by itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { runUnder, toolNode } from './bootstrap/newer-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);
const file = join(root, 'scripts', `${command}.ts`);

if (!/^[a-z][a-z0-9]*$/.test(command) || !existsSync(file)) {
  console.error(`There is no scripts/${command}.ts. The commands are listed in package.json under "scripts".`);
  process.exit(2);
}

try {
  ensureDependencies(root);
  process.exitCode = await runUnder(toolNode(root), root, [file, ...args]);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
