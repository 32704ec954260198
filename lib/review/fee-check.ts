import type { FeeSetting } from '@/lib/dossier/reading';
import { citedDemands } from '@/lib/policy/citations';
import { parameterValues } from '@/lib/policy/load-pack';
import type { Pack } from '@/lib/policy/schema';
import type { Citation } from './types';

export interface FeeCheck {
  outcome: 'pass' | 'fail' | 'confirm' | 'incomplete';
  says: string;
  /** Each setting as found. */
  settings: { about: string; found: string; flagged: boolean }[];
  citations: Citation[];
}

/**
 * What 附2-二-2 says about the fees set on the page: 不收费, but for the fees the notice itself allows. A fee of that name
 * is left to the department: whether it holds a meeting of the committee is not on the page.
 */
export function checkFees(settings: readonly FeeSetting[], pack: Pack): FeeCheck {
  const allowed = parameterValues(pack)['fees.allowed'] ?? [];
  const isAllowed = ({ about }: FeeSetting) => allowed.some((name) => about.includes(name));
  const charged = settings.filter(({ chosen }) => chosen !== '' && !isFree(chosen));
  const wrong = charged.filter((setting) => !isAllowed(setting));
  const open = settings.filter(({ chosen }) => chosen === '');
  const check = (outcome: FeeCheck['outcome'], says: string, flagged: readonly FeeSetting[]): FeeCheck => ({
    outcome,
    says,
    settings: settings.map((setting) => ({
      about: setting.about === '' ? '收费设定' : setting.about,
      found: setting.chosen === '' ? '未选择' : setting.chosen,
      flagged: flagged.includes(setting),
    })),
    citations: citedDemands(pack, 'fee-setting').map(({ clause, demand }) => ({
      clause: clause.id,
      quote: demand.quote,
    })),
  });
  if (settings.length === 0) return check('incomplete', '本页没有读到收费选项，请在页面上核对是否为“不收费”。', []);
  if (wrong.length > 0) return check('fail', '设定为收费。应调整为“不收费”并保存。', wrong);
  if (open.length > 0) return check('incomplete', '有收费选项未选择，请在页面上核对。', open);
  if (charged.length > 0) {
    return check(
      'confirm',
      `只有召开中评委会议时可以收取${allowed.map((name) => `“${name}”`).join('或')}，请核对。`,
      charged,
    );
  }
  return check('pass', '已设定为不收费；以保存后的页面为准。', []);
}

function isFree(chosen: string): boolean {
  return /^不收|^免/.test(chosen);
}
