import { describe, expect, it } from 'vitest';
import { type RequestBody, readRequest } from '@/entrypoints/background/decision/request-body';
import { findOpinion } from '@/entrypoints/background/decision/sent-opinion';
import { bytes, OPINION, raw, SAVE } from '../fixtures';

const find = (body: RequestBody | null, opinion = OPINION, url = SAVE) => findOpinion(readRequest(url, body), opinion);

/** 退回：测试 ① 😀 as Chromium posts it from a GBK page: bytes, with an entity for what GBK does not have. */
const GBK_OPINION = '退回：测试 ① 😀';
const GBK_BYTES = 'cdcbbbd8a3bab2e2cad420a2d92026233132383531323b';

function fromHex(hex: string): ArrayBuffer {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).buffer as ArrayBuffer;
}

const percent = (hex: string) => hex.replace(/../g, '%$&');
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('findOpinion in what was sent', () => {
  it.each(['题目含“&lt;甲&gt;”，请核对论文题目。', '单位名称中的 &#30002; 请改正为规范写法 ①。'])(
    'knows an opinion that quotes entities itself, as it was typed and as a GBK page sends it: %s',
    (opinion) => {
      expect(find({ formData: { yj: [opinion] } }, opinion)).toBe('yes');
      expect(find({ formData: { yj: [opinion.replace('①', '&#9312;')] } }, opinion)).toBe('yes');
      expect(find({ formData: { yj: ['另一份意见，与此无关，请补正。'] } }, opinion)).toBe('no');
    },
  );

  it.each<[string, RequestBody]>([
    ['form fields', { formData: { a: ['1'], yj: ['x', OPINION] } }],
    ['form fields as UTF-8 bytes', { formData: { yj: [bytes(OPINION)] } }],
    ['raw urlencoded', raw(`a=1&yj=${encodeURIComponent(OPINION)}`)],
    ['raw urlencoded with + for blanks', raw(`yj=${encodeURIComponent(OPINION).replaceAll('%20', '+')}`)],
    ['encoded twice', raw(`yj=${encodeURIComponent(encodeURIComponent(OPINION))}`)],
    ['escape()', { formData: { yj: [[...OPINION].map(escapeOld).join('')] } }],
    ['JSON', raw(JSON.stringify({ list: [{ yj: OPINION }] }))],
    ['JSON with \\u escapes', raw(JSON.stringify({ yj: OPINION }).replace(/[^\u0020-\u007e]/g, escapeJson))],
    ['JSON in a form field', { formData: { data: [JSON.stringify({ yj: `${OPINION}\n二` })] } }],
    ['JSON in JSON', raw(JSON.stringify({ data: JSON.stringify({ yj: OPINION }) }))],
    ['XML with entities', raw(`<r><yj>${OPINION.replace('年', '&#24180;')}</yj></r>`)],
    ['multipart as raw text', raw(`--x\r\nContent-Disposition: form-data; name="yj"\r\n\r\n${OPINION}\r\n--x--`)],
    ['DWR call', raw(`callCount=1\nc0-methodName=save\nc0-e1=string:${encodeURIComponent(OPINION)}\n`)],
    [
      'what an editor sends',
      { formData: { yj: [`<p><b>${OPINION.slice(0, 4)}</b>${OPINION.slice(4)}</p><p><br></p>`] } },
    ],
    ['Base64', { formData: { yj: [base64(OPINION)] } }],
    ['two chunks that cut a character', cut(`yj=${OPINION}`)],
  ])('finds it: %s', (_, body) => {
    expect(find(body)).toBe('yes');
  });

  it('finds it in GBK, as field bytes, percent encoding and in the address', () => {
    expect(find({ formData: { yj: [fromHex(GBK_BYTES)] } }, GBK_OPINION)).toBe('yes');
    expect(find(raw(`yj=${percent(GBK_BYTES)}`), GBK_OPINION)).toBe('yes');
    expect(find(null, GBK_OPINION, `${SAVE}?yj=${percent(GBK_BYTES)}`)).toBe('yes');
  });

  it.each<[string, string, string, boolean]>([
    ['equal', '同意推荐', '同意推荐', true],
    ['equal but for white space', '同意 推荐', ' 同意\r\n推荐 ', true],
    ['part of another', '同意', '不同意', false],
    ['seven characters inside another', '材料齐全同意报', '材料齐全同意报送', false],
    ['eight characters inside another', '材料齐全同意上报', '经办：材料齐全同意上报', true],
  ])('short opinion %s', (_, opinion, value, found) => {
    expect(find({ formData: { yj: [value] } }, opinion)).toBe(found ? 'yes' : 'no');
  });

  it.each<[string, RequestBody | null]>([
    ['no body', null],
    ['other fields', { formData: { id: ['7'], yj: ['另一意见'] } }],
    ['an empty form', { formData: {} }],
    ['a 32-digit id', { formData: { column1: ['0123456789abcdef0123456789abcdef'] } }],
    ['half of it', { formData: { yj: [OPINION.slice(0, 20)] } }],
  ])('is sure that it is not there: %s', (_, body) => {
    expect(find(body)).toBe('no');
  });

  it.each<[string, RequestBody]>([
    ['the browser could not read it', { error: 'Unknown error.' }],
    ['a file', { raw: [{ file: 'x.pdf' }] }],
    ['bytes that are no text', { raw: [{ bytes: fromHex('ff00ff01fe02ffff') }] }],
    ['bytes that are GBK by chance', { raw: [{ bytes: fromHex('0102b2e20304cad40500') }] }],
    ['cipher text as long as it', { formData: { data: ['04a8f3'.repeat(20)] } }],
    ['more than is kept', { formData: { other: ['字'.repeat(20_001)] } }],
    ['very many values', { formData: { other: Array.from({ length: 20 }, () => '字'.repeat(10_000)) } }],
  ])('is unsure: %s', (_, body) => {
    expect(find(body)).toBe('unsure');
  });

  it('keeps little of a flood', () => {
    const flood = {
      formData: Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, ['x'.repeat(50_000)]])),
    };
    const { fields } = readRequest(SAVE, flood);
    expect(fields.reduce((total, field) => total + field.value.length, 0)).toBeLessThanOrEqual(100_000);
  });
});

function escapeOld(char: string): string {
  const code = char.charCodeAt(0);
  return code < 128 ? encodeURIComponent(char) : `%u${code.toString(16).padStart(4, '0').toUpperCase()}`;
}

function escapeJson(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The text's bytes in two parts, parted inside its last character. */
function cut(text: string): RequestBody {
  const all = new Uint8Array(bytes(text));
  const at = all.length - 1;
  return { raw: [{ bytes: all.slice(0, at).buffer }, { bytes: all.slice(at).buffer }] };
}
