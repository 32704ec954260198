import { BUILTIN_PROFILE } from '@/lib/profile/builtin';

const { fields, lists } = BUILTIN_PROFILE;

/** Every label and column header that the reader recognises, each once. */
export const DICTIONARY: readonly string[] = [
  ...new Set([
    ...Object.values(fields).flatMap(({ labels }) =>
      labels.flat().map((label) => (typeof label === 'string' ? label : label.label)),
    ),
    ...Object.values(lists).flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ own, shared }) => [...own, ...shared]),
    ),
  ]),
];
