// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { HealthLine } from '@/components/panel/HealthLine';
import { makeDossier, read } from '../../rules/make-dossier';
import { all, mount, one } from '../harness';

const dossier = makeDossier({ fields: { 'person.name': read('虚构甲') } });
const nothing = { fields: [], lists: [] };

test('says what the profile of the portal expects and the pages did not show', async () => {
  const expects = {
    archive: nothing,
    qualification: { fields: ['person.name' as const, 'person.work-start' as const], lists: [] },
  };
  dossier.fields['person.work-start'] = { ...dossier.fields['person.work-start'], state: 'absent' };
  await mount(<HealthLine dossier={dossier} object="qualification" expects={expects} />);
  expect(one('[data-health]').getAttribute('data-health')).toBe('50');
  expect(one('[data-health]').textContent).toContain('应有 2 项，按标签读到 1 项。未读到：参加工作时间');
});

test('says nothing where that profile expects nothing more', async () => {
  await mount(<HealthLine dossier={dossier} object="archive" expects={{ archive: nothing, qualification: nothing }} />);
  expect(all('[data-health]')).toEqual([]);
});
