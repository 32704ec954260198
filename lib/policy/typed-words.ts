const SEPARATOR = /[、，,;；\s]/;
/** A word in quotation marks, in which a separator is part of the word, or one without. */
const WORD = /“([^”]*)”(?=[、，,;；\s“]|$)|[^、，,;；\s]+/g;

/** Words as they are typed into one field: 副高、“、高级工程师”. One that holds a separator stands in quotation marks. */
export function textOfWords(words: readonly string[]): string {
  return words.map((word) => (SEPARATOR.test(word) ? `“${word}”` : word)).join('、');
}

/** The words of one field, of `textOfWords` or typed by hand; what is empty is none. */
export function readTypedWords(typed: string): string[] {
  return [...typed.matchAll(WORD)].map(([word, quoted]) => quoted ?? word).filter((word) => word.trim() !== '');
}
