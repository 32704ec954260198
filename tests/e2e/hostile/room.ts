import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes that all processes below this one hold, and so the browsers that it started; null where the system does not say. */
export function roomTaken(): number | null {
  if (process.platform !== 'linux') return null;
  const parents = new Map<number, number>();
  const held = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const stat = read(`/proc/${name}/stat`);
    // A process that ended meanwhile holds nothing.
    if (stat === null) continue;
    const [, parent = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(name), Number(parent));
    const [, resident = '0', shared = '0'] = (read(`/proc/${name}/statm`) ?? '').split(' ');
    held.set(Number(name), ((Number(resident) - Number(shared)) * 4096) / 1024 / 1024);
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || (parent > 1 && isBelow(parent)));
  };
  return [...held].reduce((sum, [pid, megabytes]) => sum + (isBelow(pid) ? megabytes : 0), 0);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null;
    throw error;
  }
}
