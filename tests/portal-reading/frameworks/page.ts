/** Which of a library's pages the address asks for: `element-plus.html?form`. */
export function pageAsked(): string {
  return location.search.slice(1);
}

/** Tells the test that the library has had two frames to draw. */
export function ready(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.setAttribute('data-drawn', '')));
}
