import type { Piece } from '@/lib/portal/read/gather';
import { inlineEnd } from '@/lib/portal/read/inline-labels';
import { hasLetters } from '@/lib/portal/read/text';
import { parentOf } from '@/lib/portal/read/visible';
import { following, labelStart } from './following';
import { paragraphs } from './paragraphs';
import { boxOf } from './pieces';
import type { FoundValue, Label } from './way';

/** The rest of the text that the label begins (姓名：张三), with the inline nodes it goes on in; behind a bare colon what follows. */
export function restOfText({ hit, next, scan, read, long }: Label): FoundValue | null {
  const node = hit.node as Text;
  const around = parentOf(node);
  if (!around) return null;
  const shared = next?.node === node;
  const end = shared ? labelStart(node.data, next) : long ? node.data.length : inlineEnd(node.data, hit.from);
  const text = node.data.slice(hit.from, end);
  const own: Piece[] = [{ text, of: node }];
  if (long && !shared) return read('text', [...own, ...paragraphs(node, next, scan)], around);
  if (hasLetters(text) || end < node.data.length || shared) {
    // 姓名：张<b>三</b> goes on in the next inline nodes; a value that stands complete in the text does not.
    if (end === node.data.length && !/\s$/.test(text)) own.push(...following(node, hit, next, scan.lexicon, true));
    return read('text', own, around);
  }
  const pieces = following(node, hit, next, scan.lexicon);
  return pieces.length > 0 ? read('beside', pieces, boxOf(pieces) ?? around) : null;
}
