import type { Attachment } from '@/lib/dossier/dossier';
import { FIRST_PAGE, type FilePlace } from '@/lib/dossier/file-facts';
import { type Evidence, evidence } from '@/lib/rules/judgement';
import type { Filed } from './file-agreement';
import { fileRemarks } from './file-remarks';

/** What one row of the attachment list comes to: what differs, what has to be asked for again, what is left to look at. */
export interface RowSaid {
  /** 附件2“继续教育证明”. */
  name: string;
  shown: Evidence[];
  differs: string[];
  unclear: string[];
  open: string[];
  /** The reviewer has looked at it, so nothing of it is left to do. */
  looked: boolean;
  /** All that the application has of such a paper was found in it and agrees, and each of its pages says so. */
  settled: boolean;
}

/** What the file and the reviewer who looked at it say. A look settles what was open, not what the file states otherwise. */
export function rowSaid(row: Attachment, name: string, filed: Filed): RowSaid {
  const said = fileSaid(row, name, filed);
  const looked = row.contents?.looked;
  if (looked === undefined) return said;
  const { is, remark } = looked;
  const differs = is === 'differs' ? [...said.differs, `经人工查看不符：${remark}`] : said.differs;
  const found = `审核人已看，${is === 'differs' ? '不符' : '相符'}${remark === '' ? '' : `：${remark}`}`;
  const settled = differs.length + said.unclear.length === 0;
  const shown = settled ? said.shown.map((one) => ({ ...one, flagged: false })) : said.shown;
  const own = evidence(name, found, [row.place], { flagged: is === 'differs' });
  return { ...said, differs, open: [], looked: true, shown: [own, ...shown] };
}

const UNOPENED = '没有打开';

/** A file made to hurt may state the same thing without end. */
const MOST_OUTLINED = 100;

function fileSaid(row: Attachment, name: string, filed: Filed): RowSaid {
  const nothing: RowSaid = { name, shown: [], differs: [], unclear: [], open: [], looked: false, settled: false };
  const { contents } = row;
  const inRow = (found: string) => [evidence(name, found, [row.place], { flagged: true })];
  if (contents === undefined) return { ...nothing, open: [UNOPENED], shown: inRow(UNOPENED) };
  const { trouble, url } = contents;
  if (trouble !== null) {
    const said = [trouble.says];
    return { ...nothing, ...(trouble.wanting ? { unclear: said } : { open: said }), shown: inRow(trouble.says) };
  }
  const { remarks, isWhole } = fileRemarks(row, contents, filed);
  const differs = remarks.flatMap((one) => one.differs ?? []);
  const open = remarks.flatMap((one) => one.open ?? []);
  const shown = remarks.map(({ found, value = { label: '', places: [] }, at, agrees = false }) =>
    standing(evidence(`${name}${value.label}`, found, [row.place, ...value.places], { flagged: !agrees }), url, at),
  );
  return { ...nothing, shown, differs, open, settled: isWhole && differs.length + open.length === 0 };
}

/** What stands at these places of the file; at its first page where none is known. */
function standing(shown: Evidence, url: string, [at = FIRST_PAGE, ...rest]: readonly FilePlace[]): Evidence {
  const also = rest.slice(0, MOST_OUTLINED);
  return { ...shown, file: { url, at, ...(also.length === 0 ? {} : { also }) } };
}
