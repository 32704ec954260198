import type { Random } from '../../random.ts';
import { type Defect, planted } from '../plant.ts';
import { trainingRow, YEARS } from '../records.ts';
import type { Applicant, TrainingRow } from '../types.ts';

/** Continuing education short in one year of the window (五(二): 90 / 60 / 18). */
export const trainingDefects: Defect[] = [
  {
    kind: 'training-total-short',
    group: 'training',
    plant(applicant, random) {
      const row = replaceYear(applicant, random, (year) =>
        trainingRow(year, random.int(60, 66), 8, random.int(10, 14)),
      );
      return [
        planted('training-total-short', {
          rule: 'training-hours',
          detail: `${row.year}年总学时${row.total}，少于90`,
          evidence: [String(row.year), String(row.total)],
        }),
      ];
    },
  },
  {
    kind: 'training-professional-short',
    group: 'training',
    plant(applicant, random) {
      const row = replaceYear(applicant, random, (year) => trainingRow(year, random.int(46, 57), 24, 24));
      return [
        planted('training-professional-short', {
          rule: 'training-professional-hours',
          detail: `${row.year}年专业科目${row.professional}学时，少于60`,
          evidence: [String(row.year), String(row.professional)],
        }),
      ];
    },
  },
  {
    kind: 'training-public-short',
    group: 'training',
    plant(applicant, random) {
      const row = replaceYear(applicant, random, (year) => trainingRow(year, random.int(84, 92), 6, random.int(4, 10)));
      const hours = row.trade + row.general;
      return [
        planted('training-public-short', {
          rule: 'training-public-hours',
          detail: `${row.year}年公需科目合计${hours}学时，少于18`,
          evidence: [String(row.year), String(hours)],
        }),
      ];
    },
  },
  {
    kind: 'training-year-poor',
    group: 'training',
    plant(applicant, random) {
      const row = replaceYear(applicant, random, (year) => trainingRow(year, 48, 6, 12));
      return [
        planted('training-year-poor', {
          rule: 'training-hours',
          detail: `${row.year}年总学时66，少于90`,
          evidence: [String(row.year), '66'],
        }),
        planted('training-year-poor', {
          rule: 'training-professional-hours',
          detail: `${row.year}年专业科目48学时，少于60`,
          evidence: [String(row.year), '48'],
        }),
      ];
    },
  },
  {
    kind: 'training-parts-exceed-total',
    group: 'training',
    plant(applicant, random) {
      const row = replaceYear(applicant, random, (year) => ({ ...trainingRow(year, 80, 15, 15), total: 100 }));
      return [
        planted('training-parts-exceed-total', {
          rule: 'training-sum',
          detail: `${row.year}年各科目合计110学时，总学时只有100`,
          evidence: [String(row.year), '110', '100'],
        }),
      ];
    },
  },
  {
    kind: 'training-parts-below-total',
    group: 'training',
    plant(applicant, random) {
      const row = replaceYear(applicant, random, (year) => ({ ...trainingRow(year, 70, 10, 14), total: 104 }));
      return [
        planted('training-parts-below-total', {
          rule: 'training-sum',
          detail: `${row.year}年各科目合计94学时，总学时104`,
          evidence: [String(row.year), '94', '104'],
          disposition: 'confirm',
        }),
      ];
    },
  },
];

function replaceYear(applicant: Applicant, random: Random, make: (year: number) => TrainingRow): TrainingRow {
  const row = make(random.pick(YEARS));
  applicant.trainings = applicant.trainings.map((old) => (old.year === row.year ? row : old));
  return row;
}
