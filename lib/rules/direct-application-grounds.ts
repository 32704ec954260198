import { defineRule } from './define-rule';
import { attachmentName, findAttachment } from './helpers/attachments';
import { directRoute } from './helpers/route';
import { placesOf } from './helpers/unread';
import { bare, saysOneOf } from './helpers/words';
import { evidence, inapplicable, manual } from './judgement';

/** 一¶2: who applies directly proves one of the grounds; a person looks at the proof. */
export const directApplicationGrounds = defineRule({
  id: 'direct-application-grounds',
  title: '直接申报条件',
  topic: '学历资历',
  ensures: '直接申报的，具备通知规定的直接申报条件并有证明。',
  needs: ['application.route'],
  optional: ['attachments'],
  parameters: ['direct.routes', 'direct.ordinary', 'direct.attachments'],
  failures: ['unproven'],
  manual: ['grounds', 'route'],
  judge: (given, parameters, _plan, { uploads }) => {
    const { value, places } = given['application.route'];
    const route = evidence('申报方式', value, places);
    const direct = directRoute(value, parameters);
    if (direct !== 'yes') {
      if (direct === 'no' && saysOneOf(bare(value), parameters['direct.ordinary']))
        return inapplicable(`申报方式为${value}，不是直接申报。`, [route]);
      const says = `申报方式写作“${value}”，请核对是否属于直接申报。`;
      return manual('route', { says, found: `申报方式为${value}`, evidence: [{ ...route, flagged: true }] });
    }
    const proof = findAttachment(uploads, parameters['direct.attachments']).found;
    const found = proof ? `已上传“${attachmentName(proof)}”` : '附件中未见获奖或津贴证明';
    const shown = proof
      ? evidence('证明材料', attachmentName(proof), [proof.place])
      : evidence('证明材料', '未见', placesOf(given.attachments), { flagged: true });
    return manual('grounds', {
      says: `申报方式为${value}，${found}，请核对是否具备直接申报条件。`,
      found: `申报方式为${value}，${found}`,
      evidence: [route, shown],
    });
  },
});
