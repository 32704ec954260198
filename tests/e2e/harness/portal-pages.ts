import type { FrameLocator, Locator, Page } from '@playwright/test';
import { ACCOUNTS, type Submission, type Truth } from '../../practice-portal/server.ts';
import { PORTAL_HOST } from './browser.ts';

/** 业绩档案审核, 职称申报资格审查 (用人单位), 待审查 (主管部门). */
export type ReviewObject = Submission['object'];
export type Decision = Submission['decision'];
export type Role = 'employer' | 'department';

export const ORIGIN = `https://${PORTAL_HOST}`;

export const PLACES: Record<
  ReviewObject,
  { role: Role; menu: string; view: string; shape: 'select' | 'radio' | 'buttons' }
> = {
  archive: { role: 'employer', menu: '业绩档案审核', view: '/028/client/page3/table61view.jsp', shape: 'select' },
  qualification: {
    role: 'employer',
    menu: '职称申报资格审查',
    view: '/028/client/page4/table62view.jsp',
    shape: 'radio',
  },
  department: { role: 'department', menu: '待审查', view: '/028/manage/page2/table63view.jsp', shape: 'buttons' },
};

const OPTION_WORDS: Record<Decision, string> = { pass: '通过', return: '退回', reject: '不通过' };
const BUTTON_WORDS: Record<Decision, string> = { pass: '审查通过', return: '退回', reject: '审查不通过' };

/** The portal as its user works with it: everything by what stands on the screen. */
export class PortalPages {
  readonly page: Page;
  private readonly origin: string;
  /** What the portal asked or said in boxes of the browser, newest last; every question is answered with 确定. */
  readonly said: string[] = [];

  /** `origin` is where the portal is served, the shipped build's own when absent. */
  constructor(page: Page, origin = ORIGIN) {
    this.page = page;
    this.origin = origin;
    page.on('dialog', (dialog) => {
      this.said.push(dialog.message());
      void dialog.accept();
    });
  }

  /** Log in on the login page. */
  async login(role: Role): Promise<void> {
    const account = accountOf(role);
    await this.page.goto(`${this.origin}/028/login.jsp`);
    await this.page.locator('#user').fill(account.user);
    await this.page.locator('#password').fill(account.password);
    await this.page.getByRole('button', { name: /^登\s*录$/ }).click();
    await this.page.waitForURL(/home\.jsp/);
  }

  /**
   * Straight to the applicant's details, logged in as whoever reviews this: by the practice portal's own link, which costs
   * one page instead of three, for stories that are not about the way there.
   */
  async loginAt(object: ReviewObject, { applicant }: Pick<Truth, 'applicant'>): Promise<void> {
    const { role, view } = PLACES[object];
    const to = encodeURIComponent(`${view}?column1=${applicant}`);
    await this.page.goto(`${this.origin}/028/demoLogin.jsp?user=${accountOf(role).user}&to=${to}`);
  }

  /** Go to a list by the menu. */
  openList(object: ReviewObject): Promise<void> {
    return this.openMenu(PLACES[object].menu);
  }

  /** Follow an entry of the menu; the page before and the panel beside it are gone then, also where they were the same. */
  async openMenu(name: string): Promise<void> {
    const left = this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame());
    await this.page.locator('.menu').getByRole('link', { name, exact: true }).click();
    await left;
    await this.page.waitForLoadState();
  }

  /** From a list, page by page, to the applicant's details. */
  async openApplicant(applicant: Pick<Truth, 'applicant'>): Promise<void> {
    const name = this.page.locator(`a[href$="column1=${applicant.applicant}"]`);
    const next = this.page.getByRole('link', { name: '下一页' });
    while ((await name.count()) === 0) {
      // The page that was left answers until the next one is there: a second click would pass over one unseen.
      const seen = this.page.url();
      await next.click();
      await this.page.waitForURL(({ href }) => href !== seen);
    }
    await name.click();
    await this.page.waitForURL(/view\.jsp/);
  }

  /** Straight to the applicant's details, for stories that are not about the way there. */
  async goToApplicant(object: ReviewObject, applicant: Pick<Truth, 'applicant'>): Promise<void> {
    await this.page.goto(`${this.origin}${PLACES[object].view}?column1=${applicant.applicant}`);
  }

  /** Open the dialog in which 职称申报资格审查 takes its decision. */
  async openDialog(): Promise<void> {
    await this.page.getByRole('button', { name: /^审\s*核$/ }).click();
    await this.box('qualification').waitFor();
  }

  /** The one opinion box that the reviewer may write into. */
  box(object: ReviewObject): Locator {
    return this.form(object).locator('textarea:not([readonly])');
  }

  /** Text of the option that is chosen on the page, null where the decision is a button. */
  async chosenOption(object: ReviewObject): Promise<string | null> {
    const form = this.form(object);
    if (object === 'department') return null;
    const chosen = object === 'archive' ? '#column23 option:checked' : 'label:has(input:checked)';
    return (await form.locator(chosen).textContent())?.trim() ?? null;
  }

  /** Take the decision by hand, as the reviewer does after reading everything once more. */
  async decide(object: ReviewObject, decision: Decision): Promise<void> {
    const form = this.form(object);
    if (object === 'archive') await form.locator('#column23').selectOption({ label: OPTION_WORDS[decision] });
    if (object === 'qualification') await form.getByLabel(OPTION_WORDS[decision], { exact: true }).check();
    const button = object === 'department' ? BUTTON_WORDS[decision] : /^提\s*交$/;
    await form.getByRole('button', { name: button, exact: true }).click();
    await this.page.getByText('操作成功').waitFor();
  }

  private form(object: ReviewObject): Page | FrameLocator {
    return object === 'qualification' ? this.page.frameLocator('#dialogFrame') : this.page;
  }
}

function accountOf(role: Role): (typeof ACCOUNTS)[number] {
  const account = ACCOUNTS.find((one) => one.role === role);
  if (account === undefined) throw new Error(`The portal has no account for ${role}.`);
  return account;
}
