import type { PhotoPart } from '@/lib/portal/act/parts';
import { fetchPhoto } from './fetch-photo';

export const photoPart: PhotoPart = { fetchPhoto };
