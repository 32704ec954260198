import type { Truth } from '../practice-portal/server.ts';
import { panelOf } from './harness/panel.ts';
import { expect, test } from './harness/test.ts';

const RULE = 'attachment-agreement';
const UNOPENABLE = ['cut', 'empty', 'locked', 'rar', 'none'];
const PICTURES = ['scan', 'jpeg', 'png'];
/** Papers of which everything that the application has of them is compared. */
const COMPARED_WHOLE = /保证书|评议表|继续教育|岗位信息表|业绩证明/;
const SEALS = 'attachment-seal';
const SEALED = '有单位公章样式的红色印章';

/** Applicants whose files are of every form and disagree in every way, few of them and with few pictures, which take longest. */
function everyKind(truth: readonly Truth[]): Truth[] {
  const wanted = new Set(truth.flatMap(({ files }) => files.map(kindOf)));
  const chosen: Truth[] = [];
  const worth = ({ files }: Truth) =>
    new Set(files.map(kindOf).filter((kind) => wanted.has(kind))).size / (2 + picturesOf(files).length);
  while (wanted.size > 0) {
    const [best] = [...truth].sort((one, other) => worth(other) - worth(one));
    if (best === undefined) throw new Error('nobody has files');
    chosen.push(best);
    for (const kind of best.files.map(kindOf)) wanted.delete(kind);
  }
  return chosen;
}

function picturesOf(files: Truth['files']): Truth['files'] {
  return files.filter(({ form }) => PICTURES.includes(form));
}

function kindOf({ form, disagreement }: Truth['files'][number]): string {
  return `${form} ${disagreement?.about ?? ''}`;
}

test('the files behind the list are opened: what differs or cannot be opened is found, what agrees is stated, and nothing doubtful passes', async ({
  portal,
  server,
}) => {
  test.setTimeout(900_000);
  await portal.login('employer');
  const chosen = everyKind(server.truth);
  expect(chosen.length).toBeGreaterThan(5);
  for (const truth of chosen) {
    const { files, name } = truth;
    await portal.goToApplicant('qualification', truth);
    const panel = await (await panelOf(portal.page)).ready();
    await panel.checkFilesInPeace();
    const findings = await panel.findings();
    const finding = findings.find(({ rule }) => rule === RULE);
    const text = finding?.text ?? '';
    const written = files.filter(({ form }) => !PICTURES.includes(form));
    const differing = written.flatMap(({ disagreement }) => (disagreement === null ? [] : [disagreement.says]));
    for (const value of differing) expect.soft(text, `${name}: ${value}`).toContain(value);
    const broken = files.filter(({ form }) => UNOPENABLE.includes(form));
    const pictured = picturesOf(files).filter(({ disagreement }) => disagreement !== null);
    const comparable = files.every((file) => file.form === 'text' && COMPARED_WHOLE.test(file.name));
    const agreeing = comparable ? ['pass'] : ['manual', 'pass'];
    const outcomes =
      differing.length + broken.length > 0 ? ['fail'] : pictured.length > 0 ? ['fail', 'manual'] : agreeing;
    expect.soft(outcomes, name).toContain(finding?.outcome);
    // What a picture says is found where it reads clearly, and else shown for a look.
    for (const { form, number, disagreement } of pictured) {
      const about = finding?.evidence.filter((line) => line.includes(`附件${number}“`)).join('\n') ?? '';
      expect.soft(about, `${name}: ${form} ${disagreement?.says}`).toMatch(/附件第1页为|没有全部读清|未见|看不出/);
    }
    const stated = finding?.evidence.filter((line) => line.includes(`姓名${name}`)) ?? [];
    for (const { number, form } of picturesOf(files).filter(({ disagreement }) => disagreement === null))
      expect.soft(stated.join('\n'), `${name}: ${form} that agrees`).toContain(`附件${number}“`);
    expect.soft(text, name).not.toContain('文字未能读取');
    const seals = findings.find(({ rule }) => rule === SEALS);
    expect.soft(seals?.outcome, name).toBe('manual');
    for (const { number, stamp, form } of files.filter((file) => !UNOPENABLE.includes(file.form))) {
      const shown = seals?.evidence.find((line) => line.includes(`附件${number}“`)) ?? '';
      const seen = stamp === null ? '未见红色印章' : PICTURES.includes(form) ? '印章' : SEALED;
      expect.soft(shown, `${name}: ${form}`).toContain(seen);
      if (stamp !== null && form === 'text') {
        expect.soft(shown, `${name}: ${number}`).toContain('印文');
        expect.soft(shown, `${name}: ${number}`).not.toContain('不同');
      }
      if (stamp !== null) expect.soft(shown, `${name}: ${form}`).not.toContain('未见');
    }
  }
});

test('only links of the list are asked for, each once, and a login page in place of a file is no finding', async ({
  portal,
  server,
}) => {
  await portal.login('employer');
  const truth = server.truth.find(({ files }) => files.length > 3 && files.every(({ form }) => form === 'text'));
  if (truth === undefined) throw new Error('nobody has only text files');
  await portal.goToApplicant('qualification', truth);
  const panel = await (await panelOf(portal.page)).ready();
  const before = server.requests().length;
  await panel.checkFiles();
  const asked = server.requests().slice(before);
  expect(asked.map(({ method }) => method)).toEqual(truth.files.map(() => 'GET'));
  expect(asked.every(({ path }) => path.includes('/upload/fj/'))).toBe(true);
  const found = (await panel.findings()).find(({ rule }) => rule === RULE);
  expect(found?.evidence.join()).toContain(`姓名${truth.name}`);

  server.expireSession('login-page');
  await panel.frame.locator('[data-action="check-files"]').click();
  await expect(panel.frame.getByText('登录已过期，附件没有取到')).toBeVisible({ timeout: 30_000 });
  expect((await panel.findings()).find(({ rule }) => rule === RULE)?.outcome).toBe('manual');
});
