import { expect, test } from 'vitest';
import { CALLED_SO, DIALOGS } from '@/lib/portal/views/layers';

test('every class by which a layer is known is looked at', () => {
  const classes = DIALOGS.split(',').filter((one) => one.startsWith('.'));
  expect(classes.length).toBeGreaterThan(15);
  expect(classes.filter((one) => !CALLED_SO.test(one))).toEqual([]);
  expect(CALLED_SO.test('.form-row')).toBe(false);
});
