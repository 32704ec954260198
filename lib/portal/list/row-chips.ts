import type { PageReading } from '@/lib/dossier/reading';
import type { ListPage, RowChips } from '@/lib/portal/act/parts';
import { applicantRows } from './applicant-list';
import { createListChips } from './list-chips';

/** Chips at the rows of whatever list the page shows, each with what is known of its row. */
export function createRowChips({ doc, stillOurs, lexicon, standings, isShown, onClick }: ListPage): RowChips {
  const chips = createListChips(doc, stillOurs, onClick);
  return {
    async draw(reading: PageReading) {
      const rows = applicantRows(doc, lexicon());
      if (rows.length === 0) return chips.set([]);
      const { role, object } = reading;
      const known = await standings({ rows: rows.map(({ listed }) => listed), role, object });
      // The page may have gone on to other rows, or to no list at all.
      if (!isShown(reading)) return;
      chips.set(rows.map(({ cell, listed }, at) => ({ cell, url: listed.url, standing: known[at] ?? null })));
    },
    clear: () => chips.set([]),
    stop: chips.stop,
  };
}
