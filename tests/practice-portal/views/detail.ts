import type { Account } from '../accounts.ts';
import type { Applicant } from '../applicants/types.ts';
import type { DecisionForm } from './decisions.ts';
import { innerPage, plainPage } from './layout.ts';
import { type Period, sectionsOf } from './sections.ts';
import type { Skin } from './skins.ts';

export interface DetailParts {
  heading: string;
  trail: string;
  skin: Skin;
  period: Period;
  status: string;
  form: DecisionForm;
  print: string;
}

/** One applicant's page: all sections, then the decision. Late lists are fetched by its script. */
export function detailPage(account: Account, applicant: Applicant, parts: DetailParts): string {
  const { markup, script } = parts.skin(sectionsOf(applicant, parts.period), { applicant: applicant.id, lazy: true });
  return innerPage(account, {
    title: parts.heading,
    trail: parts.trail,
    body: `<div id="tip" class="tip" style="display:none"></div>
<h2>${parts.heading}</h2>
<div class="page">审核状态：<span id="zt">${parts.status}</span>　<a href="${parts.print}?column1=${applicant.id}" target="_blank">打印预览</a></div>
${markup}
${parts.form.markup}`,
    script: [parts.form.script, script].join('\n'),
  });
}

/** The same sections with everything in the page, for paper. */
export function printPage(
  applicant: Applicant,
  { heading, skin, period }: Pick<DetailParts, 'heading' | 'skin' | 'period'>,
): string {
  const { markup } = skin(sectionsOf(applicant, period), { applicant: applicant.id, lazy: false });
  return plainPage(`${heading}（打印）`, `<div style="padding:0 24px"><h2>${heading}</h2>${markup}</div>`);
}
