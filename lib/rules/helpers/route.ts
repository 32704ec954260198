import { bare, saysOneOf } from './words';

/** Whether the 申报方式 is one that the notice's grounds for applying directly open (世界技能大赛金牌 and the like). */
export function isDirectRoute(route: string, parameters: { 'direct.routes': readonly string[] }): boolean {
  return saysOneOf(bare(route), parameters['direct.routes']);
}
