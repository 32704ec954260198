import type { FilesPart } from '@/lib/portal/act/parts';
import { learnFiles, listFiles } from './attachment-links';
import { dropFile, fetchFile, partOf } from './fetch-file';

export const filesPart: FilesPart = { listFiles, learnFiles, fetchFile, partOf, dropFile };
