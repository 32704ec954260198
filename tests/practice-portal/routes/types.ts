import type { Account, Role } from '../accounts.ts';
import type { Call, Reply } from '../http.ts';

export interface Route {
  method: 'GET' | 'POST';
  /** A path, or a pattern of paths. */
  path: string | RegExp;
  /** Who may: everybody, everybody with a session, or one role. */
  role: Role | 'any' | null;
  handle(call: Call): Reply;
}

/** The account of a call that came through the guard; throws on a public route. */
export function accountOf(call: Call): Account {
  if (call.account === null) throw new Error('a page behind the login was asked for without an account');
  return call.account;
}
