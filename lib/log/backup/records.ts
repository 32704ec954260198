import type { StoredAct, StoredBody, StoredRow } from '@/lib/database/shapes';
import type { Subject } from '@/lib/database/subject';
import type { LogEntry } from '@/lib/record/entry';
import { id, instant, line, object, role, text, url, verdict, wholeNumber } from '@/lib/record/schema-parts';
import type { WorkingReview } from '@/lib/record/work';
import { choice, looks, notes, review, workingReview } from '@/lib/record/work-schema';
import { z } from '@/lib/zod';
import { refused } from './frames';

/** First frame of a backup. */
export interface BackupHeader {
  format: 'zcps-review-backup';
  version: 1;
  createdAt: number;
  extension: string;
  /** Entries and head (日志指纹) of the log then. */
  count: number;
  head: string | null;
  /** How the passphrase becomes the key; null when the content is in the clear. */
  passphrase: { salt: string; iterations: number } | null;
}

/** One line of a backup. Acts come first: what is missing in entries is explained by them. */
export type BackupLine =
  | { k: 'act'; act: StoredAct }
  | { k: 'entry'; entry: LogEntry; row?: StoredRow; body?: StoredBody }
  | { k: 'working'; working: { openedAt?: number; portal?: string; subject: Subject; working: WorkingReview } }
  | { k: 'setting'; key: 'retention'; value: { entryDays: number; bodyDays: number } }
  | { k: 'person-key' /** Hex of the HMAC key. */; key: string }
  | { k: 'part'; id: string; value: unknown };

export type EntryLine = Extract<BackupLine, { k: 'entry' }>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().regex(/^[0-9a-f]{1,64}$/);
const seq = wholeNumber.min(1);

const header = z.strictObject({
  format: z.literal('zcps-review-backup'),
  version: z.literal(1),
  createdAt: instant,
  extension: line,
  count: wholeNumber,
  head: hash.nullable(),
  passphrase: z
    .strictObject({ salt: z.string().regex(/^[0-9a-f]{32}$/), iterations: wholeNumber.min(600_000).max(10_000_000) })
    .nullable(),
});

const entry = z.strictObject({
  seq,
  id,
  at: instant,
  kind: z.enum(['decision', 'act']),
  rowHash: z.union([hash, z.literal('')]).exactOptional(),
  bodyHash: hash,
  prev: z.union([hash, z.literal('')]),
  settings: hash.exactOptional(),
  hash,
});

const row = z.strictObject({
  seq,
  at: instant,
  name: line,
  unit: line,
  last4: z.string().max(4),
  plan: line,
  verdict,
  role: role.nullable(),
  object: object.nullable(),
  rules: z.array(id).max(500),
  suggestion: z.enum(['pass', 'return', 'reject', 'undecided']).nullable().exactOptional(),
  openedAt: instant.nullable().exactOptional(),
  pack: z.strictObject({ id: line, title: line }).nullable().exactOptional(),
  portal: url.exactOptional(),
  subject: z.union([hash, z.literal('')]),
  salt: salt.exactOptional(),
});

const dossier = z.object({
  fields: z.record(z.string(), z.looseObject({ state: z.string() })),
  lists: z.record(z.string(), z.looseObject({ state: z.string() })),
});

const body = z.strictObject({
  seq,
  salt,
  body: z.looseObject({
    verdict,
    button: line,
    option: line.nullable(),
    opinion: text.nullable(),
    sent: z.strictObject({ url, status: wholeNumber.nullable(), opinionInRequest: z.boolean() }),
    clickedAt: instant,
    review: review.nullable(),
    choices: z.record(id, choice),
    notes: notes.exactOptional(),
    looks: looks.exactOptional(),
    draft: text.nullable(),
    filled: text.nullable(),
    extension: line,
    dossier: dossier.nullable().exactOptional(),
    origin: entry.exactOptional(),
  }),
});

const ranges = z.array(z.tuple([seq, seq])).max(2_000);

const act = z.strictObject({
  seq,
  salt,
  act: z.discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('remove'),
      cause: z.enum(['retention', 'erase']),
      why: text,
      scope: z.enum(['body', 'all']),
      removed: ranges,
      rowHashes: z.record(z.string().regex(/^\d{1,9}$/), hash),
    }),
    z.strictObject({
      act: z.literal('restore'),
      file: hash,
      count: wholeNumber,
      head: hash.nullable(),
      added: wholeNumber,
    }),
    z.strictObject({ act: z.literal('wipe'), count: wholeNumber, head: hash.nullable() }),
    z.strictObject({ act: z.literal('encryption'), on: z.boolean() }),
    z.strictObject({
      act: z.literal('settings'),
      cause: z.enum(['set', 'restore']),
      retention: z.strictObject({ entryDays: wholeNumber, bodyDays: wholeNumber }).nullable(),
      found: hash,
    }),
  ]),
});

