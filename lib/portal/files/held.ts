export interface HeldFiles {
  get(url: string): Uint8Array | undefined;
  put(url: string, bytes: Uint8Array): void;
  drop(url: string): void;
}

/** Files in memory, at most `most` bytes of them together; the oldest goes first, the newest never. */
export function createHeld(most: number): HeldFiles {
  const files = new Map<string, Uint8Array>();
  return {
    get: (url) => files.get(url),
    drop: (url) => void files.delete(url),
    put(url, bytes) {
      files.delete(url);
      files.set(url, bytes);
      let sum = [...files.values()].reduce((total, { length }) => total + length, 0);
      for (const [oldest, { length }] of files) {
        if (sum <= most || oldest === url) return;
        files.delete(oldest);
        sum -= length;
      }
    },
  };
}
