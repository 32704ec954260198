import { type FieldReading, ON_CLOSED_TAB } from '@/lib/dossier/reading';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import { type Found, placeOf } from './found';
import type { Hit, Scan, Section } from './scanned';
import { sectionKindOf } from './tables/list-match';
import { sortTables } from './tables/sorted-tables';
import { fold } from './text';
import { ELEMENT, parentOf } from './visible';

/** A picture, or the blank place of one (`address` null), that may be the applicant's photo. */
export interface PhotoCandidate {
  address: string | null;
  found: Found;
  hidden: boolean;
  score: number;
}

const NO_PHOTO = /logo|banner|qrcode|qr_|ewm|erweima|icon|captcha|verify|arrow|seal|gongzhang|loading/i;

/** Everything in one document that may be the photo: beside a label, by its alternative text, under a heading, or by its place in the form. */
export function findPhotos(scan: Scan): PhotoCandidate[] {
  const candidates: PhotoCandidate[] = [];
  const { lookUp, sectionsFor } = scan.lexicon;
  const { never } = sectionsFor('photo');
  const add = (image: Element | null, section: Section | null, around: Element, label: string, score: number) => {
    const kind = sectionKindOf(section);
    if (kind && never.includes(kind)) return;
    const element = image ?? around;
    const address = image ? addressOf(image, scan.lexicon) : null;
    const found = { label, nth: 0, section: section?.text ?? null, scan, element, text: address ?? '' };
    candidates.push({ address, found, hidden: !scan.visible(element), score });
  };
  const used = new Set<Element>();
  const { claimed } = sortTables(scan);
  for (const hit of scan.hits) {
    if (claimed.has(hit) || !hit.word.fields.some(({ field }) => field === 'photo')) continue;
    const around = regionOf(hit);
    const images = around ? picturesIn(around, hit, scan) : [];
    for (const image of images) {
      used.add(image);
      add(image, hit.section, image, hit.word.key, 0);
    }
    if (images.length === 0 && around && isFormPlace(hit)) add(null, hit.section, around, hit.word.key, 0);
  }
  for (const { element, section, cell } of scan.images) {
    if (used.has(element) || isDecoration(element)) continue;
    const named = lookUp(element.alt) ?? lookUp(element.title);
    if (named?.fields.some(({ field }) => field === 'photo'))
      add(element, section, element, fold(element.alt || element.title), 1);
    else if (sectionKindOf(section) === 'photo') add(element, section, element, section?.text ?? '', 2);
    else if (
      cell &&
      fold(cell.text) === '' &&
      ((cell.element as HTMLTableCellElement).rowSpan >= 3
        ? namesPerson(cell.row.table.element, scan)
        : isPortrait(element) && namesPerson(cell.row.element, scan))
    ) {
      add(element, section, element, '照片', 3);
    }
  }
  return candidates;
}

/** The photo's reading: its absolute address, or a blank place. */
export function readPhoto(all: PhotoCandidate[]): FieldReading {
  if (all.length === 0) return { state: 'absent', text: '', places: [] };
  const readable = all.filter(({ hidden }) => !hidden);
  const open = readable.filter(({ found: { scan, element } }) => scan.onScreen(element));
  // A blank on a closed tab may be a picture that is fetched once it is opened.
  const seen = open.length > 0 ? open : readable.filter(({ address }) => address !== null);
  const places = (some: PhotoCandidate[]) => some.map(({ found }) => placeOf(found));
  if (seen.length === 0) return { state: 'unreadable', text: '', places: places(all), reason: ON_CLOSED_TAB };
  const pictures = seen.filter(({ address }) => address !== null);
  if (pictures.length === 0) return { state: 'empty', text: '', places: places(seen) };
  const best = Math.min(...pictures.map(({ score }) => score));
  const equal = pictures.filter(({ score }) => score === best);
  const addresses = new Set(equal.map(({ address }) => address));
  const [first] = equal;
  if (addresses.size === 1 && first?.address) return { state: 'read', text: first.address, places: places(equal) };
  return {
    state: 'unreadable',
    text: '',
    places: places(equal),
    reason: `有${addresses.size}张图片，不能确定哪一张是照片`,
  };
}

/** Where the picture of a label stands: its cell and the next one, or the box around label and picture. */
function regionOf(hit: Hit): Element | null {
  if (hit.cell) {
    const { cells } = hit.cell.row;
    if (hit.whole) return cells[cells.indexOf(hit.cell) + 1]?.element ?? hit.cell.element;
    return hit.cell.element;
  }
  const element = hit.node.nodeType === ELEMENT ? (hit.node as Element) : null;
  return element?.nextElementSibling ?? parentOf(hit.node);
}

function picturesIn(around: Element, hit: Hit, scan: Scan): Element[] {
  const scopes = hit.cell && hit.cell.element !== around ? [hit.cell.element, around] : [around];
  for (const scope of [...scopes, parentOf(hit.node)]) {
    if (!scope || (scope.localName === 'tr' && scopes.length > 0)) continue;
    const images = [...scope.querySelectorAll('img')].filter((image) => !isDecoration(image));
    const own = scope.localName === 'img' && !isDecoration(scope as HTMLImageElement) ? [scope, ...images] : images;
    const drawn =
      own.length > 0
        ? own
        : [...scope.querySelectorAll('[style*="background"]'), scope].filter(
            (one) => backgroundOf(one, scan.lexicon) !== null,
          );
    const good = drawn.filter((image) => addressOf(image, scan.lexicon) !== null);
    const shown = good.filter((image) => scan.visible(image));
    if (good.length > 0) return shown.length > 0 ? shown : good;
  }
  return [];
}

/** A blank beside a label says that the photo is missing; a bare heading or link of that name does not. */
function isFormPlace(hit: Hit): boolean {
  return hit.cell !== null || hit.node.parentElement?.querySelector('img') != null;
}

function addressOf(image: Element, lexicon: Lexicon): string | null {
  if (image.localName !== 'img') return backgroundOf(image, lexicon);
  const { currentSrc, src } = image as HTMLImageElement;
  const address = currentSrc || src;
  return address === '' || lexicon.texts.noPhoto.test(address) || !image.getAttribute('src') ? null : address;
}

function backgroundOf(element: Element, { texts }: Lexicon): string | null {
  const url = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i.exec(element.getAttribute('style') ?? '')?.[1];
  return url && !texts.noPhoto.test(url) ? new URL(url, element.baseURI).href : null;
}

function isDecoration(image: HTMLImageElement): boolean {
  if (NO_PHOTO.test(image.getAttribute('src') ?? '') || NO_PHOTO.test(image.className)) return true;
  return image.complete && image.naturalWidth > 0 && image.naturalWidth < 40 && image.naturalHeight < 40;
}

/** Shown upright and in the size of a photo on a form: beside a form stand banners, too. */
function isPortrait({ width, height }: HTMLImageElement): boolean {
  return width >= 60 && width <= 240 && width < height && height < 2 * width;
}

/** Whether the applicant's name stands in the table, or in a form that stands in the same row. */
function namesPerson(around: Element, scan: Scan): boolean {
  return scan.hits.some(
    ({ word, node, cell }) => cell && around.contains(node) && word.fields.some(({ field }) => field === 'person.name'),
  );
}
