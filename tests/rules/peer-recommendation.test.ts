import { expect, test } from 'vitest';
import { judge } from './judge';
import { absent, list } from './make-dossier';

const RULE = 'peer-recommendation';

test('has a person look at the form, and says whether it was found', () => {
  expect(judge(RULE)).toMatchObject({ outcome: 'manual', says: expect.stringContaining('已上传“同行专家推荐评议表”') });
  expect(judge(RULE, { lists: { attachments: list([]) } })).toMatchObject({
    outcome: 'manual',
    says: expect.stringContaining('未见评议表'),
  });
  expect(judge(RULE, { lists: { attachments: absent } }).outcome).toBe('manual');
});
