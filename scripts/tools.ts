import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The command-line entry of each tool, so that no shell and no `.cmd` shim is needed. */
const ENTRIES = {
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
} as const;
export type Tool = keyof typeof ENTRIES;

export interface Outcome {
  ok: boolean;
  /** What the tool printed; empty when it printed straight to the terminal. */
  output: string;
  seconds: number;
}

interface RunOptions {
  /** Print while running instead of keeping the output for later. */
  live?: boolean;
  env?: Record<string, string>;
}

/** Run a tool of node_modules with the running Node. Resolves when it has ended, whatever its exit code. */
export function runTool(tool: Tool, args: string[], options: RunOptions = {}): Promise<Outcome> {
  const entry = join(ROOT, 'node_modules', ENTRIES[tool]);
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...args], options);
}

/** Run a program in the repository. Resolves when it has ended; a program that cannot start counts as failed. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: options.live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    // What is kept for later is read in a report, where colours are noise.
    env: { ...process.env, ...(options.live ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }), ...options.env },
  });
  running.add(child);
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  }
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      running.delete(child);
      resolve({ ok, output: chunks.join(''), seconds: (performance.now() - started) / 1000 });
    };
    child.once('error', (error) => {
      chunks.push(`${program}: ${error.message}\n`);
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

const running = new Set<ChildProcess>();

/**
 * Run `stop` once when this process is asked to end (Ctrl-C, SIGTERM, a closed terminal) or when the process that
 * started it is gone, end every tool still running, and exit.
 */
export function onEnd(stop: () => Promise<void> = async () => undefined): void {
  let ending = false;
  const end = (code: number) => {
    if (ending) return;
    ending = true;
    for (const child of running) child.kill('SIGTERM');
    const patience = setTimeout(() => process.exit(code), 8000);
    stop()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        clearTimeout(patience);
        process.exit(code);
      });
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(143));
  process.on('SIGHUP', () => end(129));
  process.on('disconnect', () => end(143));
}
