import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const TICKS = 100;

interface Running {
  id: string;
  parent: string;
  seconds: number;
  command: string;
}

/**
 * Seconds that processors spent so far on all processes with `mark` in their command line and on what these started; what else
 * runs on the machine does not count. Null where the system does not tell (/proc).
 */
export function processorSeconds(mark: string): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  const all = readdirSync('/proc').flatMap((id) => (/^\d+$/.test(id) ? running(id) : []));
  const own = new Set(all.filter(({ command }) => command.includes(mark)).map(({ id }) => id));
  for (let grew = true; grew; ) {
    const before = own.size;
    for (const { id, parent } of all) if (own.has(parent)) own.add(id);
    grew = own.size > before;
  }
  return all.reduce((sum, { id, seconds }) => (own.has(id) ? sum + seconds : sum), 0);
}

function running(id: string): Running[] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
    return [{ id, parent: fields[1] ?? '', seconds, command: readFileSync(`/proc/${id}/cmdline`, 'utf8') }];
  } catch {
    // It ended while we were looking.
    return [];
  }
}
