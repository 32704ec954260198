/** Document of a frame, null when it is of another origin. */
export function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
