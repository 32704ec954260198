/** Why a file was not read, in words for the reviewer. */
export class SheetError extends Error {}
