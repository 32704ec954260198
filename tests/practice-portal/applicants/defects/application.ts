import { moveTo } from '../move.ts';
import { UNITS } from '../names.ts';
import { type Defect, planted } from '../plant.ts';
import { POST_FORM } from '../records.ts';

const PROVINCIAL_COMMITTEE = '浙江省自然资源领域正高级工程师职务任职资格评审委员会';

/** What is chosen or uploaded with the application (四(一), 附件1 §7). */
export const applicationDefects: Defect[] = [
  {
    kind: 'post-form-missing',
    group: 'post-form',
    // Planted first: it may move the applicant, and what others plant has to stay.
    plant(applicant, random) {
      if (applicant.unit.staffing !== '事业编制') {
        moveTo(applicant, random.pick(UNITS.filter((unit) => unit.staffing === '事业编制')));
      }
      applicant.attachments = applicant.attachments.filter((row) => row.name !== POST_FORM);
      return [
        planted('post-form-missing', {
          rule: 'post-information-form',
          detail: `事业编制，未上传《${POST_FORM}》`,
          evidence: ['事业编制'],
        }),
      ];
    },
  },
  {
    kind: 'point-provincial',
    group: 'point',
    plant(applicant) {
      applicant.application.point = PROVINCIAL_COMMITTEE;
      return [
        planted('point-provincial', {
          rule: 'acceptance-point',
          detail: '直接选择了省正高级评审委员会',
          evidence: [PROVINCIAL_COMMITTEE],
        }),
      ];
    },
  },
];
