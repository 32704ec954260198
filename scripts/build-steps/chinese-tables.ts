import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const TABLES = resolve('node_modules/pdfjs-dist/cmaps');
/** What PDFs with Chinese text from the mainland name; other scripts are not read. */
const CHINESE = /^(?:Adobe-GB1|UniGB|GB)/;

/** The tables of Chinese characters that the PDF reader looks up, as files of the build. */
export function chineseTables(): { absoluteSrc: string; relativeDest: string }[] {
  return readdirSync(TABLES)
    .filter((name) => CHINESE.test(name))
    .map((name) => ({ absoluteSrc: join(TABLES, name), relativeDest: `cmaps/${name}` }));
}
