/**
 * What this log promises of an append, written by hand on IndexedDB: each click once, row and body apart and bound to
 * their entry by hashes, entries chained, the head noted. No masking, no keyed hash of the person, no encryption.
 */
export interface Chained {
  /** Adds many at once; for filling. */
  fill(some: readonly Review[]): Promise<void>;
  append(one: Review): Promise<void>;
}

export interface Review {
  id: string;
  at: number;
  subject: string;
  body: unknown;
}

interface Linked {
  entry: { seq: number; id: string; at: number; rowHash: string; bodyHash: string; prev: string; hash: string };
  row: object;
  body: object;
}

const STORES = ['entries', 'rows', 'bodies', 'meta'];

export async function openChained(name: string): Promise<Chained> {
  const database = await open(name);
  let end = { seq: 0, hash: '' };

  async function link(after: typeof end, { body, ...row }: Review): Promise<Linked> {
    const seq = after.seq + 1;
    const stored = { row: { seq, ...row }, body: { seq, body } };
    const [rowHash, bodyHash] = await Promise.all([sha256(stored.row), sha256(stored.body)]);
    const bound = { seq, id: row.id, at: row.at, rowHash, bodyHash, prev: after.hash };
    return { entry: { ...bound, hash: await sha256(bound) }, ...stored };
  }

  function write(transaction: IDBTransaction, { entry, row, body }: Linked): void {
    transaction.objectStore('entries').add(entry);
    transaction.objectStore('rows').add(row);
    transaction.objectStore('bodies').add(body);
  }

  function writeHead(transaction: IDBTransaction): void {
    transaction.objectStore('meta').put({ key: 'head', ...end });
  }

  return {
    async fill(some) {
      const linked: Linked[] = [];
      for (const one of some) {
        const next = await link(end, one);
        end = { seq: next.entry.seq, hash: next.entry.hash };
        linked.push(next);
      }
      const transaction = database.transaction(STORES, 'readwrite');
      for (const one of linked) write(transaction, one);
      writeHead(transaction);
      await completed(transaction);
    },
    async append(one) {
      const next = await link(end, one);
      const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
      const entries = transaction.objectStore('entries');
      const [same, last, head] = await Promise.all([
        answered<unknown>(entries.index('id').get(one.id)),
        answered<IDBCursorWithValue | null>(entries.openCursor(null, 'prev')),
        answered<{ hash: string }>(transaction.objectStore('meta').get('head')),
      ]);
      if (same !== undefined) return;
      if (last?.value.hash !== end.hash || head.hash !== end.hash) throw new Error('the chain ends elsewhere');
      write(transaction, next);
      end = { seq: next.entry.seq, hash: next.entry.hash };
      writeHead(transaction);
      await completed(transaction);
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const entries = request.result.createObjectStore('entries', { keyPath: 'seq' });
    entries.createIndex('id', 'id', { unique: true });
    entries.createIndex('subject', 'subject');
    request.result.createObjectStore('rows', { keyPath: 'seq' });
    request.result.createObjectStore('bodies', { keyPath: 'seq' });
    request.result.createObjectStore('meta', { keyPath: 'key' });
  };
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

async function sha256(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
