/**
 * How long a part of the bench is: `npm run bench -- --short` goes through everything once with little, to show that it
 * still runs. Its figures mean nothing.
 */
export function length(full: number, short: number): number {
  return process.env['BENCH_LENGTH'] === 'short' ? short : full;
}
