import type { Said } from '@/lib/dossier/parse/said';
import { bare, saidOf } from './words';

/** Whether the 申报方式 is one that the notice's grounds for applying directly open (世界技能大赛金牌 and the like). */
export function directRoute(route: string, parameters: { 'direct.routes': readonly string[] }): Said {
  return saidOf(bare(route), parameters['direct.routes']);
}
