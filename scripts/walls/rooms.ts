/** A room of the house and what it may import from the others. */
export interface Room {
  /** Folder or file from the root. */
  room: string;
  /** Rooms, folders or files of the house it may import; everything else is refused. */
  may: string[];
  /** Parts of an allowed room that stay closed, with why. */
  not?: { parts: string[]; why: string };
  /** Libraries only this room uses, out of `LIBRARIES`. */
  uses?: LibraryName[];
  /** Shown by the linter at an import it refuses. */
  why: string;
}

export type LibraryName = keyof typeof LIBRARIES;

/** Libraries that are not for everybody: which imports they are, and why a room that does not name them has no use of them. */
export const LIBRARIES = {
  react: {
    imports: ['react', 'react/**', 'react-dom', 'react-dom/**'],
    why: 'React lives in components/ and in the pages under entrypoints/ only: the content script must stay small.',
  },
  dexie: {
    imports: ['dexie'],
    why: 'Only lib/database and lib/log work on the database; in a content script IndexedDB would be the portal’s.',
  },
  zod: {
    imports: ['zod', 'zod/**'],
    why: 'Import zod from @/lib/zod: it is switched to jitless there, because the CSP forbids new Function.',
  },
  jpeg: {
    imports: ['@jsquash/**'],
    why: 'Only lib/photo decodes, and only in extension contexts: WASM in a content script obeys the page’s CSP.',
  },
  pdf: {
    imports: ['pdfjs-dist', 'pdfjs-dist/**'],
    why: 'Only lib/attachments opens PDFs, and only in a worker that can be ended.',
  },
} as const;

/** A part of `lib/log` with a front: the files by which others enter it. All its other files are its own. */
export interface Wing {
  wing: string;
  /** Wings below it, entered by their fronts. */
  on: string[];
  front: string[];
  why: string;
}

export const WINGS: Wing[] = [
  {
    wing: 'chain',
    on: [],
    front: ['chain', 'add-entry', 'entry-fault', 'tombstones', 'settings', 'change-settings'],
    why: 'lib/log/chain binds each entry to the one before: it stands on the database alone.',
  },
  {
    wing: 'drafts',
    on: [],
    front: ['working', 'working-records', 'two-tabs', 'sweep'],
    why: 'lib/log/drafts keeps what is not decided yet: nothing of it is in the chain.',
  },
  {
    wing: 'query',
    on: ['chain', 'drafts'],
    front: ['filter', 'search'],
    why: 'lib/log/query reads and never writes.',
  },
  {
    wing: 'export',
    on: ['chain', 'query'],
    front: ['export'],
    why: 'lib/log/export writes files of what a query found.',
  },
  {
    wing: 'erasure',
    on: ['chain', 'drafts', 'export'],
    front: ['retention'],
    why: 'lib/log/erasure removes a person or what is past its time, and binds that to the chain.',
  },
  {
    wing: 'backup',
    on: ['chain', 'drafts', 'erasure'],
    front: [],
    why: 'lib/log/backup takes everything along and puts it back; no wing needs it.',
  },
  {
    wing: 'vault',
    on: ['chain', 'drafts'],
    front: [],
    why: 'lib/log/vault locks what is kept; the others see only the Vault of lib/database.',
  },
];

const LOG_STANDS_ON = ['lib/dossier', 'lib/review', 'lib/record', 'lib/sheet', 'lib/zod', 'lib/cipher', 'lib/database'];

/** Versions of what is kept are the database's own: everybody else asks for the newest, `lib/database/shapes`. */
const VERSIONS = 'lib/database/schema/**';

function roomOfWing({ wing, on, why }: Wing): Room {
  const fronts = WINGS.filter((one) => on.includes(one.wing)).flatMap((one) =>
    one.front.map((file) => `lib/log/${one.wing}/${file}`),
  );
  return {
    room: `lib/log/${wing}`,
    may: [...LOG_STANDS_ON, ...fronts],
    not: {
      parts: [VERSIONS, 'lib/database/open'],
      why: 'What is kept is lib/database/shapes, whatever its version; a wing is handed a database that is open.',
    },
    uses: ['dexie'],
    why: `${why} Wings below are entered by their fronts (scripts/walls/rooms.ts).`,
  };
}

/**
 * Who may import whom. Data flows one way, so a room names those below it and nobody above. A room that is not in this table
 * fails a test: there is none without walls.
 */
