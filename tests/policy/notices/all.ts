import type { NoticeCase } from './notice';
import { ROW_1, ROW_2, ROW_4, ROW_5, ROW_6, ROW_7 } from './rows-01-07';
import { ROW_8, ROW_9, ROW_10, ROW_11, ROW_12, ROW_13, ROW_14 } from './rows-08-14';
import { ROW_15, ROW_16, ROW_17, ROW_18, ROW_19, ROW_20, ROW_21, ROW_22 } from './rows-15-22';

/** Every notice known with numbers, after the table of secondary sources; the third is the shipped pack. */
export const NOTICES: readonly NoticeCase[] = [
  ROW_1,
  ROW_2,
  ROW_4,
  ROW_5,
  ROW_6,
  ROW_7,
  ROW_8,
  ROW_9,
  ROW_10,
  ROW_11,
  ROW_12,
  ROW_13,
  ROW_14,
  ROW_15,
  ROW_16,
  ROW_17,
  ROW_18,
  ROW_19,
  ROW_20,
  ROW_21,
  ROW_22,
];
