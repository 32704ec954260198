import { fetchPatiently } from '@/components/workbench/sweep/patient-fetch';
import type { OpenList } from '@/components/workbench/sweep/sweep-source';
import { formOf } from '@/lib/dossier/acting-address';
import type { Listed } from '@/lib/dossier/applicant-list';
import { askPage } from '@/lib/messages/channel';
import { portsOf, wait } from './portal-tabs';
import { unique } from './rows';

const MOST_ROWS = 5_000;
/** Pause (ms) between two pages of a list. */
const PAUSE = 200;

/** Everybody on all pages of a list, each once. Fails, in words, where one page is missing or somebody is. */
export async function allRows({ tabId, list }: OpenList, told: (page: number) => void): Promise<Listed[]> {
  if (list.pageUrls === null) throw new Error('从本页看不出其余各页的地址，请逐页检查。');
  const ports = portsOf(
    (name, ask) => askPage(tabId, name, ask),
    list.pageUrls.map((url) => formOf(new URL(url))),
  );
  const rows: Listed[] = [];
  let unopenable = 0;
  for (const [index, url] of list.pageUrls.entries()) {
    told(index + 1);
    const page = url === list.url ? { is: 'list' as const, list } : await fetchPatiently(ports, url);
    if (page.is === 'login') throw new Error('登录已过期，请在平台上重新登录后再试。');
    if (page.is !== 'list' || (page.list.page ?? index + 1) !== index + 1) {
      throw new Error(`名单第${index + 1}页没有读到，请稍后再试，或逐页检查。`);
    }
    rows.push(...page.list.rows);
    unopenable += page.list.unopenable;
    await wait(PAUSE);
  }
  const all = unique(rows);
  const { total } = list;
  if (total !== null && all.length + unopenable < total) {
    throw new Error(
      `名单共${total}名，只读到${all.length}名，没有开始检查。名单可能正在变化，请稍后再试，或逐页检查。`,
    );
  }
  if (all.length > MOST_ROWS) throw new Error(`名单有${all.length}名，一次最多检查${MOST_ROWS}名，请逐页检查。`);
  return all;
}
