import { browser } from 'wxt/browser';
import type { DecisionClick } from '@/lib/record/decision';

/** A click as it was noted down. */
export interface NotedClick {
  tabId: number;
  /** Origin of the portal it was made on. */
  portal: string;
  click: DecisionClick;
}

/** What a page needs to note clicks: where they go, and a key that only the background knows besides it. */
export interface Notebook {
  name: string;
  key: JsonWebKey;
}

interface KeptNotebook extends Notebook {
  tabId: number;
  portal: string;
}

interface Note {
  nonce: number[];
  sealed: number[];
}

/** Prefix of notebooks in the session store, which is closed to pages, and of notes in the local one, which is not. */
const BOOK = 'notebook:';
const NOTED = 'noted:';
/** Notes that can wait at once; the background takes them with the next thing that happens. */
const SLOTS = 6;
const CIPHER = 'AES-GCM';

/**
 * The second way for a click to reach the background. A message to a sleeping worker is lost when the click leads the
 * page away before the worker is up (measured: half of them), and one to the panel when the panel goes with its page. The
 * local store takes the note without either; it is on the disk, so that what it takes is sealed.
 */
export async function createNoting({ name, key }: Notebook): Promise<(click: DecisionClick) => Promise<void>> {
  const sealing = await crypto.subtle.importKey('jwk', key, CIPHER, false, ['encrypt']);
  let count = 0;
  return async (click) => {
    const slot = NOTED + name + count;
    count = (count + 1) % SLOTS;
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(click));
    const sealed = await crypto.subtle.encrypt(
      { name: CIPHER, iv: nonce, additionalData: bytes(name) },
      sealing,
      plain,
    );
    const note: Note = { nonce: [...nonce], sealed: [...new Uint8Array(sealed)] };
    await browser.storage.local.set({ [slot]: note });
  };
}

/** The notebook of a tab while it shows a portal: the same one every time, for as long as the browser runs. */
export async function notebookOf(tabId: number, portal: string): Promise<Notebook> {
  const name = `${tabId} ${portal} `;
  const { [BOOK + name]: kept }: Record<string, unknown> = await browser.storage.session.get(BOOK + name);
  if (kept !== undefined) return open(kept as KeptNotebook);
  const made = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, true, ['encrypt', 'decrypt']);
  const book: KeptNotebook = { name, tabId, portal, key: await crypto.subtle.exportKey('jwk', made) };
  await browser.storage.session.set({ [BOOK + name]: book });
  return open(book);
}

/** Lets go of the notebooks of a tab that is gone, once its notes were taken. */
export async function dropNotebooks(tabId: number): Promise<void> {
  const books = (await notebooks()).filter((book) => book.tabId === tabId);
  if (books.length > 0) await browser.storage.session.remove(books.map(({ name }) => BOOK + name));
}

/**
 * Keeps the session store, with the key of an unlocked log in it, for pages of ours and the background: content scripts
 * live in the process of a page. Firefox has only the closed one.
 */
export async function closeSessionStore(): Promise<void> {
  await browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/**
 * Takes up what was noted: `take` gets each note with the tab and portal of its notebook, the click in it unchecked, and
 * the note is struck out once that is done. One that was not sealed with its notebook's key is struck out alone.
 */
export async function takeNotes(take: (note: { tabId: number; portal: string; click: unknown }) => Promise<void>) {
  const books = await notebooks();
  const slots = books.flatMap((book) =>
    Array.from({ length: SLOTS }, (_, at) => ({ book, slot: NOTED + book.name + at })),
  );
  if (slots.length === 0) return;
  const notes: Record<string, unknown> = await browser.storage.local.get(slots.map(({ slot }) => slot));
  for (const { book, slot } of slots) {
    if (notes[slot] === undefined) continue;
    const click = await unsealed(notes[slot] as Note, book).catch((error: unknown) => {
      console.error('a noted click was not sealed by its page', error);
      return null;
    });
    if (click !== null) await take({ tabId: book.tabId, portal: book.portal, click });
    await browser.storage.local.remove(slot);
  }
}

async function unsealed({ nonce, sealed }: Note, { name, key }: KeptNotebook): Promise<unknown> {
  const opening = await crypto.subtle.importKey('jwk', key, CIPHER, false, ['decrypt']);
  const cipher = { name: CIPHER, iv: Uint8Array.from(nonce), additionalData: bytes(name) };
  const plain = await crypto.subtle.decrypt(cipher, opening, Uint8Array.from(sealed));
  return JSON.parse(new TextDecoder().decode(plain));
}

async function notebooks(): Promise<KeptNotebook[]> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, book]) => (key.startsWith(BOOK) ? [book as KeptNotebook] : []));
}

function open({ name, key }: KeptNotebook): Notebook {
  return { name, key };
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
