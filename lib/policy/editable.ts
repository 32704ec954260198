import { isParameterId, PARAMETERS } from './parameters';
import { parseRelativeDay } from './relative';
import type { Parameter } from './schema';
import { readTypedWords, textOfWords } from './typed-words';
import { readTypedLeaf, textOfLeaf } from './value-entry';
import { lineName, nameOfKey } from './value-text';

/** One number, word or list of words of a parameter that an office can type anew. */
export interface EditablePart {
  /** Where in the value it stands: [] for the value itself, [0, 'years'] inside. */
  path: (string | number)[];
  /** What it is, '' for the whole value: 博士. */
  label: string;
  kind: 'number' | 'flag' | 'day' | 'words' | 'choice' | 'text';
  /** With `choice`: what can be chosen, as it goes into the value; `valueText` says it to a reader. */
  options?: readonly string[];
  /** As it is typed and shown; '' when still to be entered. */
  text: string;
}

export type Entered = { ok: true; value: unknown } | { ok: false; error: string };

/** The parts of a parameter's value that can be typed: one for a plain value, one per number inside a structure. */
export function editableParts({ id, value }: Pick<Parameter, 'id' | 'value'>): EditablePart[] {
  const schema: object = isParameterId(id) ? PARAMETERS[id] : {};
  if ('options' in schema && Array.isArray(schema.options) && typeof value === 'string')
    return [{ path: [], label: '', kind: 'choice', text: value, options: schema.options }];
  return parts(value, [], '');
}

/** The value with one part typed anew; the pack's loader says whether it fits the parameter. */
export function withPart(value: unknown, path: EditablePart['path'], part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? withPart(one, rest, part) : one));
  if (typeof value !== 'object' || value === null) throw new Error(`no part ${path.join('.')}`);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === key ? withPart(one, rest, part) : one]),
  );
}

/** What somebody typed as a value of the part's kind: full-width digits, a unit behind a number and 11月5日 are understood. */
export function readEntered({ kind }: Pick<EditablePart, 'kind'>, typed: string, unit = ''): Entered {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { ok: false, error: '请填写内容' };
  if (kind === 'number') return numberOf(text, unit);
  if (kind === 'flag') return flagOf(text);
  if (kind === 'day') return dayOf(text);
  return { ok: true, value: kind === 'words' ? readTypedWords(typed) : typed.trim() };
}

function numberOf(text: string, unit: string): Entered {
  const [amount = ''] = unit.normalize('NFKC').split('/');
  const digits = amount !== '' && text.endsWith(amount) ? text.slice(0, -amount.length).trim() : text;
  return /^\d+(\.\d+)?$/.test(digits)
    ? { ok: true, value: Number(digits) }
    : { ok: false, error: `“${text}”不是数字，请只填数字，如 5` };
}

function flagOf(text: string): Entered {
  if (text !== '是' && text !== '否') return { ok: false, error: '只能填“是”或“否”' };
  return { ok: true, value: text === '是' };
}

function dayOf(text: string): Entered {
  const value = readTypedLeaf({ is: 'day' }, text.replace(/^plan-(?=\d{1,2}-\d{1,2}$)/, ''), null);
  if (typeof value === 'string' && parseRelativeDay(value) !== null) return { ok: true, value };
  return { ok: false, error: `“${text}”不是日期，请写作 11月5日` };
}

function parts(value: unknown, path: EditablePart['path'], label: string): EditablePart[] {
  if (value === null || typeof value === 'number')
    return [{ path, label, kind: 'number', text: value === null ? '' : String(value) }];
  if (typeof value === 'boolean') return [{ path, label, kind: 'flag', text: value ? '是' : '否' }];
  if (typeof value === 'string') {
    return parseRelativeDay(value) === null
      ? [{ path, label, kind: 'text', text: value }]
      : [{ path, label, kind: 'day', text: textOfLeaf({ is: 'day' }, value) }];
  }
  if (isWords(value)) return [{ path, label, kind: 'words', text: textOfWords(value) }];
  if (Array.isArray(value)) return value.flatMap((one, index) => parts(one, [...path, index], label));
  return structure(value, path);
}

/** Words in a structure name what its numbers are of: {levels: [博士], years: 2} is 博士 2. */
function structure(value: unknown, path: EditablePart['path']): EditablePart[] {
  if (typeof value !== 'object' || value === null) return [];
  const line = lineName(value);
  if (line !== null) return 'least' in value ? parts(value.least, [...path, 'least'], line) : [];
  const entries = Object.entries(value);
  const named = entries.flatMap(([, one]) => (isWords(one) ? [one.join('、')] : []));
  return entries
    .filter(([, one]) => named.length === 0 || !isWords(one))
    .flatMap(([key, one]) => parts(one, [...path, key], named[0] ?? nameOfKey(key)));
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}
