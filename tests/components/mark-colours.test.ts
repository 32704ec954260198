import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MARK_STYLE } from '@/lib/portal/marks/mark-style';

const TOKENS = readFileSync('components/common/tokens.css', 'utf8');
/** What the panel calls the colour of each kind of finding. */
const COLOURS = { fail: 'fail', incomplete: 'unread', manual: 'manual', confirm: 'confirm' } as const;

test.each(Object.entries(COLOURS))('a mark that is %s has the colour that the panel has for it', (kind, token) => {
  const [, inPage] = new RegExp(`\\[data-kind='${kind}'\\] \\{ --tone: (#[0-9a-f]{6})`).exec(MARK_STYLE) ?? [];
  const [, inPanel] = new RegExp(`--${token}: (#[0-9a-f]{6})`).exec(TOKENS) ?? [];
  expect(inPage).toMatch(/^#/);
  expect(inPage).toBe(inPanel);
});
