import type { Dossier, Field } from '@/lib/dossier/dossier';
import { compareDates } from '@/lib/dossier/month';
import { parseDate } from '@/lib/dossier/parse/date';
import { compact } from '@/lib/dossier/parse/text';
import type { Evidence, Finding } from '@/lib/review/types';
import { isSameUnit } from '@/lib/rules/helpers/unit-name';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import { nameAndWhy } from './text';

const CHECK = checkOf('identity-agreement');

const FACTS = [
  ['person.name', '姓名'],
  ['person.id-number', '身份证号码'],
  ['person.sex', '性别'],
  ['person.birth-date', '出生日期'],
  ['unit.name', '工作单位'],
  ['title.current', '现任职称'],
] as const;
type Fact = (typeof FACTS)[number][0];

export function checkAgreement({ fields }: Dossier): Finding {
  const evidence: Evidence[] = [];
  const contradicting: string[] = [];
  const missing: Fact[] = [];
  const why: string[] = [];
  const absent: Fact[] = [];
  const absentNames: string[] = [];
  for (const [id, name] of FACTS) {
    const field: Field<unknown> = fields[id];
    switch (field.state) {
      case 'read': {
        const count = field.places.length > 1 ? `，${field.places.length}处一致` : '';
        evidence.push(plainly(name, `${told(id, field.text)}${count}`, field.places));
        break;
      }
      case 'empty':
        evidence.push(plainly(name, '空白', field.places));
        break;
      case 'absent':
        absent.push(id);
        absentNames.push(name);
        break;
      case 'unreadable': {
        const values = [...new Set(field.values ?? [])];
        const found = values.map((value) => told(id, value)).join('、');
        if (values.length === 0) {
          missing.push(id);
          why.push(nameAndWhy(name, field));
          evidence.push(flagged(name, '未能读取', field.places));
        } else if (values.every((value) => isSame(id, value, values[0] ?? ''))) {
          evidence.push(plainly(name, found, field.places));
        } else {
          contradicting.push(`${name}有${found}`);
          evidence.push(flagged(name, found, field.places, '前后一致'));
        }
      }
    }
  }
  if (contradicting.length > 0) {
    const found = contradicting.join('；');
    return failed(CHECK, {
      disposition: 'return',
      says: `${[found, ...why].join('；')}，前后不一致。`,
      evidence,
      wording: wording(
        `基本信息：${found}，前后不一致（通知附件2第三条第1项）`,
        '请核对后更正，使各处一致',
        `${found}，请更正一致`,
      ),
    });
  }
  if (missing.length > 0) return open(CHECK, missing, `${why.join('；')}，不能核对是否一致。`, evidence);
  if (absent.length > 0) {
    for (const name of absentNames) evidence.push(flagged(name, '页面未显示', []));
    const names = absentNames.map((name) => `“${name}”`).join('、');
    return open(CHECK, absent, `页面未见${names}，不能核对是否一致。`, evidence);
  }
  return passed(CHECK, '读到的姓名、身份证号码、性别、出生日期、工作单位和现任职称前后一致。', evidence);
}

function isSame(id: Fact, first: string, second: string): boolean {
  if (id === 'unit.name') return isSameUnit(first, second);
  if (id === 'person.birth-date') {
    const one = parseDate(first);
    const other = parseDate(second);
    if (one !== null && other !== null) {
      const order = compareDates(one, other);
      return order === 'same' || order === 'unknown';
    }
  }
  return compact(first) === compact(second);
}

function told(id: Fact, text: string): string {
  return id === 'person.id-number' ? `末四位${compact(text).slice(-4)}` : text;
}
