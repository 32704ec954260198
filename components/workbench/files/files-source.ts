import type { ShownFile } from '@/lib/attachments/view/shown';
import type { FileFacts } from '@/lib/dossier/file-facts';
import type { ViewedReview, ViewerLine } from '@/lib/messages/viewer-line';

/** What the viewer asks of the page that composes it. */
export interface FilesSource {
  /** The review in the panel of this tab: told at once and at each change, `gone` once it is over. */
  follow(tabId: number, told: (review: ViewedReview | null) => void, gone: () => void): ViewerLine;
  /** The file, opened for drawing, as it was when its facts were found. Rejects in words for the reviewer. */
  open(tabId: number, facts: FileFacts, signal: AbortSignal): Promise<ShownFile>;
  /** Bring the tab of the review to the front. */
  toPanel(tabId: number): Promise<void>;
}
