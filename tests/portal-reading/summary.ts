import type { FieldReading, PageReading } from '../../lib/dossier/reading.ts';

/** What a reading says, short enough to be reviewed by eye: absent things are left out, places shrink to label and section. */
export function summarise(reading: PageReading): Record<string, unknown> {
  const { kind, role, object, settled } = reading;
  return {
    kind,
    role,
    object,
    settled,
    ...some('closedFrames', reading.closedFrames),
    fields: Object.fromEntries(
      Object.entries(reading.fields)
        .filter(([, { state }]) => state !== 'absent')
        .map(([id, field]) => [id, value(field)]),
    ),
    lists: Object.fromEntries(
      Object.entries(reading.lists)
        .filter(([, { state }]) => state !== 'absent')
        .map(([id, { state, reason, columns, rows, total, complete, places }]) => [
          id,
          {
            state,
            ...(reason ? { reason } : {}),
            ...(total === null ? {} : { total }),
            complete,
            under: places.map(({ section }) => section),
            columns: columns.join(' | '),
            rows: rows.map(({ cells, doubt }) =>
              [
                columns.map((column) => (cells as Record<string, { text: string }>)[column]?.text ?? '–').join(' | '),
                ...(doubt ? [doubt] : []),
              ].join(' ? '),
            ),
          },
        ]),
    ),
    ...some(
      'boxes',
      reading.boxes.map(({ label, limit, value: text }) => `${label} ≤ ${limit}${text === '' ? '' : ` 「${text}」`}`),
    ),
    ...(reading.decision
      ? {
          decision: `${reading.decision.shape}: ${reading.decision.options.map(({ verdict, text }) => `${verdict} ${text}`).join(', ')}`,
        }
      : {}),
  };
}

function value({ state, text, reason, places }: FieldReading): string {
  const at = places.map(({ label, section, frame, nth }) =>
    [label, nth > 0 ? `#${nth}` : '', section ? `@${section}` : '', frame.length > 0 ? `[${frame.join()}]` : ''].join(
      '',
    ),
  );
  return [state, text === '' ? '' : `「${text}」`, reason ?? '', `← ${at.join(' · ')}`].filter(Boolean).join(' ');
}

function some(name: string, list: unknown[]): Record<string, unknown> {
  return list.length > 0 ? { [name]: list } : {};
}
