import type { Catalog } from '../catalog/catalog';
import { type EditableBody, editableBody } from './bodyNodes';
import { choices, normalisations, removals, renames, singleDestinations } from './fieldFixes';
import type { Finding } from './finding';
import type { Edit, Fix } from './fix';
import type { Inspection } from './inspect';
import { lineEnd } from './operationLine';
import { hostFixes, otherOperations, permissionFixes, scopeFixes } from './requestFixes';
import { rewriteBody } from './rewriteBody';
import { l10n } from '../text/l10n';

/** The ways to mend a finding, the obvious one first; the last one silences it, where a comment can stand. */
export function fixesOf(text: string, inspection: Inspection, finding: Finding, catalog: Catalog): Fix[] {
  const fixes = mending(text, inspection, finding, catalog);
  // A collection is JSON, which has no comments.
  return inspection.request.form === 'postman' ? fixes : [...fixes, ignoring(text, inspection, finding)];
}

function mending(text: string, inspection: Inspection, finding: Finding, catalog: Catalog): Fix[] {
  const body = 'pointer' in finding ? editableBody(inspection, catalog) : undefined;
  const fixes = single(text, inspection, finding, catalog, body);
  if (finding.code !== 'unknown-field' && finding.code !== 'missing-destination') return fixes;
  const rewritten = rewriteBody(text, inspection, catalog);
  if (rewritten === undefined) return fixes;
  const obvious = fixes.some(({ preferred }) => preferred);
  return [...fixes, { ...rewritten, preferred: !obvious }];
}

/** The fixes that mend one finding and no other. */
function single(
  text: string,
  { request }: Inspection,
  finding: Finding,
  catalog: Catalog,
  body: EditableBody | undefined,
): Fix[] {
  switch (finding.code) {
    case 'unknown-field':
      if (body === undefined) return [];
      return finding.meant.length === 0 ? removals(body, finding) : renames(body, finding);
    case 'doubled-destination':
      return body ? singleDestinations(body, finding) : [];
    case 'not-in-enumeration':
      return body ? choices(finding) : [];
    case 'bad-phone-number':
      return body ? normalisations(finding) : [];
    case 'read-only-field':
      return body ? removals(body, finding) : [];
    case 'undocumented-operation':
    case 'word-for-id':
      return otherOperations(text, request, finding, catalog);
    case 'unknown-scope':
    case 'permission-as-scope':
      return scopeFixes(text, request, finding);
    case 'unknown-permission':
    case 'scope-as-permission':
      return permissionFixes(text, request, finding);
    case 'no-api-host':
    case 'two-regions':
      return hostFixes(finding);
    case 'missing-field':
    case 'missing-destination':
    case 'wrong-type':
    case 'out-of-limit':
    case 'not-an-id':
    case 'placeholder':
    case 'bad-syntax':
    case 'missing-body':
    case 'deprecated-operation':
    case 'preview-operation':
    case 'wrong-user-context':
    case 'guessed-operation':
    case 'token-refused':
    case 'missing-scope':
    case 'missing-permission':
    case 'not-licensed':
    case 'division-not-held':
    case 'no-station':
    case 'no-outbound-route':
    case 'unreachable-object':
    case 'foreign-caller-id':
      return [];
  }
}

/** Silences a code for the request, by a comment above it, or above the body that stands alone. */
function ignoring(text: string, { request }: Inspection, { code }: Finding): Fix {
  const bare = request.form === 'json-body';
  const place = (bare ? request.body?.at.start : request.line?.method.at.start) ?? request.at.start;
  const comment = `${bare ? '//' : '#'} permission-doctor-ignore ${code}${lineEnd(text)}`;
  return {
    title: l10n.t('Ignore {0} in this request', code),
    edits: [{ at: { start: place, end: place }, text: comment }],
    preferred: false,
    safe: false,
  };
}

/** Edits of all fixes that can be made at once without a look; where two want the same place, the first one counts. */
export function safeEdits(text: string, inspections: readonly Inspection[], catalog: Catalog): Edit[] {
  const edits = inspections.flatMap((inspection) => {
    const body = editableBody(inspection, catalog);
    return inspection.findings.flatMap(
      (finding) => single(text, inspection, finding, catalog, body).find(({ safe }) => safe)?.edits ?? [],
    );
  });
  edits.sort((one, other) => one.at.start - other.at.start);
  return edits.filter(({ at }, i) => i === 0 || (edits[i - 1]?.at.end ?? 0) <= at.start);
}
