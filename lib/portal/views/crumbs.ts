import type { FieldReading } from '@/lib/dossier/reading';
import { placeOf } from '@/lib/portal/read/found';
import type { Scan } from '@/lib/portal/read/scanned';
import { fold } from '@/lib/portal/read/text';
import { foundByAny } from './found-by-any';
import type { Scanned } from './front';

const CRUMBS =
  '[class*="breadcrumb" i],[aria-label="breadcrumb" i],.crumb,.crumbs,.pos,.position,.location,.weizhi,.dqwz';
const BETWEEN = /[>＞»›→/|\\]/;

/** Whose name stands between the parts of where one is: 待审查 > 王某某 > 材料审核. Null where none or several do. */
export function namedInCrumbs(front: Scanned[]): FieldReading | null {
  for (const { scan } of front) {
    for (const element of foundByAny(scan.root, CRUMBS)) {
      if (!scan.onScreen(element)) continue;
      const parts = partsOf(element, scan);
      const names = new Set(
        parts.filter((part, at) => at > 0 && isName(part, parts[at - 1] ?? '', parts[at + 1] ?? '', scan)),
      );
      const [text, another] = names;
      if (text === undefined || another !== undefined || !parts.some((part) => scan.lexicon.noName.test(part)))
        continue;
      const found = { label: '当前位置', nth: 0, section: null, scan, element, text };
      return { state: 'read', text, places: [placeOf(found)] };
    }
  }
  return null;
}

function isName(part: string, before: string, behind: string, { lexicon: { name, noName, texts } }: Scan): boolean {
  return name.test(part) && !noName.test(part) && !texts.signedIn.test(before) && !texts.signedIn.test(behind);
}

/** What is said in other ways than by a text in sight: choices, boxes, buttons. */
const NO_TEXT = 'select,label,textarea,button,script,style';

function partsOf(element: Element, { onScreen, lexicon }: Scan): string[] {
  const words = element.ownerDocument.createTreeWalker(element, 4);
  const parts: string[] = [];
  while (words.nextNode()) {
    const { parentElement: around, textContent } = words.currentNode;
    if (around === null || around.closest(NO_TEXT) || !onScreen(around)) continue;
    parts.push(...(textContent ?? '').split(BETWEEN).map((part) => fold(part).replace(lexicon.texts.lineOfPlace, '')));
  }
  return parts.filter((part) => part !== '');
}
