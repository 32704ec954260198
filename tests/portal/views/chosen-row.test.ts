// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import { FIELD_IDS, type FieldId, type FieldReading } from '@/lib/dossier/reading';
import { createChosenRow, type PersonRow } from '@/lib/portal/views/chosen-row';

const NAMES = ['测试甲', '测试乙'];

/** A list of two persons, each with a box to mark the row and a link that opens it. */
function list(): { rows: PersonRow[]; on: (selector: string, row: number) => Element } {
  const cells = (name: string) => `<tr><td><input type="checkbox"></td><td>${name}</td><td><a>查看</a></td></tr>`;
  document.body.innerHTML = `<table>${NAMES.map(cells).join('')}</table><p>别处</p>`;
  const elements = [...document.querySelectorAll('tr')];
  const rows = elements.map((element, at) => ({ elements: [element], name: read(NAMES[at] ?? '') }));
  return { rows, on: (selector, row) => elements[row]?.querySelector(selector) ?? document.body };
}

function read(text: string): FieldReading {
  return { state: 'read', text, places: [] };
}

/** What the page shows beside the list: of whoever the number is, or nothing. */
function shown(number: string | null): Record<FieldId, FieldReading> {
  const values: Partial<Record<FieldId, string>> =
    number === null
      ? {}
      : { 'person.id-number': number, 'unit.name': '虚构院', 'person.sex': '女', 'application.title': '高级工程师' };
  const field = (id: FieldId) =>
    values[id] === undefined ? { ...read(''), state: 'absent' as const } : read(values[id]);
  return Object.fromEntries(FIELD_IDS.map((id) => [id, field(id)])) as Record<FieldId, FieldReading>;
}

test('names whose row was opened once the page shows something else', () => {
  const chosen = createChosenRow();
  const { rows, on } = list();
  expect(chosen.among(rows, shown(null))).toBeNull();
  chosen.clicked(on('a', 0));
  expect(chosen.among(rows, shown(null))).toBeNull();
  expect(chosen.among(rows, shown('1'))?.text).toBe('测试甲');
  chosen.clicked(on('a', 1));
  // Until the other one's application has come, the page shows the first one's.
  expect(chosen.among(rows, shown('1'))?.text).toBe('测试甲');
  expect(chosen.among(rows, shown('2'))?.text).toBe('测试乙');
});

test('a marked row, and a click elsewhere after a click in a row, open nothing', () => {
  const chosen = createChosenRow();
  const { rows, on } = list();
  chosen.among(rows, shown(null));
  chosen.clicked(on('a', 0));
  chosen.among(rows, shown('1'));
  chosen.clicked(on('input', 1));
  expect(chosen.among(rows, shown('1 on another tab'))?.text).toBe('测试甲');
  chosen.clicked(on('a', 1));
  chosen.clicked(document.querySelector('p'));
  expect(chosen.among(rows, shown('1'))?.text).toBe('测试甲');
});

test('is nobody once the row is gone, is there twice, or nothing is open', () => {
  const chosen = createChosenRow();
  const { rows, on } = list();
  chosen.among(rows, shown(null));
  chosen.clicked(on('a', 0));
  expect(chosen.among(rows, shown('1'))?.text).toBe('测试甲');
  expect(chosen.among(rows.slice(1), shown('1'))).toBeNull();
  expect(chosen.among([...rows, ...rows], shown('1'))).toBeNull();
  expect(chosen.among(rows, shown(null))).toBeNull();
});

test('hears of a row that was clicked before the list was read', () => {
  const chosen = createChosenRow();
  const { rows, on } = list();
  chosen.clicked(on('a', 1));
  expect(chosen.among(rows, shown(null))).toBeNull();
  expect(chosen.among(rows, shown('1'))?.text).toBe('测试乙');
});

test('names nobody by a line that says something else by the time it is read', () => {
  const chosen = createChosenRow();
  const { rows, on } = list();
  chosen.clicked(on('a', 1));
  const [, second] = document.querySelectorAll('tr');
  (second?.children[1] as Element).textContent = '测试丙';
  expect(chosen.among([{ elements: [second as Element], name: read('测试丙') }], shown('1'))).toBeNull();
  expect(chosen.among(rows, shown('2'))).toBeNull();
});

test('knows a row by the link in a pane of its own', () => {
  const chosen = createChosenRow();
  const pane = (cell: (name: string) => string) =>
    `<table>${NAMES.map((name) => `<tr><td>${cell(name)}</td></tr>`).join('')}</table>`;
  document.body.innerHTML = `<div>${pane((name) => name)}${pane(() => '<a>查看</a>')}</div>`;
  const [names, links] = [...document.querySelectorAll('table')].map((one) => [...one.querySelectorAll('tr')]);
  const rows = NAMES.map((name, at) => ({ elements: [names?.[at], links?.[at]] as Element[], name: read(name) }));
  chosen.among(rows, shown(null));
  chosen.clicked(links?.[1]?.querySelector('a') ?? null);
  expect(chosen.among(rows, shown('1'))?.text).toBe('测试乙');
});
