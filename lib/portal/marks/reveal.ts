/** Scrolls `element` to the middle of the window, through all frames and scrolling parts it stands in. */
export function reveal(element: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
