import { forbiddenKey } from '@/lib/dossier/plain-keys';
import { loadAmendment } from '@/lib/policy/amendment';
import { loadCalendar } from '@/lib/policy/calendar';
import { loadPack } from '@/lib/policy/load-pack';
import { withAmendment, withCalendar, withPack } from '@/lib/policy/office';
import { type OfficePolicy, readOffice } from '@/lib/policy/office-schema';

/** The office with what a file holds, and what it is in words; or every reason why it cannot be taken. */
export type FileRead = { ok: true; office: OfficePolicy; said: string } | { ok: false; errors: string[] };

/** Takes a pack, an amendment, a year of working days or a whole office's changes: the file says itself what it is. */
export function readPolicyFile(text: string, office: OfficePolicy): FileRead {
  const json = parsed(text);
  if (!json.ok) return json;
  const forbidden = forbiddenKey(json.value);
  if (forbidden !== null) return { ok: false, errors: [forbidden] };
  const format = formatOf(json.value);
  if (format.startsWith('policy-pack/')) return takePack(json.value, office);
  if (format.startsWith('policy-amendment/')) {
    const loaded = loadAmendment(json.value);
    if (!loaded.ok) return loaded;
    return { ok: true, office: withAmendment(office, loaded.amendment), said: '导入修订文件' };
  }
  if (format.startsWith('calendar/')) {
    const loaded = loadCalendar(json.value);
    if (!loaded.ok) return loaded;
    return {
      ok: true,
      office: withCalendar(office, loaded.calendar),
      said: `导入${loaded.calendar.year}年工作日历`,
    };
  }
  if (format.startsWith('office-policy/')) {
    const loaded = readOffice(json.value);
    if (!loaded.ok) return loaded;
    return { ok: true, office: loaded.office, said: '导入另一单位的全部政策设置' };
  }
  return { ok: false, errors: ['format：不是政策包、修订或工作日历文件'] };
}

function takePack(json: unknown, office: OfficePolicy): FileRead {
  const loaded = loadPack(json);
  if (!loaded.ok) return loaded;
  const { title, version } = loaded.pack;
  return { ok: true, office: withPack(office, json), said: `导入政策包“${title}”（版本${version}）` };
}

function parsed(text: string): { ok: true; value: unknown } | { ok: false; errors: string[] } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, errors: ['整个文件：不是 JSON 格式，请选择导出的政策包、修订或工作日历文件'] };
  }
}

function formatOf(json: unknown): string {
  if (typeof json !== 'object' || json === null || !('format' in json)) return '';
  return typeof json.format === 'string' ? json.format : '';
}
