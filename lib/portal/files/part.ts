import { listFiles } from './attachment-links';
import { dropFile, fetchFile, partOf } from './fetch-file';

/** What attachments are to the agent: the links that their list shows, and the bytes behind them. */
export const filesPart = { listFiles, fetchFile, partOf, dropFile };
export type FilesPart = typeof filesPart;
