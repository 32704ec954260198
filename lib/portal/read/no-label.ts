import type { Lexicon } from '@/lib/portal/profile/lexicon';
import type { Dictionary, FieldRef } from './dictionary';
import type { Hit } from './scanned';
import { sectionKindOf } from './tables/list-match';
import { rowsOf } from './tables/spans';
import { fold, hasLetters } from './text';
import { parentOf, TEXT } from './visible';

const MENUS =
  'nav,a,button,[role="navigation"],[role="menu"],[role="menubar"],[role="menuitem"],[role="tablist"],[role="tab"],[role="button"],[role="option"],[role="listbox"],[role="tooltip"],.layui-nav,.el-menu,.ant-menu,.sidebar,.side-bar,.breadcrumb';

/**
 * The end of a label is not a label where its beginning stands in a text of its own (申报<br>职称): when both together are in the
 * dictionary or, for a word that needs a neighbour to mean the field, whatever the beginning says.
 */
export function isEndOfLonger({ node, word }: Hit, { bound }: FieldRef, { lookUp }: Dictionary): boolean {
  let before = node.previousSibling;
  while (before && (before.nodeType === COMMENT || before.nodeName === 'BR' || !hasLetters(before.textContent ?? '')))
    before = before.previousSibling;
  if (before?.nodeType !== TEXT) return false;
  const text = fold((before as Text).data);
  // Behind a colon stands a value: 现任职称：工程师, then 取得时间.
  if (text.length > LONGEST_BEGINNING || !/^[^:：]*[\u4e00-\u9fff]$/.test(text)) return false;
  return bound !== null || lookUp(`${text}${word.key}`) !== null;
}

/** Nor is the beginning of a label, where what follows belongs to the thing named: 单位<br>联系人. */
export function isBeginningOfLonger({ node }: Hit, { texts }: Lexicon): boolean {
  let after = node.nextSibling;
  while (after && (after.nodeType === COMMENT || after.nodeName === 'BR' || !hasLetters(after.textContent ?? '')))
    after = after.nextSibling;
  return after?.nodeType === TEXT && texts.goesOn.test(fold((after as Text).data).replace(/\s/g, ''));
}

const COMMENT = 8;

const LONGEST_BEGINNING = 8;

/** Under the heading of files, a row in which labels and values do not take turns names files: 毕业证书 │ 学历 │ 毕业证书.pdf. */
export function isInRowOfFiles({ cell, section }: Hit): boolean {
  if (!cell || sectionKindOf(section) !== 'attachment') return false;
  const { cells } = cell.row;
  const [first] = cells;
  const own = first && first !== cell && rowsOf(first) > 1 ? cells.slice(1) : cells;
  return own.length > 2 && (own.length % 2 === 1 || own.some(({ first: label }, at) => at % 2 === 0 && label === null));
}

/** A button that has unfolded a box heads what stands in the box: a text may have no other label. */
export function isInMenu({ node, word }: Hit): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const menu = element?.closest(MENUS);
  const isHead = [menu, menu?.parentElement].some((one) => one?.getAttribute('aria-expanded') === 'true');
  return menu != null && !(isHead && word.fields.some(({ field }) => field === 'statement'));
}

/** Every page of a portal names whoever is logged in, with the applicant’s own labels: 当前登录 姓名 …, 主管部门：… 退出. */
export function isOnUserLine(hit: Hit, { texts }: Lexicon): boolean {
  let around = parentOf(hit.node);
  for (let up = 0; up < 3 && around && !/^(?:body|main|form|table)$/.test(around.localName); up++) {
    const text = around.textContent ?? '';
    if (text.length > 150) return false;
    if (texts.userLine.test(text) || /退出\s*$/.test(text)) return true;
    around = parentOf(around);
  }
  return false;
}
