/** Opens the folded section a finding stands in and scrolls to it, without taking the focus from where the reviewer is. */
export function revealFinding(card: HTMLElement | null): void {
  const fold = card?.closest('details');
  if (fold) fold.open = true;
  card?.scrollIntoView({ block: 'nearest' });
}
