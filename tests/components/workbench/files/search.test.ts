import { expect, test } from 'vitest';
import type { FilesSource } from '@/components/workbench/files/files-source';
import { rememberingWords } from '@/components/workbench/files/recognised-words';
import { type SearchJob, searchFiles } from '@/components/workbench/files/search';
import type { TextLine } from '@/lib/attachments/view/shown';
import { viewed } from './viewed';

const piece = (text: string, top: number): TextLine[number] => ({ text, box: [0, top, 1, top + 0.1], sure: true });

/** Every file holds these lines on its first page. */
function job(lines: TextLine[], over: Partial<SearchJob> = {}) {
  const told: string[] = [];
  const open: string[] = [];
  const made: SearchJob = {
    signal: new AbortController().signal,
    recognise: false,
    progress: (at, of) => told.push(`${at}/${of}`),
    async open({ url, pages }) {
      open.push(url);
      return {
        pages: pages.map(() => ({ width: 1, height: 1 })),
        draw: () => Promise.reject(new Error('not asked')),
        words: async () => lines,
        close: () => open.push('closed'),
      };
    },
    ...over,
  };
  return { made, told, open };
}

test('finds words whatever blanks stand between their characters and across cells, and closes each file', async () => {
  const { made, told, open } = job([[piece('姓　名', 0), piece('李 明', 0)], [piece('ＡＢＣ', 0.2)]]);
  const files = [viewed('a', ['text']), viewed('b', ['text'])];
  const found = await searchFiles('姓名', files, made);
  expect(found.hits.map(({ file, line }) => [file, line])).toEqual([
    [0, '姓　名 李 明'],
    [1, '姓　名 李 明'],
  ]);
  expect((await searchFiles('名李', files, made)).hits).toHaveLength(2);
  expect((await searchFiles('abc', files, made)).hits.map(({ at }) => at.box[1])).toEqual([0.2, 0.2]);
  expect((await searchFiles('王五', files, made)).hits).toEqual([]);
  expect(told.slice(0, 2)).toEqual(['1/2', '2/2']);
  expect(open.filter((one) => one === 'closed')).toHaveLength(open.length / 2);
});

test('says how many pages were not looked at, and recognises none by itself', async () => {
  const { made, open } = job([]);
  const files = [
    viewed('scan', ['image', 'image']),
    viewed('mixed', ['text', 'image']),
    { name: 'c', facts: null, spots: [], asks: [] },
  ];
  expect(await searchFiles('x', files, made)).toEqual({ hits: [], unread: 4 });
  expect(open.filter((one) => one !== 'closed')).toHaveLength(2);
});

test('pictures are searched once they are recognised, beside the page or for the search, and not recognised twice', async () => {
  const asked: string[] = [];
  const words = async (page: number, recognise: boolean) => {
    asked.push(`${page} ${recognise}`);
    return recognise && page === 1 ? [[piece('张例子', 0)]] : [];
  };
  const { made } = job([]);
  const open: FilesSource['open'] = async (_tab, facts, signal) => ({ ...(await made.open(facts, signal)), words });
  const source = rememberingWords({ open } as FilesSource);
  const files = [viewed('scan', ['image', 'image'])];
  const look = (recognise: boolean) =>
    searchFiles('例子', files, { ...made, recognise, open: (facts, signal) => source.open(1, facts, signal) });
  expect(await look(false)).toEqual({ hits: [], unread: 2 });
  const found = await look(true);
  expect([found.hits.map(({ at }) => at.page), found.unread]).toEqual([[1], 1]);
  expect(await look(false)).toEqual(found);
  expect(asked.filter((one) => one === '1 true')).toHaveLength(1);
});

test('a search that was cancelled asks for nothing more', async () => {
  const control = new AbortController();
  const { made, open } = job([[piece('a', 0)]], { signal: control.signal });
  control.abort();
  expect((await searchFiles('a', [viewed('a', ['text']), viewed('b', ['text'])], made)).hits).toEqual([]);
  expect(open).toEqual(['https://portal.invalid/a', 'closed']);
});
