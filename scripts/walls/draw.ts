import { LIBRARIES, type LibraryName, ROOMS, type Room, WINGS } from './rooms.ts';

interface Pattern {
  group: string[];
  message: string;
}

/** The walls as the linter takes them: the `overrides` of biome.json, one for each room, and none for lib/zod.ts, which is the door to zod. */
export function linterWalls(): unknown[] {
  return [
    ...ROOMS.map((room) => override([room.room, `${room.room}/**`], refused(room))),
    { includes: ['lib/zod.ts'], linter: { rules: { style: { noRestrictedImports: 'off' } } } },
  ];
}

/** The same for a reader: a Markdown table of who may import whom, and what else is only for some. */
export function wallTable(): string {
  const rooms = ROOMS.filter(({ room }) => !WINGS.some(({ wing }) => room === `lib/log/${wing}`));
  const rows = rooms.map(({ room, may, uses = [], why }) => {
    const libraries = uses.map((name) => LIBRARIES[name].imports[0]);
    return `| \`${room}\` | ${inCode([...may, ...libraries])} | ${why} |`;
  });
  return ['| room | may import | why |', '|---|---|---|', ...rows].join('\n');
}

/** The wings of the log for a reader: on which others each stands, and by which files those above enter it. */
export function wingTable(): string {
  const rows = WINGS.map(({ wing, on, front, why }) => `| \`${wing}\` | ${inCode(on)} | ${inCode(front)} | ${why} |`);
  return ['| wing of the log | stands on | front | why |', '|---|---|---|---|', ...rows].join('\n');
}

function inCode(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' ') || '–';
}

function override(includes: string[], patterns: Pattern[]): unknown {
  const noRestrictedImports = { level: 'error', options: { patterns } };
  return { includes, linter: { rules: { style: { noRestrictedImports } } } };
}

function refused({ room, may, not, uses = [], why }: Room): Pattern[] {
  const allowed = [room, ...may].flatMap((one) => [`!@/${one}`, `!@/${one}/**`]);
  const closed = not ? [{ group: not.parts.map((part) => `@/${part}`), message: not.why }] : [];
  const out = room.startsWith('lib/')
    ? [{ group: ['../**'], message: 'Write @/lib/<room>/… across rooms, so that the import walls can see it.' }]
    : [];
  return [{ group: ['@/**', ...allowed], message: why }, ...closed, ...out, ...libraryWalls(uses)];
}

function libraryWalls(uses: LibraryName[]): Pattern[] {
  const free = new Set<string>(uses.flatMap((name) => [...LIBRARIES[name].imports]));
  return Object.values(LIBRARIES).flatMap(({ imports, why }) => {
    const group = imports.filter((one) => !free.has(one));
    return group.length > 0 ? [{ group, message: why }] : [];
  });
}
