import { checkedBy, numberIn, type Recognise } from './recognised';

const ROW =
  /((?:博士|硕士|本科|大专|专科)(?:[、和及或](?:博士|硕士|本科|大专|专科))*)[^，,；;。\d]{0,24}?满?\s*([\d一二三四五六七八九十])\s*年/g;

/** Years in the present title by degree. */
export const seniority: Recognise = (text) => {
  const rows = [...text.matchAll(ROW)];
  if (rows.length === 0 || !/任|聘/.test(text)) return null;
  const value = rows.map(([, level = '', years = '']) => ({
    levels: level.split(/[、和及或]/),
    years: numberIn(years),
  }));
  return checkedBy(['title-seniority'], '写有各种学历的任职年限', [{ id: 'title.years', value, note: '' }]);
};
