import type { FilePlace } from '@/lib/dossier/file-facts';
import { compact } from '@/lib/dossier/parse/text';
import type { FileLine } from './page-text';

/** Writing by which a paper may not be what it looks like, whatever it states beside. */
export interface Doubt {
  /** The words with a little of what stands around them. */
  says: string;
  at: FilePlace;
}

const WORDS =
  /作废|无效|撤销|吊销|解聘|解除|终止|免去|失效|有效期|不合格|不及格|未获?通过|不予?通过|不同意|不予|不准予|未(?:实际)?(?:参与|参加|参保|盖章|签署|毕业)|无参保|无.{0,8}记录|[（(【[]样[本张]|仅[为供]样[本张]|范本|遗失|补领|无空[缺岗]|核减|暂停缴费|结业处理|肄业|党费|(?:高|初)中毕业/g;
/** What is printed on certificates that are in order. */
const PRINTED = /(?:涂改|复印|伪造|转借|冒用|转让)[^，。；]{0,4}无效|遗失不补/g;
const AROUND = 8;
const MOST = 20;
/** Who signs a pledge writes what becomes of him if it is not true; in the papers of the law the words are their matter. */
const SAID_OF_ITSELF: readonly string[] = ['真实性保证书', '处分决定', '诚信证明', '年度考核登记表', '论文'];

/** Such writing among the lines of a page, and in what stands turned on it, which belongs to no line. */
export function doubtsOn(lines: readonly FileLine[], turned: string, page: number, paper: string | null): Doubt[] {
  if (paper !== null && SAID_OF_ITSELF.includes(paper)) return [];
  const written = lines.flatMap((line) => {
    const [first] = line;
    const text = compact(line.map((cell) => cell.text).join(' '));
    return first === undefined ? [] : saidIn(text).map((says) => ({ says, at: { page, box: first.at ?? first.box } }));
  });
  const across = saidIn(compact(turned)).map((says) => ({ says, at: { page, box: [0, 0, 1, 1] } satisfies FilePlace }));
  return [...written, ...across].slice(0, MOST);
}

function saidIn(text: string): string[] {
  const own = text.replace(PRINTED, '');
  return [...own.matchAll(WORDS)].map(({ index, 0: word }) =>
    own.slice(Math.max(0, index - AROUND), index + word.length + AROUND),
  );
}
