import { mayBeName, type Vocabulary } from './vocabulary';

/** Puts fictional texts in place of whatever could be about a person; equal texts get equal ones. */
export interface Redactor {
  /** A text of the page; `labelled` for one that stands where labels and headings stand, which is kept unless it may name somebody. */
  text(text: string, labelled?: boolean): string;
  /** An id or name of an element, so that references still meet. */
  token(text: string): string;
  /** A file name in place of a picture's address. */
  picture(address: string): string;
  /** How many different texts were replaced. */
  count(): number;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const PAIRS = /([^\s:：,，;；|]{1,16}[:：])/;
const PIECES =
  /(?:19|20)\d\d(?=\D|$)(?:[-./年]\d{1,2}(?!\d)(?:[-./月]\d{1,2}(?!\d))?)?|[\dXx*＊●•]{4,}|\d+|[A-Za-z]{2,}|[\u3400-\u9fff\uf900-\ufaff·]+/g;
const FILE_WORDS = /^(?:pdf|jpe?g|png|docx?|xlsx?|ok|kb|mb|id)$/i;
/** Dates move by whole years, so that order and distances stay. */
const YEARS = 3;
const LONGEST_LABEL = 24;

/** `known` are values read from the page; they are replaced wherever they stand, headings included. */
export function createRedactor(known: readonly string[], isVocabulary: Vocabulary): Redactor {
  const replaced = new Map<string, string>();
  const values = [...new Set(known)].filter((value) => value.length > 1 && !isVocabulary(value));
  const anyValue =
    values.length === 0
      ? null
      : new RegExp(
          `(${[...values]
            .sort((a, b) => b.length - a.length)
            .map(literal)
            .join('|')})`,
        );

  const once = (text: string, make: (nth: number) => string): string => {
    const before = replaced.get(text);
    if (before !== undefined) return before;
    const made = make(replaced.size + 1);
    replaced.set(text, made);
    return made;
  };

  const scramble = (text: string): string => text.replace(PIECES, (piece) => (keeps(piece) ? piece : fiction(piece)));
  const keeps = (piece: string) => /^\d{1,3}$/.test(piece) || FILE_WORDS.test(piece) || isVocabulary(piece);

  const fiction = (piece: string): string => {
    const date = /^((?:19|20)\d\d)(?:([-./年])(\d{1,2})(?:([-./月])(\d{1,2}))?)?$/.exec(piece);
    if (date) return once(piece, () => movedDate(date));
    if (/^[\dXx*＊●•]+$/.test(piece)) return once(piece, (nth) => figures(piece, nth));
    if (/^[A-Za-z]+$/.test(piece)) return once(piece, () => 'x'.repeat(piece.length));
    return once(piece, (nth) => stems(piece.length, nth));
  };

  /** Known values first, so that a name is the same one inside a longer text. */
  const secret = (text: string): string => {
    if (!anyValue) return scramble(text);
    return text.split(anyValue).map(scramble).join('');
  };

  const text = (shown: string, labelled = false): string => {
    if (shown.trim() === '' || isVocabulary(shown)) return shown;
    const holdsValue = anyValue?.test(shown) === true;
    const plain = shown.trim();
    if (labelled && !holdsValue && plain.length <= LONGEST_LABEL && !/\d{4}/.test(plain) && !mayBeName(plain))
      return shown;
    return shown
      .split(PAIRS)
      .map((part, index) => (index % 2 === 1 && isVocabulary(part.slice(0, -1)) ? part : secret(part)))
      .join('');
  };

  return {
    text,
    token: (token) =>
      token.replace(/[\da-f]{16,}|\d{5,}[Xx]?|[\u3400-\u9fff]+/g, (piece) =>
        isVocabulary(piece) ? piece : once(`token ${piece}`, (nth) => `n${nth}`),
      ),
    picture: (address) => once(`picture ${address}`, (nth) => `photo-${nth}.jpg`),
    count: () => replaced.size,
  };
}

function movedDate([, year = '', first = '', month = '', second = '', day = '']: RegExpExecArray): string {
  const otherDay = day === '' ? '' : String(((Number(day) + 9) % 28) + 1).padStart(day.length, '0');
  return `${Number(year) - YEARS}${first}${month}${second}${otherDay}`;
}

/** As long as the original, beginning with zeros as no real number does; masks stay where they were. */
function figures(piece: string, nth: number): string {
  const counted = String(nth).padStart(piece.length, '0').slice(-piece.length);
  return [...piece].map((letter, at) => (/[\dXx]/.test(letter) ? (counted[at] ?? '0') : letter)).join('');
}

function stems(length: number, nth: number): string {
  let rest = nth;
  const letters = Array.from({ length }, () => {
    const letter = STEMS[rest % STEMS.length] ?? '';
    rest = Math.floor(rest / STEMS.length);
    return letter;
  });
  return letters.join('');
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
