import { describe, expect, it } from 'vitest';
import { FIELD_IDS } from '@/lib/dossier/reading';
import { BUILTIN_PROFILE } from '@/lib/profile/builtin';
import { loadPatches, loadProfile } from '@/lib/profile/load-profile';
import { type PatchChange, type ProfilePatch, patched } from '@/lib/profile/patch';

const copy = (): Record<string, unknown> => structuredClone(BUILTIN_PROFILE) as unknown as Record<string, unknown>;
const patch = (change: PatchChange): ProfilePatch => ({
  id: crypto.randomUUID(),
  at: '2026-11-25T02:00:00.000Z',
  change,
});

describe('the built-in profile', () => {
  it('is a file in the format that is imported, and comes out as it went in', () => {
    const loaded = loadProfile(JSON.parse(JSON.stringify(BUILTIN_PROFILE)));
    expect(loaded).toEqual({ ok: true, profile: BUILTIN_PROFILE, added: [] });
  });

  it('marks what nobody has seen on the portal', () => {
    const seen = FIELD_IDS.filter((id) => BUILTIN_PROFILE.fields[id].seen);
    expect(seen).toEqual([
      'person.name',
      'person.profession',
      'unit.name',
      'education.level',
      'application.title',
      'application.field',
      'application.route',
    ]);
    expect(Object.values(BUILTIN_PROFILE.lists).some((list) => list.seen)).toBe(false);
  });
});

describe('loading a profile', () => {
  it.each<[string, (file: Record<string, unknown>) => void, RegExp]>([
    ['another version', (file) => Object.assign(file, { version: 2 }), /version/],
    ['a key nobody knows', (file) => Object.assign(file, { script: 'x' }), /script/],
    ['a number among the words', (file) => Object.assign(file, { before: ['13800001111'] }), /号码/],
    ['a list that is missing', (file) => Object.assign(file, { lists: {} }), /lists\.appraisals/],
    [
      'a column nobody knows',
      (file) =>
        Object.assign(file, {
          tables: [{ list: 'appraisals', under: null, headers: [{ text: '甲', column: 'colour' }] }],
        }),
      /colour/,
    ],
  ])('refuses %s and says where', (_, spoil, told) => {
    const file = copy();
    spoil(file);
    const loaded = loadProfile(file);
    expect(loaded.ok).toBe(false);
    if (!loaded.ok) expect(loaded.errors.join('\n')).toMatch(told);
  });

  it('lets a file’s own patterns go, which might take for ever, and has those that are shipped', () => {
    const loaded = loadProfile({ ...BUILTIN_PROFILE, texts: { noRows: '(a+)+$' } });
    expect(loaded).toMatchObject({ ok: true, profile: { texts: BUILTIN_PROFILE.texts } });
  });

  it('refuses what could reach a prototype', () => {
    const file = JSON.parse(
      JSON.stringify(BUILTIN_PROFILE).replace('"sections":{', '"__proto__":{"x":1},"sections":{'),
    );
    expect(loadProfile(file).ok).toBe(false);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('completes a file of an older version that knew fewer fields, and says which', () => {
    const file = structuredClone(BUILTIN_PROFILE) as { fields: Record<string, unknown> };
    delete file.fields['photo'];
    expect(loadProfile(file)).toEqual({ ok: true, profile: BUILTIN_PROFILE, added: ['photo'] });
  });
});

describe('patches', () => {
  it('put a label before all others and take it from whoever had it', () => {
    const after = patched(BUILTIN_PROFILE, [
      patch({ kind: 'label', field: 'unit.kind', label: '工作单位', under: null }),
    ]);
    expect(after.fields['unit.kind'].labels[0]).toEqual(['工作单位']);
    expect(after.fields['unit.name'].labels.flat()).not.toContain('工作单位');
    expect(BUILTIN_PROFILE.fields['unit.name'].labels.flat()).toContain('工作单位');
  });

  it('under a heading leave the label elsewhere as it was', () => {
    const after = patched(BUILTIN_PROFILE, [
      patch({ kind: 'label', field: 'title.obtained', label: '时间', under: '现有资质' }),
    ]);
    expect(after.fields['title.obtained'].labels[0]).toEqual([{ label: '时间', under: '现有资质' }]);
  });

  it('can say that a label is none of ours', () => {
    const after = patched(BUILTIN_PROFILE, [patch({ kind: 'not-label', label: '申报人' })]);
    expect(after.fields['person.name'].labels.flat()).not.toContain('申报人');
    expect(after.otherLabels).toContain('申报人');
  });

  it('of the same table or box the later one holds', () => {
    const headers = [
      { text: '甲', column: 'year' },
      { text: '乙', column: 'grade' },
    ];
    const after = patched(BUILTIN_PROFILE, [
      patch({ kind: 'table', list: 'appraisals', under: null, headers }),
      patch({ kind: 'table', list: null, under: null, headers }),
      patch({ kind: 'box', verdict: 'return', label: '一', nth: 0 }),
      patch({ kind: 'box', verdict: 'return', label: '二', nth: 1 }),
    ]);
    expect(after.tables).toEqual([{ list: null, under: null, headers }]);
    expect(after.opinionBoxes.chosen).toEqual([{ verdict: 'return', label: '二', nth: 1 }]);
  });

  it('give a title of papers one kind, the one that was said last', () => {
    const after = patched(BUILTIN_PROFILE, [
      patch({ kind: 'paper', title: '学分登记册', paper: '业绩证明' }),
      patch({ kind: 'paper', title: '岗位聘用审批表', paper: '聘书' }),
      patch({ kind: 'paper', title: '学分 登记册', paper: '继续教育证明' }),
    ]);
    expect(after.papers).toEqual([
      { title: '岗位聘用审批表', paper: '聘书' },
      { title: '学分 登记册', paper: '继续教育证明' },
    ]);
    expect(loadProfile(JSON.parse(JSON.stringify(after)))).toMatchObject({ ok: true, added: [] });
  });

  it('leave a profile that is still one', () => {
    const after = patched(BUILTIN_PROFILE, [
      patch({ kind: 'label', field: 'photo', label: '本人影像', under: '影像' }),
      patch({ kind: 'table', list: 'papers', under: '著述', headers: [{ text: '篇名', column: 'title' }] }),
    ]);
    expect(loadProfile(JSON.parse(JSON.stringify(after))).ok).toBe(true);
  });

  it.each([
    ['an ID number for a label', { kind: 'label', field: 'person.name', label: '330102197001011234', under: null }],
    [
      'a telephone number in a heading',
      { kind: 'label', field: 'person.name', label: '称呼', under: '联系13800001111' },
    ],
    ['a title that any paper may have', { kind: 'paper', title: '证书', paper: '获奖证书' }],
    ['a number in a title', { kind: 'paper', title: '证书编号33010219', paper: '获奖证书' }],
    ['a kind of paper nobody knows', { kind: 'paper', title: '体检合格证明', paper: '体检表' }],
    ['a field nobody knows', { kind: 'label', field: 'person.shoe-size', label: '鞋码', under: null }],
    ['a value beside the label', { kind: 'label', field: 'person.name', label: '姓名', under: null, value: '张三' }],
  ])('are refused with %s', (_, change) => {
    const file = {
      format: 'portal-profile-patches',
      version: 1,
      portal: 'https://zcps.rlsbt.zj.gov.cn',
      patches: [{ id: crypto.randomUUID(), at: '2026-11-25T02:00:00.000Z', change }],
    };
    expect(loadPatches(file).ok).toBe(false);
  });
});
