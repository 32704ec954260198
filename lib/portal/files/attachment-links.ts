import { rowKey } from '@/lib/dossier/row-key';
import type { ListedFile } from '@/lib/messages/fetched';
import { readPage } from '@/lib/portal/agent-kit';
import { resolvePlace } from '@/lib/portal/marks-kit';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { fileAddress } from './file-address';

/** What holds the link of one row. */
const ROW = 'tr, li, dl, [role="row"]';

/** The files that the attachment list of this page leads to now, one for each row, with who the page is about. */
export function listFiles(
  doc: Document,
  lexicon: Lexicon,
): { reading: ReturnType<typeof readPage>; files: ListedFile[] } {
  const reading = readPage(doc, lexicon, Date.now(), true);
  const { rows } = reading.lists.attachments;
  const files = rows.map((row): ListedFile => {
    const element = resolvePlace(doc, row.place, lexicon);
    const urls = element === null ? [] : addressesIn(element.closest(ROW) ?? element, doc.location.origin);
    const [url, another] = urls;
    const name = row.cells.name?.text ?? row.cells.file?.text ?? '';
    return { row: rowKey(row), name, url: another === undefined ? (url ?? null) : null, links: urls.length };
  });
  return { reading, files };
}

/** Where the links of a row lead on this portal, none twice. */
function addressesIn(row: Element, origin: string): string[] {
  const links = [...row.querySelectorAll('a, button, [data-url], [data-src], [data-href]')];
  const found = links.flatMap((link) => fileAddress(link, origin) ?? []);
  return [...new Set(found)];
}
