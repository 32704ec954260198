import { listFiles } from './attachment-links';
import { dropFile, fetchFile, partOf } from './fetch-file';
import { fetchPhoto } from './fetch-photo';

/** What attachments and the photo are to the agent: the links that their list shows, and the bytes behind them. */
export const filesPart = { listFiles, fetchFile, partOf, dropFile, fetchPhoto };
export type FilesPart = typeof filesPart;