/** One entry on its way into the log, its act with it. */
export interface RestoreItem {
  entry: LogEntry;
  row?: StoredRow;
  body?: StoredBody;
  act?: StoredAct;
}

/**
 * - `same`: the log is empty or the beginning of the file's; entries are taken over as they are.
 * - `other`: the logs differ; decisions not here yet are chained anew, each with its entry there as its origin.
 */
export type RestoreMode = 'same' | 'other';

/** What the workbench hands to the background, piece by piece; each may be handed again and changes nothing then. */
export type RestoreStep =
  | { step: 'entries'; mode: RestoreMode; items: RestoreItem[] }
  | { step: 'drafts'; drafts: Extract<BackupLine, { k: 'working' }>['working'][] }
  | { step: 'setting'; retention: { entryDays: number; bodyDays: number } }
  | { step: 'person-key'; key: string }
  | { step: 'end'; file: string; count: number; head: string | null; added: number };

const days = wholeNumber.min(1).max(36_500);

const draft = z.strictObject({
  openedAt: instant.exactOptional(),
  portal: url.exactOptional(),
  subject: z.strictObject({ key: hash, weak: z.boolean(), last4: z.string().max(4) }),
  working: z.looseObject({ ...workingReview.shape, dossier: dossier.nullable().exactOptional() }),
});
const retention = z.strictObject({ entryDays: days, bodyDays: days });

const steps = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('entries'),
    mode: z.enum(['same', 'other']),
    items: z
      .array(
        z.strictObject({
          entry,
          row: row.exactOptional(),
          body: body.exactOptional(),
          act: act.exactOptional(),
        }),
      )
      .max(1_000),
  }),
  z.strictObject({ step: z.literal('drafts'), drafts: z.array(draft).max(1_000) }),
  z.strictObject({ step: z.literal('setting'), retention }),
  z.strictObject({ step: z.literal('person-key'), key: hash }),
  z.strictObject({ step: z.literal('end'), file: hash, count: wholeNumber, head: hash.nullable(), added: wholeNumber }),
]);

const lines = z.discriminatedUnion('k', [
  z.strictObject({ k: z.literal('act'), act }),
  z.strictObject({ k: z.literal('entry'), entry, row: row.exactOptional(), body: body.exactOptional() }),
  z.strictObject({ k: z.literal('working'), working: draft }),
  z.strictObject({ k: z.literal('setting'), key: z.literal('retention'), value: retention }),
  z.strictObject({ k: z.literal('person-key'), key: hash }),
  z.strictObject({ k: z.literal('part'), id, value: z.unknown() }),
]);

/** The header, checked. Throws a LogError. */
export function parseHeader(json: string): BackupHeader {
  const value = parseJson(json);
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version !== 1) {
    throw refused(`备份文件由更高版本的插件生成（格式第 ${version} 版），本版本不能恢复，请先更新插件。`);
  }
  const parsed = header.safeParse(value);
  if (!parsed.success) throw refused('备份文件的说明部分不正确。', parsed.error);
  return parsed.data;
}

/** One line, checked: as it stands, since a hash over it must hold. Throws a LogError. */
export function parseLine(json: string): BackupLine {
  const value = parseJson(json);
  const parsed = lines.safeParse(value);
  if (parsed.success) return value as BackupLine;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw refused(`备份文件中有内容的格式不正确${where === '' ? '' : `（${where.slice(0, 80)}）`}。`, parsed.error);
}

/** A step on its way into the log, checked once more where it is written. Throws a LogError. */
export function parseStep(value: unknown): RestoreStep {
  const parsed = steps.safeParse(value);
  if (!parsed.success || !isClean(value, 0)) throw refused('恢复的内容格式不正确。', parsed.error);
  return value as RestoreStep;
}

function parseJson(json: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw refused('备份文件内容已损坏，无法识别。', error);
  }
  if (!isClean(value, 0)) throw refused('备份文件含有不允许的内容（字段名或嵌套层数）。');
  return value;
}

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 40;

/** No member that could reach a prototype when it is copied, and no nesting that could exhaust the stack. */
function isClean(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  return Object.keys(value).every(
    (key) => !FORBIDDEN.has(key) && isClean((value as Record<string, unknown>)[key], depth + 1),
  );
}
