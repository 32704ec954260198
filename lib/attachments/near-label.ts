/** Read more likely than this, another word is another word. */
const CERTAIN = 0.97;

/**
 * The label that recognised writing begins with when one of its characters was taken for another or missed, and what stands
 * behind it; null where there is none. Short labels need their colon. `likely` is how likely each part of the text was read rightly.
 */
export function nearLabel(
  text: string,
  likely: readonly number[],
  labels: readonly string[],
): { label: string; rest: string } | null {
  const [head = '', rest] = /^(.{1,12}?)[:：](.*)$/s.exec(text)?.slice(1) ?? [text];
  if (Math.min(...likely.slice(0, head.length)) > CERTAIN) return null;
  const found = labels.find(
    (label) => (label.length > 3 || (rest !== undefined && label.length > 1)) && isNear(head, label),
  );
  return found === undefined ? null : { label: found, rest: rest ?? '' };
}

function isNear(read: string, label: string): boolean {
  if (read === label || read.length < label.length - 1 || read.length > label.length + 1) return false;
  let from = 0;
  while (from < read.length && read[from] === label[from]) from += 1;
  let [end, other] = [read.length, label.length];
  while (end > from && other > from && read[end - 1] === label[other - 1]) {
    end -= 1;
    other -= 1;
  }
  return end - from <= 1 && other - from <= 1;
}
