import type { ApplicantList } from '@/lib/dossier/applicant-list';
import type { PageReading } from '@/lib/dossier/reading';

export type PhotoBytes =
  | {
      ok: true;
      url: string;
      base64: string;
      /** Full length in bytes, also when only the head is carried. */
      bytes: number;
      partial: boolean;
    }
  | { ok: false; url: string; message: string };

/** What came of fetching a page: it is read as if it were open in a tab. */
export type FetchedPage =
  /**
   * Somebody's page, or what looks like one; `paper` is where it says its paper version is, null when nowhere, and `files` what
   * its attachment list leads to, where that was asked for.
   */
  | { is: 'page'; reading: PageReading; paper: string | null; files?: ListedFile[] }
  | { is: 'list'; list: ApplicantList }
  /** The session is over. */
  | { is: 'login' }
  /** The portal is overloaded or did not answer in time: worth another try. */
  | { is: 'busy'; message: string }
  /** The portal answered, and another try would give the same. */
  | { is: 'refused'; message: string };

/** A row of the attachment list and where its link leads; `url` is null where it has none, or several. */
export interface ListedFile {
  /** `rowKey` of the row. */
  row: string;
  name: string;
  url: string | null;
  links: number;
}

/** A file that the page got and holds, or why not: `login` when the session is over, `unlisted` where no list it knows has the link. */
export type FetchedFile =
  | { is: 'held'; bytes: number }
  | { is: 'refused' | 'busy' | 'login' | 'unlisted'; message: string };

/** A piece of a file that is held; `next` is where the one after it begins, null behind the last. */
export interface FilePart {
  base64: string;
  next: number | null;
}
