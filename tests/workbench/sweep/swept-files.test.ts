import { expect, it } from 'vitest';
import { PageLeft } from '@/components/workbench/sweep/patient-fetch';
import { sweptFiles } from '@/entrypoints/workbench/sweep/swept-files';
import type { AttachmentReader } from '@/lib/attachments/file-reader';
import type { FileFacts } from '@/lib/dossier/file-facts';
import type { FetchedFile } from '@/lib/messages/fetched';
import type { Answer, Ask, ToPage } from '@/lib/messages/protocol';

const listed = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => {
    const url = `https://portal.example/fj/${from + at}.pdf`;
    return { row: `row ${from + at}`, name: '证明', url, links: 1 };
  });

/** A portal's tab and a reader, each telling how many are under way at once. */
function desk(answer: (url: string, nth: number) => FetchedFile = () => ({ is: 'held', bytes: 3 })) {
  const [asked, dropped, most] = [[] as string[], [] as string[], { fetching: 0, reading: 0 }];
  let [fetching, reading] = [0, 0];
  const respond = async (name: keyof ToPage, what: unknown): Promise<unknown> => {
    const { url } = what as { url: string };
    if (name === 'page/file-part') return { base64: btoa('abc'), next: null };
    if (name === 'page/drop-file') return dropped.push(url);
    asked.push(url);
    fetching += 1;
    most.fetching = Math.max(most.fetching, fetching);
    await Promise.resolve();
    fetching -= 1;
    return answer(url, asked.length);
  };
  const askPage = async <N extends keyof ToPage>(name: N, what: Ask<N>): Promise<Answer<N>> =>
    (await respond(name, what)) as Answer<N>;
  const reader: AttachmentReader = {
    async read(_bytes, url) {
      reading += 1;
      most.reading = Math.max(most.reading, reading);
      await new Promise((resume) => setTimeout(resume, 1));
      reading -= 1;
      return { url, kind: 'pdf', trouble: null } as unknown as FileFacts;
    },
    end: () => undefined,
  };
  const files = sweptFiles({ askPage, reader, wait: async () => undefined });
  return { files, asked, dropped, most };
}

const going = () => new AbortController().signal;
const isIn = async () => true;

it('reads the files of two applicants in turn, fetches at most two at once, and lets go of each', async () => {
  const { files, asked, dropped, most } = desk();
  const [one, other] = await Promise.all([files(listed(3), going(), isIn), files(listed(3, 3), going(), isIn)]);
  expect([one, other].map((found) => Array.isArray(found) && found.map(({ row }) => row))).toEqual([
    ['row 0', 'row 1', 'row 2'],
    ['row 3', 'row 4', 'row 5'],
  ]);
  expect(most.fetching).toBeLessThanOrEqual(2);
  expect(most.reading).toBe(1);
  expect([...dropped].sort()).toEqual([...asked].sort());
});

it('asks a busy portal again, and in the end says so of no file', async () => {
  const { files, asked } = desk((_, nth) => (nth < 3 ? { is: 'busy', message: '503' } : { is: 'held', bytes: 3 }));
  expect(await files(listed(1), going(), isIn)).toHaveLength(1);
  expect(asked).toHaveLength(3);
  const busy = desk(() => ({ is: 'busy', message: '503' }));
  expect(await busy.files(listed(2), going(), isIn)).toEqual({ busy: '503' });
  expect(busy.asked).toHaveLength(4);
});

it('takes a page in place of a file for the end of the session only where that is over', async () => {
  const { files } = desk((url) =>
    url.endsWith('0.pdf') ? { is: 'login', message: '网页' } : { is: 'held', bytes: 3 },
  );
  expect(await files(listed(2), going(), async () => false)).toBe('login');
  const found = await files(listed(2), going(), isIn);
  expect(Array.isArray(found) && found.map(({ facts }) => facts.trouble?.is ?? null)).toEqual(['not-fetched', null]);
});

it('opens no more than thirty files of one applicant, and says so of the others', async () => {
  const { files, asked } = desk();
  const found = await files(listed(32), going(), isIn);
  expect(asked).toHaveLength(30);
  expect(Array.isArray(found) && found.slice(29).map(({ facts }) => facts.trouble?.says ?? null)).toEqual([
    null,
    ...Array(2).fill('批量检查每名最多打开30份，这一份未打开，请人工查看'),
  ]);
});

it('begins no file after it was stopped', async () => {
  const stopping = new AbortController();
  const { files, asked } = desk(() => {
    stopping.abort();
    return { is: 'held', bytes: 3 };
  });
  await files(listed(3), stopping.signal, isIn);
  expect(asked).toHaveLength(1);
});

it('knows when the page that gave the files was left, by what the next one says of a link or of a piece', async () => {
  const unlisted = desk((url) => (url.endsWith('1.pdf') ? { is: 'unlisted', message: '' } : { is: 'held', bytes: 3 }));
  await expect(unlisted.files(listed(3), going(), isIn)).rejects.toThrow(PageLeft);
  const half = desk(() => ({ is: 'held', bytes: 9 }));
  await expect(half.files(listed(1), going(), isIn)).rejects.toThrow(PageLeft);
});

it('gets a file once that two rows lead to', async () => {
  const { files, asked } = desk();
  const [one] = listed(1);
  if (one === undefined) throw new Error('no row');
  expect(await files([one, { ...one, row: 'row again' }], going(), isIn)).toHaveLength(2);
  expect(asked).toHaveLength(1);
});
