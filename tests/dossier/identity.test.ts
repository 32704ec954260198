import { describe, expect, test } from 'vitest';
import { comparePersons, type Identity, mayBeSameCase, type Sameness, samePerson } from '@/lib/dossier/identity';
import { reading } from './make-reading';

const FULL = '330106197503120017';
const zhang = { name: '张测试', idNumber: FULL, unit: '模拟地质院' };
const who = (change: Partial<Identity>): Identity => ({ ...zhang, ...change });

/** What one side shows, what the other does, whether they are one person, and whether they may be one case. */
const TRUTH: [string, Identity, Identity, Sameness, boolean][] = [
  ['everything alike', zhang, zhang, 'same', true],
  [
    'spaces and full-width forms',
    zhang,
    who({ name: '张 测　试', idNumber: '３３０１０６197503120017' }),
    'same',
    true,
  ],
  [
    'x and X at the end',
    who({ idNumber: '11010519491231002x' }),
    who({ idNumber: '11010519491231002X' }),
    'same',
    true,
  ],
  ['another name', zhang, who({ name: '李测试', idNumber: '' }), 'other', false],
  ['another name with the same number', zhang, who({ name: '李测试' }), 'other', false],
  ['a namesake with another number', zhang, who({ idNumber: '330106197503120025' }), 'other', false],
  ['a namesake of another unit', who({ idNumber: '' }), who({ idNumber: '', unit: '模拟测绘院' }), 'other', false],
  ['one number from two units', zhang, who({ unit: '模拟测绘院' }), 'same', false],
  ['numbers alone', who({ name: '', unit: '' }), who({ name: '' }), 'same', true],
  ['nothing in common', who({ name: '', unit: '' }), who({ idNumber: '' }), 'unknown', true],
  ['nobody', who({ name: '', idNumber: '', unit: '' }), zhang, 'unknown', true],
  ['units alone', who({ name: '', idNumber: '' }), who({ idNumber: '' }), 'unknown', true],
  ['hidden digits that fit', zhang, who({ idNumber: '330106********0017' }), 'same', true],
  ['hidden digits that fit, no name', zhang, who({ name: '', idNumber: '330106********0017' }), 'unknown', true],
  ['another head', zhang, who({ idNumber: '340106********0017' }), 'other', false],
  ['another tail', zhang, who({ idNumber: '330106********0025' }), 'other', false],
  ['fewer marks than digits', who({ idNumber: '3301**********0017' }), who({ idNumber: '3301****0017' }), 'same', true],
  [
    'fewer marks, another tail',
    who({ idNumber: '3301****0025' }),
    who({ idNumber: '3301**********0017' }),
    'other',
    false,
  ],
  ['a short head of a long one', who({ idNumber: '330***17' }), who({ idNumber: '3301********0017' }), 'same', true],
  [
    'marks of two kinds',
    who({ idNumber: '330106●●●●●●●●0017' }),
    who({ idNumber: '330106********0017' }),
    'same',
    true,
  ],
  [
    'marks of two kinds, another tail',
    who({ idNumber: '330106●●●●●●●●0025' }),
    who({ idNumber: '330106********0017' }),
    'other',
    false,
  ],
  ['marks of two kinds and lengths', who({ idNumber: '3301●●●0017' }), zhang, 'same', true],
  ['X for hidden digits', who({ idNumber: '330106XXXXXXXX0017' }), zhang, 'same', true],
  ['X for hidden digits, another tail', who({ idNumber: '330106XXXXXXXX0025' }), zhang, 'other', false],
  ['all digits hidden', who({ idNumber: '******************' }), zhang, 'same', true],
  ['all digits hidden, another name', who({ idNumber: '******', name: '李测试' }), zhang, 'other', false],
  ['a passport', who({ idNumber: 'G12345678' }), who({ idNumber: 'g12345678' }), 'same', true],
  ['another passport', who({ idNumber: 'G12345678' }), who({ idNumber: 'G12345679' }), 'other', false],
  ['a hidden character of the name', who({ name: '张*试', idNumber: '' }), who({ idNumber: '' }), 'unknown', true],
  ['a hidden character, another name', who({ name: '李*试', idNumber: '' }), who({ idNumber: '' }), 'other', false],
];

describe('identity', () => {
  test.each(TRUTH)('%s', (_, first, second, person, oneCase) => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      expect(comparePersons(one, other)).toBe(person);
      expect(mayBeSameCase(one, other)).toBe(oneCase);
      expect(samePerson(page(one), page(other))).toBe(person);
    }
  });
});

function page({ name, idNumber, unit }: Identity) {
  return reading({ fields: { 'person.name': name, 'person.id-number': idNumber, 'unit.name': unit } });
}
