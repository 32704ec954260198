import { checkedBy, numberIn, type Recognise } from './recognised';

/** Years for which insurance paid outside the province is to be proved. */
export const socialSecurity: Recognise = (text) => {
  if (!/(?:省外|外省).{0,16}(?:社保|社会保险|参保)|(?:社保|社会保险|参保).{0,16}(?:省外|外省)/.test(text)) return null;
  const [, years] = /近([\d一二三四五六七八九十])年/.exec(text) ?? [];
  if (years === undefined) return null;
  return checkedBy(['social-security-proof', 'social-security-gap'], '写有省外社保证明的年数', [
    { id: 'social-security.years', value: numberIn(years), note: '' },
  ]);
};
