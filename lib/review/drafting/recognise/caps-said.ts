/** 网络课程每年最多计40学时 */
export const CAP =
  /([\u4e00-\u9fa5A-Z]{2,8}?)(每年度?|每次)?(?:最多|至多|最高|不超过|不多于|不高于|不得超过)(?:可?计|计入|认定)?(\d{1,3})个?(?:学时|学分)/g;
/** 通过网络形式参加继续教育学习的，每年度最多计60学时: how such courses are called on a page is not said. */
export const ONLINE =
  /通过(?:网络|远程|线上|在线)(?:形式|方式|教育)[^,;]{0,16},?每年度?(?:最多|至多|最高|不超过|不得超过)(?:可?计|计入|认定)?(\d{1,3})个?(?:学时|学分)/;
/** The most that counts of each kind in a year. What is said of each time gives way to what is said of each year. */
export function capsIn(compact: string, doubts: Set<string>): { name: string; words: string[]; most: number }[] {
  const caps: { name: string; words: string[]; most: number }[] = [];
  const [online, hoursOnline] = ONLINE.exec(compact) ?? [];
  if (online !== undefined) {
    caps.push({ name: '网络学习', words: [], most: Number(hoursOnline) });
    doubts.add('网络学习在课程类别或名称里的叫法，这句没有写明，请填写（只写“网络”的，网络安全课也会算）');
  }
  for (const [, said = '', each = '', most] of compact.replace(online ?? /$^/, '').matchAll(CAP)) {
    const before = caps.at(-1);
    if (/抵|折算|当年/.test(said)) {
      doubts.add(`“${said}……${most}学时”不是某类学时的上限，没有一并取，请核对`);
    } else if (/^每/.test(said) && before !== undefined) {
      if (said.startsWith('每年')) before.most = Number(most);
    } else if (/^每|^的?学时|且$/.test(said)) {
      doubts.add(`“${most}学时”是哪一类的上限未能读出，没有一并取，请核对`);
    } else {
      // A course is called 网络课程, not 网络课程学时.
      const name = said.replace(/^(?:参加|通过|其中|每人)(?=.{2})/, '').replace(/(?<=.{2})的?(?:学时|学分)$/, '');
      if (!each.startsWith('每年')) doubts.add('上限按每类每年理解，请核对');
      if (name.length === 2) doubts.add(`“${name}”在别的课程名里也会有，请写上课程类别中的叫法`);
      caps.push({ name, words: [name], most: Number(most) });
    }
  }
  return caps;
}
