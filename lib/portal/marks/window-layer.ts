/** A layer over the whole window, as `pin` wants it. The panel's own is the topmost. */
export function windowLayer(zIndex: number, more: Record<string, string> = {}): Record<string, string> {
  return {
    display: 'block',
    position: 'fixed',
    top: '0',
    right: '0',
    bottom: '0',
    left: '0',
    overflow: 'hidden',
    'z-index': String(zIndex),
    ...more,
  };
}
