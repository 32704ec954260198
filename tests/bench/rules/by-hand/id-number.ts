import type { Dossier, Field, PartialDate } from '@/lib/dossier/dossier';
import { checkIdNumber } from '@/lib/dossier/parse/id-number';
import type { Evidence, Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import { dateText, placesOf, whyUnread } from './text';
import { wanting } from './wanting';

const CHECK = checkOf('id-number');

export function checkIdentity({ fields }: Dossier): Finding {
  const number = fields['person.id-number'];
  if (number.state === 'empty') {
    return failed(CHECK, {
      disposition: 'return',
      says: '身份证号码未填写。',
      evidence: [flagged('身份证号码', '未填写', number.places)],
      wording: wording('身份证号码：未填写', '请补充填写身份证号码', '身份证号码：未填写，请补填'),
    });
  }
  if (number.state !== 'read') return wanting(CHECK, 'person.id-number', number, '基本信息');

  const ending = `末四位${number.value.text.slice(-4)}`;
  const checked = checkIdNumber(number.value.text);
  if (!checked.valid) {
    const { message } = checked;
    const evidence = [flagged('身份证号码', `${ending}，${message}`, number.places)];
    if (checked.reason === 'masked') {
      const says = `身份证${message}，请打开未隐藏号码的页面核对。`;
      return open(CHECK, ['person.id-number'], says, evidence);
    }
    return failed(CHECK, {
      disposition: 'return',
      says: `身份证号码${message}。`,
      evidence,
      wording: words(`${message}（${ending}）`, '请核对身份证号码后更正', '身份证号码'),
    });
  }

  const evidence: Evidence[] = [plainly('身份证号码', `${ending}，校验无误`, number.places)];
  const differs: string[] = [];
  const birth = fields['person.birth-date'];
  if (birth.state === 'read') {
    const shown = dateText(birth.value);
    const inNumber = dateText({ ...checked.birth, day: birth.value.day === null ? null : checked.birth.day });
    const agrees = fits(birth.value, checked.birth);
    const required = `号码中为 ${inNumber}`;
    evidence.push({ label: '出生日期', found: shown, required, flagged: !agrees, places: birth.places });
    if (!agrees) differs.push(`出生日期为${shown}，号码中为${inNumber}`);
  }
  const sex = fields['person.sex'];
  if (sex.state === 'read') {
    const agrees = sex.value === checked.sex;
    const required = `号码中为${checked.sex}`;
    evidence.push({ label: '性别', found: sex.value, required, flagged: !agrees, places: sex.places });
    if (!agrees) differs.push(`性别为${sex.value}，号码中为${checked.sex}`);
  }
  if (differs.length > 0) {
    const found = differs.join('；');
    return failed(CHECK, {
      disposition: 'return',
      says: `${found}。`,
      evidence,
      wording: words(`${found}（${ending}）`, '请核对身份证号码、出生日期和性别，更正不一致的信息', ''),
    });
  }
  if (birth.state === 'read' && sex.state === 'read') {
    return passed(CHECK, '身份证号码校验无误，与出生日期、性别一致。', evidence);
  }
  return unsure(birth, sex, evidence);
}

function unsure(birth: Field<unknown>, sex: Field<unknown>, evidence: Evidence[]): Finding {
  const missing: ('person.birth-date' | 'person.sex')[] = [];
  const why: string[] = [];
  if (birth.state !== 'read') {
    missing.push('person.birth-date');
    why.push(`出生日期${whyUnread(birth)}`);
    evidence.push(flagged('出生日期', whyUnread(birth), placesOf(birth)));
  }
  if (sex.state !== 'read') {
    missing.push('person.sex');
    why.push(`性别${whyUnread(sex)}`);
    evidence.push(flagged('性别', whyUnread(sex), placesOf(sex)));
  }
  return open(CHECK, missing, `号码校验无误，但${why.join('、')}，不能核对是否一致。`, evidence);
}

export function fits(shown: PartialDate, whole: PartialDate): boolean {
  if (shown.year !== whole.year) return false;
  if (shown.month === null) return true;
  return shown.month === whole.month && (shown.day === null || shown.day === whole.day);
}

function words(found: string, ask: string, briefAbout: string) {
  return wording(`身份证号码：${found}`, ask, `${briefAbout}${found}，请更正`);
}
