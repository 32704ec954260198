import { expect, it } from 'vitest';
import { makeRoll } from '../practice-portal/applicants/roll';
import { runs } from '../runs';
import { judgeFiles } from './judge-files';

const UNOPENABLE = ['cut', 'empty', 'locked', 'rar', 'none'];
const PICTURES = ['scan', 'jpeg', 'png'];
/** Papers of which everything that the application has of them is compared. */
const COMPARED_WHOLE = /保证书|评议表|继续教育|岗位信息表|业绩证明/;
/** So many applicants' pictures are drawn. */
const DRAWN = runs(4, 1);

it.each([
  [2020, runs(24, 16), false],
  [91, runs(42, 26), true],
])(
  'of the planted disagreements none is missed and none passes; nobody is blamed for what agrees (seed %i)',
  async (seed, count, proofs) => {
    const { applicants, truth } = makeRoll(seed, count, { proofs });
    let [planted, passed] = [0, 0];
    for (const [i, applicant] of applicants.entries()) {
      const said = truth[i];
      if (said === undefined) throw new Error('truth and applicants differ in number');
      // Pictures are not read here, and take long to draw: those of the first few are enough.
      const files = said.files.filter(({ form }) => i < DRAWN || !PICTURES.includes(form));
      const numbers = files.map(({ number }) => number);
      const finding = await judgeFiles(applicant, numbers);
      const wrong = files.filter(
        ({ form, disagreement }) => (form === 'text' && disagreement !== null) || UNOPENABLE.includes(form),
      );
      planted += wrong.length;
      const whole = said.files.every(({ form, name }) => form === 'text' && COMPARED_WHOLE.test(name));
      expect(finding.outcome, `${said.name}: ${finding.says}`).toBe(
        wrong.length > 0 ? 'fail' : whole ? 'pass' : 'manual',
      );
      if (whole && wrong.length === 0) passed += 1;
      for (const { disagreement } of wrong) {
        if (disagreement !== null) expect(finding.says, said.name).toContain(disagreement.says);
      }
      for (const { form, number } of files.filter((file) => PICTURES.includes(file.form))) {
        const about = finding.evidence.filter(({ label, flagged }) => flagged && label.startsWith(`附件${number}“`));
        expect(about.length, `${said.name}: ${form} ${number}`).toBeGreaterThan(0);
      }
    }
    expect(planted).toBeGreaterThan(count / 3);
    expect(passed).toBeGreaterThan(count / 9);
  },
);
