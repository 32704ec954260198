/** Why a file was not read, in words for the reviewer. */
export class SheetError extends Error {}

/** What is said of a file that is called a workbook and cannot be taken apart as one. */
export const BROKEN_WORKBOOK = '文件已损坏或不是 Excel 工作簿，请重新下载后再载入。';
