import { LOOKS, lookOf } from '../../components/common/outcome.ts';
import type { Finding } from '../../lib/review/types.ts';
import type { ShownFinding } from '../../tests/e2e/harness/panel.ts';

/** The findings as a table for the terminal: outcome, rule, what it says, clause. */
export function findingsTable(findings: ShownFinding[]): string {
  const rows = findings.map((finding) => {
    const { glyph, word } = LOOKS[lookOf(finding as Pick<Finding, 'outcome' | 'disposition'>)];
    return [`${glyph} ${word}`, finding.rule, shortened(finding.says, 64), finding.clauses.join('、')];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((text, i) => padded(text, widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Chinese characters take two places in a terminal. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );
}

function padded(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

function shortened(text: string, to: number): string {
  if (width(text) <= to) return text;
  let short = '';
  for (const character of text) {
    if (width(short + character) > to - 1) break;
    short += character;
  }
  return `${short}…`;
}
