/** What the database keeps, as its newest version has it. Only migrations speak of versions. */
export type { Subject } from './schema/v1';
export type {
  Box,
  Lock,
  MetaValues,
  Retention,
  SealedShown,
  SealedWorking,
  SearchText,
  StoredAct,
  StoredBody,
  StoredEntry,
  StoredPack,
  StoredRow,
  StoredShown,
  StoredTexts,
  StoredWorking,
} from './schema/v2';
export type { SealedSweepRow, StoredSweep, StoredSweepRow } from './schema/v3';
