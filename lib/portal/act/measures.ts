/**
 * How much larger the page draws a CSS pixel of this element than one of the window, by `zoom` on it or around it. 1 in browsers
 * before 128, which measure zoomed elements in their own pixels.
 */
export function zoomOf(element: (Element & { currentCSSZoom?: number }) | null): number {
  return element?.currentCSSZoom || 1;
}

/** Width and height of the window without its scroll bars, in CSS pixels. In quirks mode it is the body that tells. */
export function windowSize({ compatMode, body, documentElement }: Document): { width: number; height: number } {
  const { clientWidth: width, clientHeight: height } = compatMode === 'BackCompat' && body ? body : documentElement;
  return { width, height };
}
