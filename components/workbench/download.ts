/** Hand a file to the browser's own download. */
export function download({ blob, fileName }: { blob: Blob; fileName: string }): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser takes the file up after this turn; a minute is ample and frees a large log again.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
