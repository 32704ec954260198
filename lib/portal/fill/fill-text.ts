import type { FillRequest } from '@/lib/messages/fill';

/** What a fill of ours left in a box. */
export interface Filled {
  /** Our own text as it stands in the box. */
  text: string;
  /** The box before any fill of ours, and after it. */
  before: string;
  kept: string;
}

/**
 * The whole content of the box after the fill, and what an undo puts back. Our own earlier text is replaced where it still
 * stands unchanged, so that filling twice never says things twice; everything else in the box stays in `append`.
 */
export function composeFill(
  current: string,
  { text, mode }: Pick<FillRequest, 'text' | 'mode'>,
  earlier: Filled | null,
): { content: string; undoTo: string } {
  const undoTo = earlier && earlier.kept === current ? earlier.before : current;
  if (mode === 'replace') return { content: text, undoTo };
  if (earlier && holdsOnce(current, earlier.text)) {
    return { content: current.split(earlier.text).join(text), undoTo };
  }
  if (current.trim() === '') return { content: text, undoTo };
  return { content: `${current.replace(/\n+$/u, '')}\n${text}`, undoTo };
}

function holdsOnce(whole: string, part: string): boolean {
  return part !== '' && whole.split(part).length === 2;
}
