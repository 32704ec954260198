import { plain } from '@/lib/dossier/parse/text';

export interface Authors {
  /** As listed, without marks and notes. */
  names: string[];
  /** The list ends with 等: others are not named. */
  partial: boolean;
}

const NOTE = /[(（][^()（）]*[)）]|[*＊#＃^†‡]|(?<=[\u4e00-\u9fff])\d+(?:,\d+)*/g;

/** The authors of a list with 、 ， ； / or spaces between; marks such as * and （通讯作者） are no part of a name. */
export function splitAuthors(text: string): Authors {
  const shown = plain(text.replace(NOTE, ''));
  const partial = /(?:等人?|et al\.?)[。.]?$/i.test(shown);
  const named = partial ? withoutGap(shown.replace(/(?:等人?|et al\.?)[。.]?$/i, '')) : shown;
  const parts = named.split(/[、,，;；/|]|\s+(?:and|&)\s+/i).map((part) => part.trim());
  const names = parts.flatMap((part) => (parts.length === 1 && isSpaced(part) ? part.split(' ') : [part]));
  return {
    names: names.map((name) => (/[\u4e00-\u9fff]/.test(name) ? name.replace(/ /g, '') : name)).filter(Boolean),
    partial,
  };
}

function withoutGap(text: string): string {
  let end = text.length;
  while (end > 0 && /[,，、;；\s]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** 张三 李四: names of two characters or more parted by spaces; 张 三 is one name. */
function isSpaced(text: string): boolean {
  const pieces = text.split(' ');
  return (
    pieces.length > 1 && pieces.every((piece) => /^[\u4e00-\u9fff][\u4e00-\u9fff·•・‧∙⋅.]*[\u4e00-\u9fff]$/.test(piece))
  );
}

export interface Rank {
  position: number | null;
  /** Of how many, when it says so. */
  of: number | null;
  /** 共同第一作者, 通讯作者: the place in the list is another matter. */
  shared: boolean;
}

const CHINESE = '一二三四五六七八九十';

/** A rank from 1/3, 第2, 排名第二, 第一作者, 独著 and the like; without position when the text only says a role (主编). */
export function parseRank(text: string): Rank {
  const shown = plain(text).replace(/\s/g, '');
  const shared = /共同|并列|通讯|通信|同等/.test(shown);
  const none: Rank = { position: null, of: null, shared };
  if (/独著|独立|唯一|独撰/.test(shown)) return { position: 1, of: 1, shared };
  const share = /(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/.exec(shown);
  if (share !== null) return { position: Number(share[1]), of: Number(share[2]), shared };
  const number = /(?:^|第|排名|排序|署名)(\d{1,2})(?!\d)/.exec(shown);
  const total = /共(\d{1,2})/.exec(shown);
  const of = total === null ? null : Number(total[1]);
  if (number !== null) return { position: Number(number[1]), of, shared };
  const word = /第?([一二三四五六七八九十])(?:作者|作|位|名|完成人|$)/.exec(shown);
  return word === null ? none : { position: CHINESE.indexOf(word[1] ?? '') + 1, of, shared };
}
