import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const BUILD = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

export interface BuiltFile {
  /** Path inside the build, with forward slashes. */
  path: string;
  bytes: Buffer;
}

/** Every file of the shipped build. Throws with the command to run when there is none. */
export function builtFiles(): BuiltFile[] {
  if (!existsSync(join(BUILD, 'manifest.json'))) {
    throw new Error('There is no build in .output/chrome-mv3. Make one with:  npm run build');
  }
  return filesUnder(BUILD).map((file) => ({
    path: relative(BUILD, file).replaceAll('\\', '/'),
    bytes: readFileSync(file),
  }));
}

/** One file of the shipped build as text. */
export function builtText(path: string): string {
  const file = builtFiles().find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`The build holds no ${path}.`);
  return file.bytes.toString('utf8');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));
}
