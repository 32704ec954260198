import type { Dictionary } from '@/lib/portal/read/dictionary';
import { hasLetters } from '@/lib/portal/read/text';
import { childrenOf, ELEMENT, parentOf, TEXT } from '@/lib/portal/read/visible';
import { alike, holdsPair } from './boxes';
import type { FoundValue, Label, WayToValue } from './way';

/** A label with a colon and nothing behind it is a blank line of its form, if the lines around it hold label and value each. */
export const blankLine: WayToValue = {
  name: 'blank line',
  needs: ({ long }) => !long,
  looks: nothingBeside,
};

function nothingBeside({ hit, scan, read }: Label): FoundValue | null {
  const line = hit.node.nodeType === ELEMENT ? (hit.node as Element) : parentOf(hit.node);
  if (!line || !/[:：]\s*$/.test(hit.node.textContent ?? '')) return null;
  const found = read('beside', [], line);
  const others = hit.cell?.row.cells.map(({ element }) => element) ?? childrenOf(line.parentElement);
  const alike =
    scan.hits.some(
      ({ node, from }) => from >= 0 && (node.parentNode === line || node.parentNode?.parentNode === line.parentNode),
    ) ||
    others.some((other) => other !== line && (holdsPair(other, scan.lexicon) || leadsText(other, line, scan.lexicon)));
  return alike ? found : { ...found, state: 'unreadable', reason: '标签旁没有值' };
}

/** Another label made like this one, with words right behind it. */
function leadsText(other: Element, line: Element, { lookUp }: Dictionary): boolean {
  if (!alike(other, line) || !/[:：]\s*$/.test(other.textContent ?? '') || !lookUp(other.textContent ?? ''))
    return false;
  return other.nextSibling?.nodeType === TEXT && hasLetters((other.nextSibling as Text).data);
}
