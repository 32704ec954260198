import type { ApplicantList, Standing } from '@/lib/dossier/applicant-list';
import type { FieldId, PageReading, Place, Verdict } from '@/lib/dossier/reading';
import type { FetchedFile, FetchedPage, FilePart, ListedFile, PhotoBytes } from '@/lib/messages/fetched';
import type { FillOutcome, FillPreview, FillRequest } from '@/lib/messages/fill';
import type { Mark } from '@/lib/messages/mark';
import type { Ask, PartName } from '@/lib/messages/protocol';
import type { Picked, ProposalAnswer, TrialAnswer } from '@/lib/messages/teaching';
import type { ChosenVerdict, FoundDecision } from '@/lib/portal/decision-form';
import type { FoundBox } from '@/lib/portal/opinion-boxes';
import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Scan } from '@/lib/portal/read/scanned';
import type { PatchChange } from '@/lib/profile/patch';

/**
 * Parts of the agent that not every page needs, each a script of its own. What the agent may ask of them is written here,
 * below both, so that neither has to know the other.
 */
export interface AgentParts extends Record<PartName, object> {
  marks: MarksPart;
  photo: PhotoPart;
  teach: TeachPart;
  list: ListPart;
  files: FilesPart;
  fill: FillPart;
}

/** Where a page is: its address, and whose it is. */
type Where = Pick<Location, 'href' | 'origin'>;

/** What the findings drawn over the page are to the agent. */
export interface MarksPart {
  /** Nothing is drawn yet; the keys that step through marks are listened to from now on. `onActivate` gets the rule of a mark. */
  startMarks(
    doc: Document,
    stillOurs: () => boolean,
    lexicon: () => Lexicon,
    onActivate: (rule: string) => void,
  ): PageMarks;
}

export interface Drawn {
  /** Replaces all marks; gives how many of them have a place on the page now. */
  set(marks: Mark[]): number;
  /** Outlines elements and scrolls to the first, e.g. the box a fill would use, or those in question. */
  point(elements: Element[]): void;
  /** Marks exist only while the panel is open: false takes them off the page, true draws them again. */
  enable(on: boolean): void;
  stop(): void;
}

export interface PageMarks extends Drawn {
  /** Opens the closed tab that holds the places, scrolls to the first that can be seen and outlines all that can; gives how many. */
  show(rule: string, places: Place[]): Promise<number>;
}

/** What teaching is to the agent. */
export interface TeachPart {
  createTeaching(doc: Document, stillOurs: () => boolean, lexicon: () => Lexicon, tell: TellsOfTeaching): Teaching;
  /** At how many places of the page each of the changes matches, by words that hold them already. */
  countMatches(doc: Document, lexicon: Lexicon, changes: readonly PatchChange[]): number[];
}

export interface TellsOfTeaching {
  picked(picked: Picked): void;
  ended(): void;
}

export interface Teaching {
  /** Starts, ends, or goes from value to value by key. */
  act(what: Ask<'page/teach'>['what']): void;
  propose(field: FieldId): ProposalAnswer[];
  trial(change: PatchChange): TrialAnswer;
  stop(): void;
}

/** What lists of applicants are to the agent: the chips at their rows, their rows as data, and pages got from them. */
export interface ListPart {
  readApplicantList(doc: Document, lexicon: Lexicon, told: Told): ApplicantList | null;
  createRowChips(page: ListPage): RowChips;
  fetchPage(
    url: string,
    forms: readonly string[],
    page: Where,
    lexicon: Lexicon,
    learnFiles: FilesPart['learnFiles'] | null,
  ): Promise<FetchedPage>;
}

/** What the reading of a page says of it besides its rows. */
export type Told = Pick<PageReading, 'url' | 'title' | 'role' | 'object'>;

/** What chips have to know about their page. */
export interface ListPage {
  doc: Document;
  stillOurs: () => boolean;
  lexicon: () => Lexicon;
  /** What the log and 批量检查 know about these rows, one for one. */
  standings: (ask: Ask<'background/standings'>) => Promise<(Standing | null)[]>;
  /** Whether this reading is still what the page shows. */
  isShown: (reading: PageReading) => boolean;
  /** The reviewer clicked the chip of the row that leads to this address. */
  onClick: (url: string) => void;
}

export interface RowChips {
  /** Replaces all chips by those of the list that was read. */
  draw(reading: PageReading): Promise<void>;
  /** Takes all chips off the page. */
  clear(): void;
  stop(): void;
}

/** What the photo is to the agent: the bytes behind its address. */
export interface PhotoPart {
  fetchPhoto(url: string, page: Where): Promise<PhotoBytes>;
}

/** What attachments are to the agent: the links that their list shows, and the bytes behind them. */
export interface FilesPart {
  listFiles(doc: Document, lexicon: Lexicon): { reading: PageReading; files: ListedFile[] };
  /** The files of a page that was fetched; from then on they may be fetched, too, until they are dropped. */
  learnFiles(doc: Document, reading: PageReading, lexicon: Lexicon, origin: string): ListedFile[];
  fetchFile(doc: Document, lexicon: Lexicon, ask: Ask<'page/fetch-file'>): Promise<FetchedFile>;
  /** The next piece of a file that was fetched. */
  partOf(url: string, at: number): FilePart;
  dropFile(url: string): void;
}

/** What filling is to the agent. */
export interface FillPart {
  createFiller(page: FillPage): Filler;
}

/** What the filler has to know about the page; asked anew at every step, because pages swap under one's hands. */
export interface FillPage {
  read(): PageReading;
  lastReading(): PageReading | null;
  boxes(): FoundBox[];
  decision(): FoundDecision | null;
  lexicon(): Lexicon;
  /** What the reviewer is at. */
  scans(): Scan[];
}

export interface Filler {
  /** Which box and which option a fill of this verdict would use; the box itself, or those in question, come along for being outlined. */
  preview(verdict: Verdict): { answer: FillPreview | Extract<FillOutcome, { ok: false }>; boxes: Element[] };
  /** All or nothing: what the page does not keep is put back. */
  fill(request: FillRequest): Promise<FillOutcome>;
  /** Puts the last fill back, part by part, unless a part was changed by hand since. */
  undo(): Promise<{ ok: boolean; message: string }>;
  /**
   * The verdict that stands chosen on the page, by whomever; null where none does, and where it cannot be told which counts. A
   * button with this `word` on it may also send what was pressed long before.
   */
  chosen(word?: string): ChosenVerdict | null;
  /** What a click of the reviewer presses that is no button by its making, but decides at once; told of every click. */
  pressed(event: Event): Element | null;
  /** What was written: in the box of our last fill, else in any, else in an editor or a box for remarks in the opinion's place. */
  written(): string | null;
}
