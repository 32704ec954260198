import type { PolicySource } from '@/components/workbench/policy/policy-source';
import { dayInChina } from '@/lib/dossier/china-time';
import { reviewLog } from '@/lib/log/live';
import { askBackground } from '@/lib/messages/channel';
import { keptDraft, keptWalk } from './policy-draft';

/** So many reviews are tried before a change is put in force. */
const RECENT = 200;

/** The office's policy of this browser: kept by the background, which tells every panel when it changes. */
export const livePolicy: PolicySource = {
  load: () => askBackground('background/load-office', {}),
  change: (office, said, by, upon) =>
    askBackground('background/change-office', { office, said, by, at: Date.now(), upon }),
  before: (at) => askBackground('background/office-before', { at }),
  undo: (at) => askBackground('background/undo-office', { at }),
  async recent() {
    const { rows } = await reviewLog.entries.query({}, { limit: RECENT });
    const details = await Promise.all(rows.map(({ seq }) => reviewLog.entries.detail(seq)));
    return details.flatMap((detail) => {
      if (detail === null) return [];
      const { row, body } = detail;
      const { dossier, review } = body;
      if (!dossier || row.role === null || row.object === null) return [];
      const chosen = review?.pack?.chosen === true ? review.pack.id : null;
      return [{ seq: row.seq, name: row.name, dossier, role: row.role, object: row.object, chosen }];
    });
  },
  draft: keptDraft,
  walk: keptWalk,
  today: () => dayInChina(Date.now()),
};
