import { sameOriginDocuments } from '@/lib/portal/act/documents';
import { everyDocument } from '@/lib/portal/act/every-document';
import { REFUSED } from '@/lib/profile/session-over';

/**
 * What a page must say somewhere before there is anything to do: what the portal may call the name, spaced out or starred, the
 * number that tells who it is where no label says the name, or a choice about fees.
 */
const NAMES_SOMEBODY =
  /姓[\s*＊]*名|身\s*份\s*证|证\s*件\s*号|(?:申\s*报|申\s*请|参\s*评|报\s*名)\s*(?:人|者|对\s*象)|评\s*审\s*对\s*象|是否收费|收费设[定置][\s\S]{0,400}不收费/;
/** How often a page in motion is looked at again, in milliseconds. */
const PAUSE = 150;

/**
 * Whether the page, its same-origin frames and open shadow roots included, says anything that reading could start from:
 * somebody's name, or that the session is over. Errs towards yes; judging is the reader's work.
 */
export function mayConcernUs(top: Document, taught: RegExp | null = null): boolean {
  return sameOriginDocuments(top).some((doc) => {
    if (doc.querySelector('input[type="password"]')) return true;
    return [doc.body ?? doc.documentElement, ...rootsIn(doc)].some((root) => concerns(root, taught));
  });
}

/** Calls `found` once, as soon as the page may concern us; until then every change of it is looked at. */
export function scout(top: Document, found: () => void, taught: RegExp | null = null): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, PAUSE);
  });
  const documents = everyDocument(top, (doc) => {
    observer.observe(doc, { childList: true, characterData: true, subtree: true });
    timer ??= setTimeout(look, 0);
  });
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    observer.disconnect();
    documents.stop();
  };

  function look(): void {
    timer = null;
    documents.scan();
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!mayConcernUs(top, taught)) return;
    stop();
    found();
  }

  return stop;
}

function concerns(root: Node, taught: RegExp | null): boolean {
  const text = root.textContent ?? '';
  return NAMES_SOMEBODY.test(text) || REFUSED.test(text) || taught?.test(text) === true;
}

function rootsIn(doc: Document): ShadowRoot[] {
  return [...doc.getElementsByTagName('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
}