export const ROOMS: Room[] = [
  {
    room: 'lib/dossier',
    may: [],
    why: 'lib/dossier imports nothing: it is the applicant as rules see them, and everything else stands on it.',
  },
  {
    room: 'lib/policy',
    may: ['lib/dossier', 'lib/zod'],
    why: 'lib/policy is data with its schema: it may import lib/dossier (and zod through lib/zod) only.',
  },
  {
    room: 'lib/profile',
    may: ['lib/dossier', 'lib/policy', 'lib/zod'],
    why: 'lib/profile is what a portal calls things, as data with its schema: lib/dossier, the words for refused files of lib/policy, and zod through lib/zod.',
  },
  {
    room: 'lib/rules',
    may: ['lib/dossier', 'lib/policy'],
    why: 'A rule is a small pure function of a dossier and the pack: lib/dossier and types of lib/policy only.',
  },
  {
    room: 'lib/review',
    may: ['lib/dossier', 'lib/policy', 'lib/rules'],
    why: 'lib/review judges and composes; it must run without a page and without a log, so no portal, no log.',
  },
  {
    room: 'lib/photo',
    may: ['lib/dossier'],
    uses: ['jpeg'],
    why: 'lib/photo turns bytes into facts: lib/dossier only.',
  },
  {
    room: 'lib/attachments',
    may: ['lib/dossier'],
    uses: ['pdf'],
    why: 'lib/attachments turns bytes into facts: lib/dossier only.',
  },
  {
    room: 'lib/sheet',
    may: [],
    why: 'lib/sheet reads and writes spreadsheets for any room and knows none of them.',
  },
  {
    room: 'lib/roster',
    may: ['lib/dossier', 'lib/policy', 'lib/sheet'],
    why: 'lib/roster writes lists: dossier, policy and spreadsheets only.',
  },
  {
    room: 'lib/record',
    may: ['lib/dossier', 'lib/review', 'lib/zod'],
    why: 'lib/record names what is kept and told of a review: on lib/review, below log and messages, so that both speak of the same things.',
  },
  {
    room: 'lib/messages',
    may: ['lib/dossier', 'lib/review', 'lib/record', 'lib/profile', 'lib/policy/office-schema', 'lib/zod'],
    why: 'lib/messages is the protocol: types only, and the schema of what an office may change.',
  },
  {
    room: 'lib/portal',
    may: ['lib/dossier', 'lib/profile', 'lib/record', 'lib/messages'],
    not: {
      parts: [
        'lib/profile/schema',
        'lib/profile/load-*',
        'lib/profile/builtin',
        'lib/record/*schema*',
        'lib/messages/*schema*',
      ],
      why: 'Validators and the built-in profile stay out of the portal’s pages: the background checks profiles and sends them there.',
    },
    why: 'lib/portal is the only room with DOM and goes into every page: lib/dossier, profiles as data, nouns and message types only.',
  },
  {
    room: 'lib/cipher',
    may: [],
    why: 'lib/cipher hashes and seals bytes and knows nothing of what they are.',
  },
  {
    room: 'lib/database',
    may: ['lib/dossier', 'lib/review', 'lib/record', 'lib/cipher'],
    uses: ['dexie'],
    why: 'lib/database reads, writes and migrates records; what they mean is for lib/log above.',
  },
  {
    room: 'lib/log',
    may: LOG_STANDS_ON,
    not: { parts: [VERSIONS], why: 'What is kept is lib/database/shapes, whatever its version.' },
    uses: ['dexie'],
    why: 'lib/log keeps reviews on lib/database: dossier, review types and nouns of the record; it neither sends nor hears messages.',
  },
  ...WINGS.map(roomOfWing),
  {
    room: 'components',
    may: ['components', 'lib'],
    not: {
      parts: ['lib/portal/**', 'lib/log/**', 'lib/database/**'],
      why: 'components/ show what they are handed: no page, no log. Read there, in an entrypoint, and pass it down.',
    },
    uses: ['react'],
    why: 'components/ show what they are handed: nothing of entrypoints or tests.',
  },
  {
    room: 'entrypoints',
    may: ['entrypoints', 'components', 'lib'],
    uses: ['react'],
    why: 'The shipped build holds nothing of the tests.',
  },
  {
    room: 'entrypoints/portal.content.ts',
    may: ['lib/dossier', 'lib/messages', 'lib/portal', 'lib/profile', 'lib/record'],
    not: {
      parts: ['lib/profile/schema', 'lib/profile/load-*', 'lib/record/*schema*', 'lib/messages/*schema*'],
      why: 'Validators stay out of the portal’s pages: profiles are checked in the background before they are sent there.',
    },
    why: 'The content script only reads, marks, fills and watches: it is loaded into every page of the portal.',
  },
  {
    room: 'tests/practice-portal',
    may: [],
    uses: ['react', 'dexie', 'zod', 'jpeg', 'pdf'],
    why: 'The practice portal is somebody else’s site: it knows nothing of the extension.',
  },
];
