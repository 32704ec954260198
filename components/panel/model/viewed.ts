import type { FilesAt } from '@/lib/messages/protocol';
import type { ViewedFile, ViewedReview, ViewedSpot } from '@/lib/messages/viewer-line';
import type { Evidence, Finding } from '@/lib/review/types';
import { attachmentName } from '@/lib/rules/helpers/attachments';
import type { PanelState } from './state';

type Shown = Pick<PanelState, 'dossier' | 'review' | 'files' | 'applicant'>;

/** What the viewer shows of this review: the attachment list with what was found in its files; null where there is no list. */
export function viewedOf({ dossier, review, files, applicant }: Shown): ViewedReview | null {
  const list = dossier?.lists.attachments;
  if (list?.state !== 'read') return null;
  const findings = review?.findings ?? [];
  return {
    applicant: applicant?.name ?? '',
    files: list.rows.map((row): ViewedFile => {
      const facts = row.contents ?? null;
      const name = attachmentName(row);
      if (facts === null) return { name, facts, spots: [], asks: [] };
      return { name, facts, spots: spotsOf(facts.url, findings), asks: asksOf(facts.url, findings) };
    }),
    progress: files.progress,
    stopped: files.stopped,
  };
}

/** The places of one file that findings rest on, in the order of the pages. */
export function spotsOf(url: string, findings: readonly Finding[]): ViewedSpot[] {
  const spots = findings.flatMap(({ rule, title, evidence }) =>
    evidence.flatMap(({ file, label, found, flagged }): ViewedSpot[] =>
      file === undefined || file.url !== url
        ? []
        : [{ rule, title, says: `${ownLabel(label)}${found}`, flagged, at: file.at, also: file.also ?? [] }],
    ),
  );
  return spots.sort((one, other) => one.at.page - other.at.page || one.at.box[1] - other.at.box[1]);
}

/** Rules whose question about a file is answered by the reviewer's tick of that file; of seals, only those that are wanted. */
const ANSWERED_BY_LOOK: readonly string[] = ['peer-recommendation', 'post-vacancy', 'attachment-seal'];

function asksOf(url: string, findings: readonly Finding[]): string[] {
  return findings.flatMap(({ rule, outcome, says, evidence }) =>
    outcome === 'manual' &&
    ANSWERED_BY_LOOK.includes(rule) &&
    evidence.some(({ file, flagged }) => file?.url === url && (flagged || rule !== 'attachment-seal'))
      ? [says]
      : [],
  );
}

/** The viewer stands in the file that the label begins with. */
function ownLabel(label: string): string {
  const own = label.replace(/^附件\d+“[^”]*”/, '');
  return own === '' ? '' : `${own}：`;
}

/** Where the viewer has to go for this piece of evidence; null where it stands in no file. */
export function viewedAt(state: Shown, rule: string, { file: found }: Evidence): FilesAt | null {
  const files = viewedOf(state)?.files ?? [];
  const file = files.findIndex(({ facts }) => facts !== null && facts.url === found?.url);
  if (found === undefined || file < 0) return null;
  const at = JSON.stringify(found.at);
  const spot = files[file]?.spots.findIndex((one) => one.rule === rule && JSON.stringify(one.at) === at) ?? -1;
  return { file, spot: spot < 0 ? null : spot };
}
