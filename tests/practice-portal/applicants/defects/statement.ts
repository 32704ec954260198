import { type Defect, planted } from '../plant.ts';
import { countCharacters, writeStatement } from '../statement.ts';

/** The personal statement (四(一)3, 附件1 §6: at most 1000 characters). */
export const statementDefects: Defect[] = [
  {
    kind: 'statement-empty',
    group: 'statement',
    plant(applicant) {
      applicant.statement = '';
      return [
        planted('statement-empty', {
          rule: 'statement-present',
          detail: '个人述职为空',
          evidence: [],
          touches: ['statement-length'],
        }),
      ];
    },
  },
  {
    kind: 'statement-too-long',
    group: 'statement',
    plant(applicant, random) {
      applicant.statement = writeStatement(random, random.int(1030, 1480));
      const count = countCharacters(applicant.statement);
      return [
        planted('statement-too-long', {
          rule: 'statement-length',
          detail: `个人述职${count}字，超过1000字`,
          evidence: [String(count)],
        }),
      ];
    },
  },
];
