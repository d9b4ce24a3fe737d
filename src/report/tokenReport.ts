import { code, outside } from '../diagnosis/words';
import { decodeToken } from '../token/decode';
import type { DecodedToken } from '../token/decoded';
import { extractToken } from '../token/extract';
import { redact } from '../token/redact';
import { tokenAdvice, tokenSentence } from '../token/tokenSentence';
import { claimRows, printable, tokenJson, type ClaimRow } from './tokenClaims';
import { tableCell, tableHead } from './tableCell';
import { l10n } from '../text/l10n';

/** A decoded token told three ways; none of them holds any of the token itself or of the secrets in its claims. */
export interface TokenReport {
  /** For the editor. */
  readonly markdown: string;
  /** For a terminal, without control characters. */
  readonly text: string;
  /** For programs: `schemaVersion`, `kind` (of the decoded token, or `none`), `sentence`, `advice`, and what was read. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Finds the token in a text and tells what it says, or why there is none. */
export function tokenTextReport(text: string, now: Date): TokenReport {
  const found = extractToken(text);
  if (found.kind === 'found') return tokenReport(decodeToken(found.token, now));
  return report({ sentence: found.sentence, rows: [], advice: [], json: { kind: 'none' } });
}

/** Tells what a token says. The moment that its dates were judged at is part of the decoded token. */
export function tokenReport(token: DecodedToken): TokenReport {
  return report({
    sentence: tokenSentence(token),
    rows: claimRows(token),
    advice: tokenAdvice(token),
    json: tokenJson(token),
  });
}

interface Told {
  readonly sentence: string;
  readonly rows: readonly ClaimRow[];
  readonly advice: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

function report({ sentence, rows, advice, json }: Told): TokenReport {
  const said = printable(redact(sentence));
  const steps = advice.map((step, index) => `${index + 1}. ${step}`);
  const table = [
    tableHead([l10n.t('Claim'), l10n.t('Value'), l10n.t('Meaning')]),
    ...rows.map(
      ({ name, value, meaning }) => `| ${cell(name)} | ${cell(value)} | ${tableCell(outside(meaning))} |`,
    ),
  ];
  const lines = rows.map(
    ({ name, value, meaning }) => `  ${name}: ${value}${meaning === '' ? '' : ` (${meaning})`}`,
  );
  const parts = [
    `# ${l10n.t('Token')}`,
    `**${outside(said)}**`,
    ...(rows.length === 0 ? [] : [table.join('\n')]),
    ...(steps.length === 0 ? [] : [`## ${l10n.t('What to do')}\n\n${steps.join('\n')}`]),
  ];
  return {
    markdown: `${parts.join('\n\n')}\n`,
    text: `${[said, ...lines, ...steps].join('\n')}\n`,
    json: { schemaVersion: 1, ...json, sentence: said, advice },
  };
}

/** Code, so that nothing in it is markup; a bar would end the cell even there. */
function cell(text: string): string {
  return text === '' ? '' : tableCell(code(text));
}
