import { readFileSync } from 'node:fs';

/** White space and the difference between full and half width carry no meaning in the notice: its lines break inside sentences. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** The official text of 浙自然资函〔2020〕56号, folded. */
export const NOTICE = fold(readFileSync(new URL('./notice-2020-56.md', import.meta.url), 'utf8'));
