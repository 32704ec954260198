import { fullReview } from './harness/full-review.ts';
import { test } from './harness/test.ts';

test('主管部门 reviews an application, from the list to the log', async ({ portal, server, chromium }) => {
  await fullReview({ object: 'department', portal, server, chromium });
});
