import type { Place } from '@/lib/dossier/reading';
import { resolvePlace, textHolds } from '@/lib/portal/marks/place';
import { SHIPPED } from '@/tests/portal/shipped-words';

/** Where the element of a place stands: indexes of children, from the body down. */
type Path = number[];

/** Of the page as it is put back after every change: finding a place anew costs as much as reading the whole page. */
const paths = new Map<Place, Path | null>();
/** Elements of the page that stands now. */
const standing = new Map<Place, Element>();
let learning = false;

/** A page begins of which nothing is known. What its scripts built may differ from what its text builds, so it is put back once before paths count. */
export function forget(): void {
  paths.clear();
  standing.clear();
  learning = false;
}

/** The page was put back as it was: what is resolved next is where the paths lead. */
export function putBackAsItWas(doc: Document): void {
  standing.clear();
  learning = true;
  for (const [place, path] of paths) {
    const element = path?.reduce<Element | undefined>((above, index) => above?.children[index], doc.body);
    if (element) standing.set(place, element);
  }
}

/** The page is about to be changed. From here on places are sought on the changed page where they are not known. */
export function learnBefore(doc: Document, places: readonly Place[]): void {
  if (!learning) return;
  for (const place of places) {
    if (paths.has(place)) continue;
    const element = resolvePlace(doc, place, SHIPPED);
    paths.set(place, element && pathOf(element, doc.body));
    if (element) standing.set(place, element);
  }
}

/** What `resolvePlace` gives, without a search where the element that it gave on the unchanged page still says the same. */
export function resolve(doc: Document, place: Place): Element | null {
  const known = standing.get(place);
  return known?.isConnected && textHolds(known, place.quote) ? known : resolvePlace(doc, place, SHIPPED);
}

function pathOf(element: Element, top: Element): Path | null {
  const path: Path = [];
  for (let one: Element | null = element; one !== top; one = one.parentElement) {
    if (one?.parentElement == null) return null;
    path.unshift([...(Reflect.get(Element.prototype, 'children', one.parentElement) as HTMLCollection)].indexOf(one));
  }
  return path;
}
