import { browser } from 'wxt/browser';
import type { Answer, Ask, Failure, MessageName, ToBackground, ToPage, ToPanel } from './protocol';

/** Thrown at the caller when the other side answered with an error, or did not answer at all. */
export class MessageError extends Error {
  override name = 'MessageError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Envelope {
  channel: 'zcps-review';
  name: MessageName;
  ask: unknown;
}

export type Sender = chrome.runtime.MessageSender;

/** One handler per message name this context answers. */
export type Handlers<Names extends MessageName> = {
  [N in Names]: (ask: Ask<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>;
};

/**
 * Decides whether a message may be handled at all: sender and shape. A string is the reason it is refused; null leaves
 * it unanswered, because it is meant for another context of the same kind (the panel of another tab).
 */
export type Guard = (envelope: Envelope, sender: Sender) => true | string | null | Promise<true | string | null>;

const CHANNEL = 'zcps-review';

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as { channel?: unknown }).channel === CHANNEL &&
    typeof (message as { name?: unknown }).name === 'string'
  );
}

/**
 * Answer the messages named in `handlers`; all others are left to other contexts.
 * Returns the function that stops listening.
 */
export function answer<Names extends MessageName>(handlers: Handlers<Names>, guard: Guard): () => void {
  const listener = (message: unknown, sender: Sender, respond: (response: unknown) => void) => {
    if (!isEnvelope(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    const allowed = guard(message, sender);
    if (allowed === null) return undefined;
    if (typeof allowed === 'string') {
      respond(refusal(allowed));
      return undefined;
    }
    const handler = handlers[message.name as Names] as (ask: unknown, sender: Sender) => unknown;
    Promise.resolve(allowed)
      .then(async (verdict) =>
        verdict === true ? { value: await handler(message.ask, sender) } : verdict === null ? null : refusal(verdict),
      )
      .then(
        (response) => respond(response),
        (error: unknown) => respond({ error: explain(error) }),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Pauses (ms) before a call that nobody answered is made again: a worker that is stopping needs a moment to be gone. */
const PAUSES = [0, 100, 500, 2_000];

/**
 * Ask the background. A worker killed in mid-request rejects the call, or lets it end without an answer, and starts
 * again on a later one; so every background command is idempotent and is tried again. An error that the background
 * answered with is an answer.
 */
export async function askBackground<N extends keyof ToBackground>(name: N, ask: Ask<N>): Promise<Answer<N>> {
  const send = () => browser.runtime.sendMessage({ channel: CHANNEL, name, ask } satisfies Envelope);
  for (const pause of PAUSES) {
    const response = await once(send).catch(() => null);
    if (isResponse(response)) return unwrap<N>(name, response);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return unwrap<N>(name, await once(send));
}

/** Ask the content script in the top frame of a tab. */
export async function askPage<N extends keyof ToPage>(tabId: number, name: N, ask: Ask<N>): Promise<Answer<N>> {
  const send = () =>
    browser.tabs.sendMessage(tabId, { channel: CHANNEL, name, ask } satisfies Envelope, { frameId: 0 });
  return unwrap<N>(name, await once(send));
}

/** Tell the panel of this tab; it is not an error when there is none. Used by page and background. */
export async function tellPanel<N extends keyof ToPanel>(name: N, ask: Ask<N>): Promise<boolean> {
  const send = () => browser.runtime.sendMessage({ channel: CHANNEL, name, ask } satisfies Envelope);
  return once(send).then(
    (response) => typeof response === 'object' && response !== null && 'value' in response,
    () => false,
  );
}

/** `sendMessage` may throw synchronously (too large, context invalidated): make it one kind of failure. */
async function once(send: () => Promise<unknown>): Promise<unknown> {
  return send();
}

function refusal(message: string): Failure {
  return { error: { code: 'refused', message } };
}

function isResponse(response: unknown): boolean {
  return typeof response === 'object' && response !== null && ('value' in response || 'error' in response);
}

function unwrap<N extends MessageName>(name: N, response: unknown): Answer<N> {
  if (typeof response === 'object' && response !== null) {
    if ('value' in response) return response.value as Answer<N>;
    if ('error' in response) {
      const { code, message } = response.error as { code: string; message: string };
      throw new MessageError(code, message);
    }
  }
  throw new MessageError('no-answer', `${name}: 没有收到应答`);
}

function explain(error: unknown): { code: string; message: string } {
  if (error instanceof MessageError) return { code: error.code, message: error.message };
  if (error instanceof Error) return { code: error.name, message: error.message };
  return { code: 'unknown', message: String(error) };
}
