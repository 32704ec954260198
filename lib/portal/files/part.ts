import type { FilesPart } from '@/lib/portal/act/parts';
import { listFiles } from './attachment-links';
import { dropFile, fetchFile, partOf } from './fetch-file';
import { fetchPhoto } from './fetch-photo';

export const filesPart: FilesPart = { listFiles, fetchFile, partOf, dropFile, fetchPhoto };
