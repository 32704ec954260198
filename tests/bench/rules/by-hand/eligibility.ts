import type { Dossier } from '@/lib/dossier/dossier';
import type { Evidence, Finding } from '@/lib/review/types';
import { nameOfAttachment, search } from './attachments';
import { checkOf } from './check';
import { failed, flagged, open, passed, plainly, wording } from './finding';
import { bare, placesOf, whyUnread } from './text';
import { wanting } from './wanting';

const UNIT = checkOf('employing-unit');

const ELIGIBLE =
  /企业|公司|国企|央企|国有|民营|私营|股份|集体|合资|外资|独资|事业|社会组织|社会团体|社团|民办非企业|民非|基金会|协会|学会|社会服务机构|事务所|律所|合作社/;
const EITHER =
  /高校|高等学校|院校|大学|学校|中小学|幼儿园|医院|卫生院|医疗机构|科研院所|研究院|研究所|设计院|公证处|出版社|报社/;
const PRIVATE = /民办|民营|私立|私营|社会办|民非/;
const EXCLUDED = /公务员|参公|参照管理|行政编|国家机关|党政机关|行政机关|政府机关|党委机关/;
const NOT_EXCLUDED =
  /[非不未]参公|非公务员|不含参公|不含参照公务员|不是公务员|不属于参公|[非不未]参照公务员|非参照管理|非行政编/g;
const RETIRED = /退休|离休|退职|返聘/;
const NOT_RETIRED = /[非未]返聘|未退休|未到退休|不是退休|非退休|未离退休|延迟退休|未办理退休/g;
const IDLE = /离职|辞职|待业|失业|停薪留职|内退|离岗|待岗|停职/;
const MINISTERIAL = /部属|中央在浙|中央驻浙|在浙中央|部委所属|自然资源部直属|央属|中央企业|中央事业/;

