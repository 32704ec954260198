import { describe, expect, test } from 'vitest';
import { checkFiles } from '@/entrypoints/panel/check-files';
import type { AttachmentReader } from '@/lib/attachments/file-reader';
import type { FileFacts } from '@/lib/dossier/file-facts';
import { reading } from '../components/fixtures';

const FILES = ['a', 'b', 'c', 'd', 'e'].map((url) => ({ row: `row ${url}`, name: url, url, links: 1 }));

/** Reads a file when it is told to, and says what it was asked. */
function fakeReader(asked: string[], held: Map<string, () => void>): AttachmentReader {
  return {
    end: () => undefined,
    read: (_, url, { progress, signal }) => {
      asked.push(url);
      progress(1, 2);
      const facts = { url, kind: url === 'html' ? 'html' : 'pdf' } as FileFacts;
      return new Promise((resolve) => {
        held.set(url, () => resolve(facts));
        signal.addEventListener('abort', () => resolve(facts));
      });
    },
  };
}

function begin(files = FILES, control = new AbortController()) {
  const asked: string[] = [];
  const held = new Map<string, () => void>();
  const told: string[] = [];
  const page = reading();
  const answers: Record<string, object> = {
    'page/list-files': { reading: page, files },
    'page/fetch-file': { is: 'held', bytes: 0 },
  };
  const checked = checkFiles({
    ports: { askPage: async (name: string) => (answers[name] ?? { ok: true }) as never },
    readers: [fakeReader(asked, held), fakeReader(asked, held)],
    about: page,
    signal: control.signal,
    progress: (at, of, pageNumber) => told.push(`${at}/${of} ${pageNumber}`),
  });
  /** Ends the reading of a file once it is under way. */
  const end = async (url: string) => {
    while (!held.has(url)) await new Promise((resume) => setTimeout(resume, 1));
    held.get(url)?.();
  };
  return { checked, asked, told, end };
}

describe('the files of a list', () => {
  test('are read two at a time, each once, and given in the order of the list', async () => {
    const { checked, asked, told, end } = begin();
    for (const url of ['b', 'c', 'a', 'e', 'd']) await end(url);
    const { files, stopped } = await checked;
    expect(files.map(({ row }) => row)).toEqual(FILES.map(({ row }) => row));
    expect(stopped).toBeNull();
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e']);
    const numbers = told.map((line) => Number.parseInt(line, 10));
    expect(numbers).toEqual([...numbers].sort());
    expect(told).toContain('1/5 1');
  });

  test('are got once where several rows lead to the same one', async () => {
    const twice = ['a', 'a', 'b'].map((url, at) => ({ row: `row ${at}`, name: url, url, links: 1 }));
    const { checked, asked, end } = begin(twice);
    await end('a');
    await end('b');
    const { files } = await checked;
    expect(asked).toEqual(['a', 'b']);
    expect(files.map(({ row, facts }) => [row, facts.url])).toEqual([
      ['row 0', 'a'],
      ['row 1', 'a'],
      ['row 2', 'b'],
    ]);
  });

  test('are left where the session is over; what was read by then stays', async () => {
    const { checked, asked, end } = begin([{ row: 'x', name: 'x', url: 'html', links: 1 }, ...FILES]);
    await end('html');
    await end('a');
    const { files, stopped } = await checked;
    expect(files.map(({ row }) => row)).toEqual(['row a']);
    expect(stopped).toContain('登录已过期');
    expect(asked).toEqual(['html', 'a']);
  });

  test('are left when the reviewer cancels, and nothing half read is given', async () => {
    const control = new AbortController();
    const { checked, asked, end } = begin(FILES, control);
    await end('a');
    while (asked.length < 3) await new Promise((resume) => setTimeout(resume, 1));
    control.abort();
    const { files, stopped } = await checked;
    expect(files.map(({ row }) => row)).toEqual(['row a']);
    expect(stopped).toContain('已取消');
    expect(asked).toEqual(['a', 'b', 'c']);
  });
});
