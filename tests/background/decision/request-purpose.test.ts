import { describe, expect, it } from 'vitest';
import { purposeOf } from '@/entrypoints/background/decision/request-purpose';

const at = (path: string) => `https://zcps.rlsbt.zj.gov.cn/028/${path}`;

describe('purposeOf', () => {
  it.each([
    'guestService/guestServiceAction!findTable56ListByColumn43.action',
    'guestService/guestServiceAction!getTable56ByTable2Column1.action',
    'a/b!findTable30ListByColumn111Page1.action;028JSESSIONID=A1B2?t=1795413676524',
    'audit!queryAudit.action',
    'audit!listAudit.do',
    'audit!loadForm.action',
    'audit!selectPoint.action',
    'audit!countTodo.action',
    'audit!doFind.action',
    'audit!ajaxQueryAudit.action',
    'audit!auditList.action',
    'audit!getAuditPage.action',
    'audit!toReturn.action',
    'audit!openDialog.action',
    'audit!showApply.action',
    'client/index3page1.jsp',
    'session/keepAlive.action',
    'heartbeat',
    'user!checkLogin.action',
    'LIST.jsp',
  ])('%s only fetches', (path) => {
    expect(purposeOf(at(path), [])).toBe('fetch');
  });

  it.each(['audit!saveTemp.action', 'audit!tempSave.action', 'audit/saveDraft.do', 'audit!autosave.action'])(
    '%s puts a draft away',
    (path) => {
      expect(purposeOf(at(path), [])).toBe('draft');
    },
  );

  it.each([
    'audit!saveAudit.action',
    'audit!updateState.action',
    'audit!checkPass.action',
    'audit!returnApply.action',
    'audit!template.action',
    'audit/submit.jsp',
    'audit!tuihui.action',
    'audit!gettysburg.action',
    'audit/',
    '',
  ])('%s may be a decision', (path) => {
    expect(purposeOf(at(path), [])).toBe('other');
  });

  it('looks at the method named in a field, and at nothing a reviewer types', () => {
    const url = at('dwr/call/plaincall');
    expect(purposeOf(url, [{ name: 'c0-methodName', value: 'findApply' }])).toBe('fetch');
    expect(purposeOf(url, [{ name: 'method', value: 'saveAudit' }])).toBe('other');
    expect(purposeOf(url, [{ name: 'opinion', value: 'find list draft' }])).toBe('other');
    expect(purposeOf(url, [{ name: 'op', value: '1' }])).toBe('other');
  });
});
