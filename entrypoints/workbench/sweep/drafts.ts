import { dayInChina } from '@/lib/dossier/china-time';
import { askBackground } from '@/lib/messages/channel';
import type { TriageRow } from '@/lib/record/sweep';
import type { ReviewedBy } from '@/lib/review/types';
import { loadJudge } from '../../panel/judge';
import { readKept } from './kept';

/** Lays drafts ready for these rows, in the words of the pack that judged them; gives the rows that got one. */
export async function layDrafts(rows: readonly TriageRow[]): Promise<TriageRow[]> {
  const { judge } = await loadJudge({ askBackground });
  if (judge === null) throw new Error('政策包未能使用，不能拟写意见。');
  const isInForce = (by: ReviewedBy | null) =>
    by !== null && judge.packs.some(({ id, version }) => id === by.id && version === by.version);
  const wanted = new Set(rows.map(({ nth }) => nth));
  const today = dayInChina(Date.now());
  const drafts = ((await readKept())?.rows ?? []).flatMap(({ nth, checked }) => {
    if (checked === null || !wanted.has(nth)) return [];
    const { review, dossier } = checked;
    // Words of another version of the pack, or of another pack, are not those of what was found.
    if (!isInForce(review.pack)) return [];
    const verdict = review.suggestion.verdict === 'reject' ? ('reject' as const) : ('return' as const);
    const style = { form: 'auto', byTopic: false } as const;
    return [
      {
        nth,
        verdict,
        text: judge.draft({ review, dossier, choices: {}, notes: {}, verdict, limit: null, today, style }).text,
      },
    ];
  });
  const { drafted } = await askBackground('background/draft-swept', { drafts });
  return rows.filter(({ nth }) => drafted.includes(nth));
}
