import type { FilePlace } from '@/lib/dossier/file-facts';
import type { ViewedFile } from '@/lib/messages/viewer-line';
import type { ViewerLook } from './look';

/** A place outlined on a page. */
export interface PageMark {
  box: FilePlace['box'];
  is: 'flagged' | 'fits' | 'seal' | 'found';
  /** The one that is looked at. */
  current: boolean;
  says: string;
}

/** Of a page that fits as a whole nothing is outlined. */
const WHOLE = '0,0,1,1';

/** What is outlined on the page in sight. */
export function pageMarksOf(file: ViewedFile, { page, spot, found }: ViewerLook): PageMark[] {
  const spots = file.spots.flatMap(({ at, also, flagged, says }, index) =>
    [at, ...also].flatMap(({ page: on, box }): PageMark[] =>
      on === page && (flagged || box.join() !== WHOLE)
        ? [{ box, is: flagged ? 'flagged' : 'fits', current: index === spot, says }]
        : [],
    ),
  );
  const seals = (file.facts?.pages[page - 1]?.seals ?? []).flatMap(({ at, sure }): PageMark[] =>
    spots.some(({ box }) => box.join() === at.box.join())
      ? []
      : [{ box: at.box, is: 'seal', current: false, says: sure ? '红色印章' : '疑有印章' }],
  );
  const looked: PageMark[] =
    found?.page === page ? [{ box: found.box, is: 'found', current: true, says: '查找的文字' }] : [];
  return [...spots, ...seals, ...looked];
}

/** What stands beside a file in the list. */
export function fileWords({ facts, spots }: ViewedFile): { is: 'flagged' | 'open' | 'fits'; text: string } {
  if (facts === null) return { is: 'open', text: '未打开' };
  const { looked } = facts;
  if (looked?.is === 'differs') return { is: 'flagged', text: `已看，不符：${looked.remark}` };
  if (looked?.is === 'agrees') return { is: 'fits', text: '✓ 已看，相符' };
  if (facts.trouble !== null) return { is: facts.trouble.wanting ? 'flagged' : 'open', text: facts.trouble.says };
  const flagged = spots.filter((spot) => spot.flagged).length;
  const pictures = facts.pages.filter(({ is, recognised }) => is === 'image' && recognised !== 'clear').length;
  if (flagged > 0) return { is: 'flagged', text: `须看${flagged}处` };
  if (pictures > 0) return { is: 'open', text: `${pictures}页图片须看` };
  return { is: 'fits', text: facts.paper ?? '未见不符' };
}

/** What stands under a page in the row of pages. */
export function pageWords(
  { facts, spots }: ViewedFile,
  page: number,
): { is: 'flagged' | 'open' | 'fits'; text: string } {
  const flagged = spots.filter((spot) => spot.flagged && spot.at.page === page).length;
  const own = facts?.pages[page - 1];
  const seal = own !== undefined && own.seals.length > 0 ? '有章' : '';
  if (flagged > 0) return { is: 'flagged', text: [`${flagged}处`, seal].filter(Boolean).join(' ') };
  if (own?.is === 'image') return { is: 'open', text: ['图片', seal].filter(Boolean).join(' ') };
  return { is: 'fits', text: seal };
}
