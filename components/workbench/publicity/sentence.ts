import type { PublicityPlan } from '@/lib/review/publicity-plan';
import type { StageDeadline } from '@/lib/review/stages';

/** The part of a 通过 opinion that states the publicity; whether there were objections is left for the reviewer to fill in. */
export function publicitySentence(
  { start, counted }: PublicityPlan,
  length: string,
  stage: StageDeadline['id'],
): string {
  const days = `已于${start}至${counted.at(-1) ?? start}`;
  const told = `公示（不少于${length}），【公示结果】`;
  return stage === 'deadline.employer' ? `${days}在本单位${told}` : `所在单位${days}${told}`;
}
