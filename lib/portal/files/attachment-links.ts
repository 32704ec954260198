import type { PageReading } from '@/lib/dossier/reading';
import { rowKey } from '@/lib/dossier/row-key';
import type { ListedFile } from '@/lib/messages/fetched';
import { readPage } from '@/lib/portal/agent-kit';
import { resolvePlace } from '@/lib/portal/marks-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { fileAddress } from './file-address';

/** What holds the link of one row. */
const ROW = 'tr, li, dl, [role="row"]';

/** The files that the attachment list of this page leads to now, one for each row, with who the page is about. */
export function listFiles(doc: Document, lexicon: Lexicon): { reading: PageReading; files: ListedFile[] } {
  const reading = readPage(doc, lexicon, Date.now(), true);
  return { reading, files: filesIn(doc, reading, lexicon, doc.location.origin) };
}

/** The files that the attachment list of this reading of the document leads to on the portal of `origin`. */
function filesIn(doc: Document, reading: PageReading, lexicon: Lexicon, origin: string): ListedFile[] {
  return reading.lists.attachments.rows.map((row): ListedFile => {
    const element = resolvePlace(doc, row.place, lexicon);
    const urls = element === null ? [] : addressesIn(element.closest(ROW) ?? element, origin);
    const [url, another] = urls;
    const name = row.cells.name?.text ?? row.cells.file?.text ?? '';
    return { row: rowKey(row), name, url: another === undefined ? (url ?? null) : null, links: urls.length };
  });
}

/** Links that pages fetched from the list showed, and nobody let go of yet; the oldest go first. */
const learnt = new Set<string>();
const MOST_LEARNT = 1000;

/** The files behind the attachment list of a page that was fetched, not shown: their links may be followed until they are dropped. */
export function learnFiles(doc: Document, reading: PageReading, lexicon: Lexicon, origin: string): ListedFile[] {
  const files = filesIn(doc, reading, lexicon, origin);
  for (const { url } of files) {
    if (url === null) continue;
    learnt.delete(url);
    learnt.add(url);
  }
  for (const url of [...learnt].slice(0, Math.max(0, learnt.size - MOST_LEARNT))) learnt.delete(url);
  return files;
}

export function isLearnt(url: string): boolean {
  return learnt.has(url);
}

export function unlearn(url: string): void {
  learnt.delete(url);
}

/** Where the links of a row lead on this portal, none twice. */
function addressesIn(row: Element, origin: string): string[] {
  const links = [...row.querySelectorAll('a, button, [data-url], [data-src], [data-href]')];
  const found = links.flatMap((link) => fileAddress(link, origin) ?? []);
  return [...new Set(found)];
}
