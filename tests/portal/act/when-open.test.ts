import { describe, expect, it } from 'vitest';
import type { PageKind } from '@/lib/dossier/reading';
import { panelMove } from '@/lib/portal/act/when-open';

const at = (kind: PageKind, path = '/028/review.jsp?id=1', settled = true) => ({
  kind,
  url: `https://portal.example${path}`,
  settled,
});

describe('panelMove', () => {
  it('opens on an application at once, before the page has come to rest', () => {
    expect(panelMove(at('review', '/028/review.jsp', false), false)).toBe('open');
  });

  it.each(['list', 'other'] as const)(
    'goes away on a page of kind %s, but not while that page is still loading',
    (kind) => {
      expect(panelMove(at(kind), true)).toBe('close');
      expect(panelMove(at(kind, '/028/x.jsp', false), true)).toBe('stay');
    },
  );

  it('opens on a page that could not be read, and says so there', () => {
    expect(panelMove({ ...at('other'), failed: true }, false)).toBe('open');
  });

  it('stays away from the login page one came for', () => {
    expect(panelMove(at('login', '/028/login.jsp'), false)).toBe('close');
    expect(panelMove(at('login', '/028/client/index.jsp'), false)).toBe('close');
    expect(panelMove(at('login', '/'), false)).toBe('close');
  });

  it('opens on a login page that ended a review', () => {
    expect(panelMove(at('login', '/028/login.jsp'), true)).toBe('open');
  });

  it('opens on a login page in place of an application', () => {
    expect(panelMove(at('login', '/028/review.jsp?id=1'), false)).toBe('open');
  });
});