export function checkEmployingUnit({ fields, lists: { attachments } }: Dossier): Finding {
  const kind = fields['unit.kind'];
  if (kind.state !== 'read') return wanting(UNIT, 'unit.kind', kind, '基本信息');
  const staffing = fields['unit.staffing'];
  const superior = fields['unit.superior'];
  const employment = fields['person.employment'];
  const evidence: Evidence[] = [plainly('单位性质', kind.value, kind.places)];
  if (staffing.state === 'read') evidence.push(plainly('编制性质', staffing.value, staffing.places));
  if (superior.state === 'read') evidence.push(plainly('主管部门', superior.value, superior.places));
  if (employment.state === 'read') evidence.push(plainly('在职状态', employment.value, employment.places));

  const excluded = evidence.find(({ label, found }) => label !== '主管部门' && says(found, EXCLUDED, NOT_EXCLUDED));
  if (excluded !== undefined) {
    const found = `${excluded.label}为${excluded.found}`;
    const range = '申报范围为企事业单位（不含参照公务员法管理的事业单位）和社会组织的人员';
    excluded.flagged = true;
    return failed(UNIT, {
      disposition: 'reject',
      says: `${found}，不属于申报范围。`,
      evidence,
      wording: wording(
        `申报单位和身份：${found}，${range}（通知第一条第一款）`,
        '请核对单位性质和本人身份',
        `${found}，不属申报范围`,
      ),
    });
  }
  const retired = evidence.find(({ label, found }) => label !== '主管部门' && says(found, RETIRED, NOT_RETIRED));
  if (retired !== undefined) {
    const found = `${retired.label}为${retired.found}`;
    retired.flagged = true;
    return failed(UNIT, {
      disposition: 'reject',
      says: `${found}，已退休人员不属于申报范围。`,
      evidence,
      wording: wording(
        `申报单位和身份：${found}，退休人员不在申报范围（通知第一条第一款）`,
        '请核对在职状态',
        `${found}，不属申报范围`,
      ),
    });
  }
  const idle = evidence.find(({ label, found }) => label === '在职状态' && IDLE.test(bare(found)));
  if (idle !== undefined) {
    const found = `在职状态为${idle.found}`;
    idle.flagged = true;
    return failed(UNIT, {
      disposition: 'confirm',
      says: `${found}，不能确定是否属于申报范围。`,
      evidence,
      wording: wording(
        `申报单位和身份：${found}，不能确定是否属于申报范围（通知第一条第一款）`,
        '请说明单位性质，并附证明',
        `${found}，请说明`,
      ),
    });
  }
  const ministerial = evidence.find(({ label, found }) => label !== '编制性质' && MINISTERIAL.test(bare(found)));
  if (ministerial !== undefined) {
    const found = `${ministerial.label}为${ministerial.found}`;
    const isListed = attachments.state === 'read' || attachments.state === 'empty';
    const mandate = isListed ? search(attachments, /委托/) : { found: null, open: true };
    if (mandate.found === null) {
      ministerial.flagged = true;
      if (mandate.open) {
        const says = `${found}，在浙部属单位须经其主管部门委托，附件列表未读到或未读全，不能判断。`;
        return open(UNIT, ['attachments'], says, evidence);
      }
      return failed(UNIT, {
        disposition: 'confirm',
        says: `${found}，在浙部属单位须经其主管部门委托，附件中未见委托材料。`,
        evidence,
        wording: wording(
          `申报单位和身份：${found}，在浙部属单位须经其主管部门委托（通知第一条第一款）`,
          '请补充主管部门出具的委托材料',
          `${found}，请补主管部门委托材料`,
        ),
      });
    }
    evidence.push(plainly('附件', nameOfAttachment(mandate.found), [mandate.found.place]));
  }
  const kindText = bare(kind.value);
  if (!ELIGIBLE.test(kindText) && !EITHER.test(kindText)) {
    const found = `单位性质为${kind.value}`;
    for (const one of evidence) if (one.label === '单位性质') one.flagged = true;
    if (!/机关|行政|其他/.test(kindText)) {
      return open(UNIT, ['unit.kind'], `单位性质“${kind.value}”不是已知的类型，不能判断。`, evidence);
    }
    return failed(UNIT, {
      disposition: 'confirm',
      says: `${found}，不能确定是否属于申报范围。`,
      evidence,
      wording: wording(
        `申报单位和身份：${found}，不能确定是否属于申报范围（通知第一条第一款）`,
        '请说明单位性质，并附证明',
        `${found}，请说明`,
      ),
    });
  }
  const isPublic = EITHER.test(kindText) && !PRIVATE.test(kindText);
  if (staffing.state !== 'read' && (isPublic || kindText.includes('事业'))) {
    const why = whyUnread(staffing);
    evidence.push(flagged('编制性质', why, placesOf(staffing)));
    const says = `单位性质为${kind.value}，编制性质${why}，不能判断是否参照公务员法管理。`;
    return open(UNIT, ['unit.staffing'], says, evidence);
  }
  const missing: ('unit.superior' | 'person.employment')[] = [];
  const why: string[] = [];
  if (superior.state === 'unreadable') {
    missing.push('unit.superior');
    why.push(`主管部门（隶属关系）${whyUnread(superior)}`);
    evidence.push(flagged('主管部门（隶属关系）', '未能读取', superior.places));
  }
  if (employment.state === 'unreadable') {
    missing.push('person.employment');
    why.push(`在职状态${whyUnread(employment)}`);
    evidence.push(flagged('在职状态', '未能读取', employment.places));
  }
  if (missing.length > 0) return open(UNIT, missing, `${why.join('；')}，不能判断是否属于申报范围。`, evidence);
  const told = evidence.map(({ label, found }) => `${label}为${found}`).join('，');
  return passed(UNIT, `${told}，属于申报范围。`, evidence);
}

/** Whether the text says so, and not only that it is not so. */
function says(text: string, so: RegExp, not: RegExp): boolean {
  const shown = bare(text);
  return so.test(shown) && so.test(shown.replace(not, ''));
}
