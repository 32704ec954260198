import { expect, test } from 'vitest';
import { nameKey } from '@/lib/dossier/parse/name';

test.each(['买买提·示例', '买买提•示例', '买买提・示例', '买买提 ‧ 示例', '买买提．示例'])('%s is one name', (name) => {
  expect(nameKey(name)).toBe('买买提·示例');
});

test('other names stay others', () => {
  expect(nameKey('买买提示例')).not.toBe(nameKey('买买提·示例'));
});
