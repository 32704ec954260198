import type { Dossier } from '@/lib/dossier/dossier';
import type { Finding } from '@/lib/review/types';
import { checkOf } from './check';
import { failed, flagged, passed, plainly, wording } from './finding';
import { bare } from './text';
import { wanting } from './wanting';

const FIELD = checkOf('professional-field');

const ACCEPTED = /地质勘[查察]|土地工程|测绘|国土空间规划|海洋工程|矿山工程|爆破工程/;
const RELATED =
  /地质|勘查|勘察|勘探|岩土|水文|土地|国土|不动产|地籍|测量|遥感|地理|摄影|制图|规划|海洋|海岸|海域|采矿|选矿|矿业|矿产|矿物|矿井|探矿|爆破|自然资源/;
const REQUIRED = '地质勘查、地质勘察、土地工程、测绘地理信息、测绘、国土空间规划、海洋工程、矿山工程、爆破工程';
const NAMED = '地质勘查、土地工程、测绘地理信息、国土空间规划、海洋工程与技术、矿山工程和爆破工程';

/** Names with characters put in between them. */
const SHORTENED = REQUIRED.split('、')
  .filter((name) => name.length > 2)
  .map((name) => new RegExp([...name].join('.*')));

/** A name with some of its characters left out. */
function isShortOf(text: string): boolean {
  if (text.length < 3 || !/^[\u4e00-\u9fff]+$/.test(text)) return false;
  return REQUIRED.split('、').some((name) => name.length > text.length && new RegExp([...text].join('.*')).test(name));
}

export function checkProfessionalField({ fields }: Dossier): Finding {
  const field = fields['application.field'];
  if (field.state === 'empty') {
    return failed(FIELD, {
      disposition: 'return',
      says: '申报专业未填写。',
      evidence: [flagged('申报专业', '未填写', field.places)],
      wording: wording('申报专业：未填写（通知第一条第一款）', '请填写申报专业', '申报专业：未填写，请填写'),
    });
  }
  if (field.state !== 'read') return wanting(FIELD, 'application.field', field, '申报信息');
  const { value, places } = field;
  const text = bare(value);
  if (ACCEPTED.test(text)) {
    return passed(FIELD, `申报专业为${value}。`, [plainly('申报专业', value, places, REQUIRED)]);
  }
  const evidence = [flagged('申报专业', value, places, REQUIRED)];
  if (RELATED.test(text) || SHORTENED.some((one) => one.test(text)) || isShortOf(text)) {
    return failed(FIELD, {
      disposition: 'confirm',
      says: `申报专业写作“${value}”，不能确定属于哪个专业领域，请核对。`,
      evidence,
      wording: wording(
        `申报专业：${value}，不能确定属于通知列明的哪个专业（通知第一条第一款）`,
        '请按通知列明的专业名称填写申报专业',
        `申报专业${value}，请按通知所列名称填写`,
      ),
    });
  }
  return failed(FIELD, {
    disposition: 'reject',
    says: `申报专业为${value}，不在通知列明的专业领域内。`,
    evidence,
    wording: wording(
      `申报专业：${value}，不在通知列明的${NAMED}之内（通知第一条第一款）`,
      '请核对申报专业',
      `申报专业${value}，不在申报范围`,
    ),
  });
}
