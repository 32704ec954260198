import { describe, expect, it } from 'vitest';
import { composeFill } from '@/lib/portal/fill/fill-text';

const append = (text: string) => ({ text, mode: 'append' as const });

describe('composeFill', () => {
  it('fills an empty box', () => {
    expect(composeFill('', append('1.缺2018年考核'), null)).toEqual({ content: '1.缺2018年考核', undoTo: '' });
  });

  it('puts the text behind what the reviewer wrote, on a line of its own', () => {
    expect(composeFill('已电话联系\n', append('1.缺考核'), null)).toEqual({
      content: '已电话联系\n1.缺考核',
      undoTo: '已电话联系\n',
    });
  });

  it('replaces our own earlier text and goes back behind it on undo', () => {
    const earlier = { text: '1.旧', before: '原有', kept: '原有\n1.旧' };
    expect(composeFill('原有\n1.旧', append('1.新'), earlier)).toEqual({ content: '原有\n1.新', undoTo: '原有' });
  });

  it('replaces our own earlier text among words added by hand, and keeps those on undo', () => {
    const earlier = { text: '1.旧', before: '', kept: '1.旧' };
    expect(composeFill('请抓紧。1.旧', append('1.新'), earlier)).toEqual({
      content: '请抓紧。1.新',
      undoTo: '请抓紧。1.旧',
    });
  });

  it('leaves our earlier text alone once it was changed by hand', () => {
    const earlier = { text: '1.缺考核', before: '', kept: '1.缺考核' };
    expect(composeFill('1.缺2018年考核', append('1.缺考核表'), earlier).content).toBe('1.缺2018年考核\n1.缺考核表');
  });

  it('takes a text with dollar signs literally', () => {
    const earlier = { text: '旧', before: '', kept: '旧' };
    expect(composeFill('旧', append("$& $'"), earlier).content).toBe("$& $'");
  });

  it('replaces everything when asked to', () => {
    expect(composeFill('原有', { text: '新', mode: 'replace' }, null)).toEqual({ content: '新', undoTo: '原有' });
  });
});
