import { expect, test } from 'vitest';
import { readProfileFile } from '@/components/workbench/portals/read-profile-file';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';

const read = (text: string) => readProfileFile(new File([text], 'x.json'));

test('says of a file that is something else what it is not and which one to choose', async () => {
  const choose = '请选择“导出标注”或“导出完整栏目名称”得到的文件';
  expect(await read('姓名,单位')).toEqual({ kind: 'refused', errors: [`不是 JSON 格式，${choose}`] });
  for (const other of ['{}', '[]', 'null', '{"format":"zcps-review-log"}'])
    expect(await read(other)).toEqual({ kind: 'refused', errors: [`不是标注或栏目名称文件，${choose}`] });
});

test('reads a profile and patches, and says by place what is wrong in one of ours', async () => {
  expect(await read(JSON.stringify(BUILTIN_PROFILE))).toMatchObject({ kind: 'profile', added: [] });
  const patches = { format: 'portal-profile-patches', version: 1, portal: 'https://zc.example.gov.cn', patches: [] };
  expect(await read(JSON.stringify(patches))).toMatchObject({ kind: 'patches', portal: 'https://zc.example.gov.cn' });
  expect(await read(JSON.stringify({ ...patches, version: 2 }))).toEqual({
    kind: 'refused',
    errors: [expect.stringContaining('version')],
  });
});
