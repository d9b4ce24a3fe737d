import { loadCatalog } from './catalog/load';
import { diagnose } from './diagnosis/diagnose';
import { momentOf } from './diagnosis/moment';
import type { EvidenceBundle } from './evidence/bundle';
import { Evidence } from './evidence/evidence';
import type { Known } from './evidence/known';
import { parseBundle } from './evidence/parseBundle';
import { diagnoseHar, type HarDiagnosis } from './har/diagnoseHar';
import type { PaceOptions } from './har/pace';
import type { OwnCheck } from './ownChecks/ownCheck';
import { answerOf, type LocatedAnswer } from './report/answer';
import {
  permissionsOfUser as readPermissions,
  type EffectivePermissions,
} from './report/effectivePermissions';
import { routes, type Routes } from './report/routes';
import { tokenTextReport, type TokenReport } from './report/tokenReport';
import type { OperationBinding } from './request/binding';
import { readInput, requestAt } from './request/read';
import { UnreadableInput, type Request } from './request/request';
import { lineLink } from './text/lineLink';
import { redactorFor } from './token/redact';

export { goesElsewhere } from './diagnosis/sameRegion';
export { askedMarkdown } from './report/asked';
export { permissionsMarkdown } from './report/effectivePermissions';
export { routesMarkdown } from './report/routesMarkdown';
export { administratorTicket, vendorTicket } from './report/ticket';
export { parseBundle } from './evidence/parseBundle';
export { exportBundle } from './report/evidenceExport';
export { bindingChoices } from './completion/bindingChoices';
export { completionsAt } from './completion/completion';
export { factText } from './hover/factText';
export { hoverAt } from './hover/hover';
export { loadCatalog, useCatalog } from './catalog/load';
export { ourRequests } from './hover/ourRequests';
export { witnessOf } from './evidence/witness';
export { outlineOf } from './outline/outline';
export { inspectAnyText, ruleOf } from './inspection/inspectText';
export { type LocatedAnswer } from './report/answer';
export { harExamples } from './report/harAnswer';
export { harMarkdown } from './report/harMarkdown';
export { isHar, maxHarBytes } from './request/har/harEntries';
export { readOwnChecks } from './ownChecks/ownCheck';
export { catalogChangesReport, catalogChangesSentence } from './report/catalogChanges';
export { isWhole } from './catalog/import/changes';
export { bindingsOf, severitiesOf } from './inspection/settings';

/** What is known of a text, and which of its requests is meant. */
export interface ReadOptionsAt {
  readonly fileName?: string;
  /** The editor's language id, for texts without a telling file name. */
  readonly languageId?: string;
  /** Only the request at this offset is diagnosed. */
  readonly offset?: number;
  readonly bindings?: readonly OperationBinding[];
}

/** What the caller knows beside the text. */
export interface DiagnoseOptions extends ReadOptionsAt {
  /** An evidence bundle, or the text of one. */
  readonly evidence?: string | EvidenceBundle;
  /** Requests that the evidence bears on; all of them where this is not given. */
  readonly bearsOn?: (request: Request) => boolean;
  /** The moment to judge dates by, where neither evidence nor answer is dated. */
  readonly now: Date;
  /** Checks that the organization declares for itself. */
  readonly ownChecks?: readonly OwnCheck[];
  /** URI of the text, for links from the report to the places it speaks of. */
  readonly source?: string;
}

/**
 * Diagnoses the requests of a text, in their order.
 *
 * @throws UnreadableInput where the text holds no request
 * @throws UnreadableBundle where the evidence is no bundle
 */
export function diagnoseText(text: string, options: DiagnoseOptions): readonly LocatedAnswer[] {
  const catalog = loadCatalog();
  const given = evidenceOf(options);
  const none = new Evidence(null);
  const redactor = redactorFor(text);
  const all = readInput(text, { ...options, catalog });
  return meant(all, options).map((request) => {
    const evidence = options.bearsOn?.(request) === false ? none : given;
    const diagnosis = diagnose({
      request,
      catalog,
      evidence,
      otherHosts: hostsBeside(all, request),
      now: momentOf(request, evidence, options.now),
      ...(options.ownChecks && { ownChecks: options.ownChecks }),
    });
    const link = options.source === undefined ? undefined : lineLink(options.source, text);
    return {
      ...answerOf(diagnosis, { catalogVersion: catalog.version, redactor, ...(link && { link }) }),
      at: request.at,
    };
  });
}

/** What the caller knows beside a recording. */
export interface DiagnoseHarOptions extends PaceOptions, Pick<DiagnoseOptions, 'evidence' | 'now'> {
  /** Each call gets a diagnosis of its own, however alike they are. */
  readonly each?: boolean;
}

/**
 * Diagnoses the refused calls of a HAR file, given as bytes; alike ones together.
 *
 * @throws UnreadableInput where the file is no HAR
 * @throws UnreadableBundle where the evidence is no bundle
 * @throws the signal's reason where the work was stopped
 */
export async function diagnoseHarFile(bytes: Uint8Array, options: DiagnoseHarOptions): Promise<HarDiagnosis> {
  return diagnoseHar(bytes, { ...options, catalog: loadCatalog(), evidence: evidenceOf(options) });
}

function evidenceOf({ evidence }: Pick<DiagnoseOptions, 'evidence'>): Evidence {
  return new Evidence(typeof evidence === 'string' ? parseBundle(evidence) : (evidence ?? null));
}

/**
 * The requests of a text that `diagnoseText` would diagnose.
 *
 * @throws UnreadableInput where the text holds no request
 */
export function requestsMeant(text: string, options: ReadOptionsAt): readonly Request[] {
  return meant(readInput(text, { ...options, catalog: loadCatalog() }), options);
}

function meant(all: readonly Request[], { offset }: ReadOptionsAt): readonly Request[] {
  const one = offset === undefined ? undefined : requestAt(all, offset);
  return one ? [one] : all;
}

/**
 * What the answers to the calls about a user say.
 *
 * @param id of the user, or `me`
 */
export function permissionsOfUser(bundle: EvidenceBundle, id: string): Known<EffectivePermissions> {
  return readPermissions(new Evidence(bundle), id);
}

/** What the answers to the calls about sites and numbers say. @param number as it would be dialled */
export function routesOf(bundle: EvidenceBundle, number: string | undefined): Routes {
  return routes(new Evidence(bundle), number);
}

/** Hosts of the other requests of a text. */
function hostsBeside(all: readonly Request[], request: Request): readonly string[] {
  return all.flatMap((other) => (other === request ? [] : (other.line?.url.value.host ?? [])));
}

/**
 * Finds the token in a text and tells what it says; it is decoded, not verified.
 *
 * @throws UnreadableInput where there is no token, or only half of one
 */
export function decodeTokenText(text: string, now: Date): TokenReport {
  const report = tokenTextReport(text, now);
  const { kind, sentence } = report.json;
  if (kind === 'none' || kind === 'malformed') throw new UnreadableInput(String(sentence));
  return report;
}

/** Name of the catalog that answers are made from. */
export function catalogVersion(): string {
  return loadCatalog().version;
}
