import type { BackupPart } from '@/lib/log/backup/parts';
import { askBackground } from '@/lib/messages/channel';
import { type OfficePolicy, readOffice, UNCHANGED } from '@/lib/policy/office-schema';
import { patchesSchema, profileSchema } from '@/lib/profile/schema';
import { z } from '@/lib/zod';

/** What the office changed in the policy: values, years, an own pack. */
const officePolicy: BackupPart = {
  id: 'office-policy',
  title: '政策设置',
  async read() {
    const { office } = await askBackground('background/load-office', {});
    return JSON.stringify(office) === JSON.stringify(UNCHANGED) ? null : office;
  },
  async changes(value) {
    const { office } = await askBackground('background/load-office', {});
    if (JSON.stringify(office) === JSON.stringify(officeIn(value))) return null;
    return '本机的政策设置将改为备份中的设置，改后可在政策页撤销';
  },
  async restore(value) {
    await askBackground('background/change-office', {
      office: officeIn(value),
      said: '从备份恢复',
      by: '',
      at: Date.now(),
    });
  },
};

/** A backup may be of an earlier version. */
function officeIn(value: unknown): OfficePolicy {
  const read = readOffice(value);
  if (!read.ok) throw new Error('不是本版本能读的政策设置');
  return read.office;
}

const taught = z
  .array(
    z.strictObject({
      origin: z.string().max(500),
      title: z.string().max(500),
      profile: profileSchema.nullable(),
      patches: patchesSchema,
    }),
  )
  .max(100);

/** What was taught about portals. A portal that was not added here stays out: its address needs the browser's permission. */
const portals: BackupPart = {
  id: 'portals',
  title: '平台标注',
  async read() {
    const all = await taughtHere();
    return all.every(({ profile, patches }) => profile === null && patches.length === 0) ? null : all;
  },
  async changes(value) {
    const wanted = taught.safeParse(value);
    if (!wanted.success) throw new Error('不是本版本能读的平台标注');
    const here = await taughtHere();
    const known = wanted.data.filter(({ origin }) => here.some((one) => one.origin === origin));
    const other = known.filter((one) => !here.some((mine) => JSON.stringify(mine) === JSON.stringify(one)));
    const missing = wanted.data.length - known.length;
    if (other.length === 0 && missing === 0) return null;
    const skipped = missing === 0 ? '' : `；另有 ${missing} 个平台未在本机添加，其标注不恢复`;
    return `${other.length} 个平台的标注将改为备份中的${skipped}`;
  },
  async restore(value) {
    const here = await taughtHere();
    for (const { origin, profile, patches } of taught.parse(value)) {
      if (!here.some((one) => one.origin === origin)) continue;
      await askBackground('background/set-profile', { origin, profile });
      await askBackground('background/set-patches', { origin, patches });
    }
  },
};

/** The stores that a backup of everything takes in beside the log. A new store adds its part here. */
export const BACKUP_PARTS: readonly BackupPart[] = [officePolicy, portals];

async function taughtHere() {
  const { portals: all } = await askBackground('background/portals', {});
  return all.map(({ origin, title, profile, patches }) => ({ origin, title, profile, patches }));
}
