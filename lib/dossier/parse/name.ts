import { compact } from './text';

/** Names of minorities are written with any of several dots, by whoever typed them and by whatever font showed them. */
const DOTS = /[·•・‧∙⋅.]/g;

/** A person's name as it is compared: 买买提•示例 and 买买提·示例 are one. Not as it is shown. */
export function nameKey(text: string): string {
  return compact(text).replace(DOTS, '·');
}
