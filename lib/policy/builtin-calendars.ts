import { loadCalendar, type YearCalendar } from './calendar';
import year2019 from './calendars/2019.json';
import year2020 from './calendars/2020.json';
import year2021 from './calendars/2021.json';
import year2022 from './calendars/2022.json';
import year2023 from './calendars/2023.json';
import year2024 from './calendars/2024.json';
import year2025 from './calendars/2025.json';
import year2026 from './calendars/2026.json';
import type { Calendars } from './working-days';

const FILES: readonly unknown[] = [year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026];

let parsed: Calendars | undefined;

/** The built-in years, checked and parsed once like any imported file. */
export function builtinCalendars(): Calendars {
  parsed ??= byYear(FILES.map(readBuiltin));
  return parsed;
}

/** The built-in years with an office's own beside them; for the same year the office's stands. */
export function calendarsWith(added: readonly YearCalendar[]): Calendars {
  return added.length === 0 ? builtinCalendars() : new Map([...builtinCalendars(), ...byYear(added)]);
}

function byYear(calendars: readonly YearCalendar[]): Calendars {
  return new Map(calendars.map((calendar) => [calendar.year, calendar]));
}

function readBuiltin(file: unknown): YearCalendar {
  const loaded = loadCalendar(file);
  if (!loaded.ok) throw new Error(`内置工作日历不符合格式：${loaded.errors.join('；')}`);
  return loaded.calendar;
}
