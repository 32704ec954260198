import type { FillPart } from '@/lib/portal/act/parts';
import { createFiller } from './fill';

export const fillPart: FillPart = { createFiller };
