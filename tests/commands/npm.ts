import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** How long a process may take to end on a busy machine. */
const ENDING_MS = 30_000;
/** Every process that a command starts inherits this from it. */
const MARK = 'ZCPS_COMMAND';

export interface Ran {
  /** Exit code; null when it was ended by a signal. */
  code: number | null;
  /** Everything it printed. */
  output: string;
  /** Command lines of what it started and left running; empty where the system does not tell. */
  left: string[];
}

export interface Running {
  child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Resolves once it printed this; rejects when it ended without. */
  says(text: RegExp): Promise<void>;
  /** Resolves when it has ended. */
  ended: Promise<Ran>;
}

/** Starts `npm …` as somebody without a display types it. */
export function npm(args: string[], env: Record<string, string> = {}): Running {
  const mark = randomUUID();
  const { DISPLAY: _, WAYLAND_DISPLAY: __, NODE_OPTIONS: ___, ...inherited } = process.env;
  const own = Object.fromEntries(Object.entries(inherited).filter(([name]) => !/^(?:VITEST|npm_)/.test(name)));
  const child = spawn('npm', args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...own, NO_COLOR: '1', [MARK]: mark, ...env },
  });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', async (code) => resolve({ code, output, left: await leftRunning(mark) }));
  });
  const says = (text: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!text.test(output)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${text}:\n${output}`)));
    });
  return { child, output: () => output, says, ended };
}

/** What still runs when those that are about to end have had their time. */
async function leftRunning(mark: string): Promise<string[]> {
  let left = running(mark);
  for (const until = Date.now() + ENDING_MS; left.length > 0 && Date.now() < until; left = running(mark))
    await wait(100);
  return left;
}

function running(mark: string): string[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid) || !readIfThere(`/proc/${pid}/environ`).includes(`${MARK}=${mark}`)) return [];
    const line = readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
    return line === '' ? [] : [line];
  });
}

/** Processes end while they are looked at. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code)))
      return '';
    throw error;
  }
}
