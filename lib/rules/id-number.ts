// Longer than one screen: a number may be blank, masked or wrong, or right and at odds with birth date or sex.
import type { Field, PartialDate } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { checkIdNumber } from '@/lib/dossier/parse/id-number';
import { defineRule } from './define-rule';
import { dateText } from './helpers/date-text';
import { placesOf, unreadReason } from './helpers/unread';
import { type Evidence, evidence, fail, incomplete, pass } from './judgement';

/** 附2-三-1: the citizen's number is a valid one and agrees with the birth date and sex that the page shows. */
export const idNumber = defineRule({
  id: 'id-number',
  title: '身份证号码',
  topic: '基本信息',
  ensures: '身份证号码校验无误，与出生日期、性别一致。',
  needs: [],
  empties: ['person.id-number'],
  optional: ['person.birth-date', 'person.sex'],
  parameters: [],
  failures: ['empty', 'invalid', 'disagrees'],
  judge: (given) => {
    const number = given['person.id-number'];
    if (number.state === 'empty') {
      const shown = [evidence('身份证号码', '未填写', number.places, { flagged: true })];
      return fail('empty', { says: '身份证号码未填写。', found: '未填写', evidence: shown });
    }
    // Evidence goes into the log and the opinion: never more of the number than its last four characters.
    const ending = `末四位${number.value.text.slice(-4)}`;
    const check = checkIdNumber(number.value.text);
    if (!check.valid) {
      const shown = [evidence('身份证号码', `${ending}，${check.message}`, number.places, { flagged: true })];
      return check.reason === 'masked'
        ? incomplete(['person.id-number'], `身份证${check.message}，请打开未隐藏号码的页面核对。`, shown)
        : fail('invalid', {
            says: `身份证号码${check.message}。`,
            found: `${check.message}（${ending}）`,
            evidence: shown,
          });
    }
    const shown: Evidence[] = [evidence('身份证号码', `${ending}，校验无误`, number.places)];
    const differs: string[] = [];
    const birth = given['person.birth-date'];
    if (birth.state === 'read') {
      const flagged = !agrees(birth.value, check.birth);
      const inNumber = dateText({ ...check.birth, day: birth.value.day === null ? null : check.birth.day });
      shown.push(
        evidence('出生日期', dateText(birth.value), birth.places, { required: `号码中为 ${inNumber}`, flagged }),
      );
      if (flagged) differs.push(`出生日期为${dateText(birth.value)}，号码中为${inNumber}`);
    }
    const sex = given['person.sex'];
    if (sex.state === 'read') {
      const flagged = sex.value !== check.sex;
      shown.push(evidence('性别', sex.value, sex.places, { required: `号码中为${check.sex}`, flagged }));
      if (flagged) differs.push(`性别为${sex.value}，号码中为${check.sex}`);
    }
    if (differs.length > 0) {
      const found = differs.join('；');
      return fail('disagrees', { says: `${found}。`, found: `${found}（${ending}）`, evidence: shown });
    }
    const unread = [...unreadOf('person.birth-date', '出生日期', birth), ...unreadOf('person.sex', '性别', sex)];
    if (unread.length > 0) {
      return incomplete(
        unread.map(({ id }) => id),
        `号码校验无误，但${unread.map(({ why }) => why).join('、')}，不能核对是否一致。`,
        [...shown, ...unread.map((one) => one.evidence)],
      );
    }
    return pass('身份证号码校验无误，与出生日期、性别一致。', shown);
  },
});

/** Whether a date agrees with the number as far as it is written. */
function agrees(shown: PartialDate, inNumber: PartialDate): boolean {
  const order = compareDates(shown, inNumber);
  return order === 'same' || order === 'unknown';
}

function unreadOf<I extends 'person.birth-date' | 'person.sex'>(id: I, name: string, field: Field<unknown>) {
  if (field.state === 'read') return [];
  const why = unreadReason(field);
  return [{ id, why: `${name}${why}`, evidence: evidence(name, why, placesOf(field), { flagged: true }) }];
}
