/** What the commands do that end in a report or ask the organization: one chunk, which the first of them loads. */
export { decodeToken } from './decodeToken';
export { diagnoseHar } from './diagnoseHar';
export { diagnoseRequest } from './diagnoseRequest';
export { explainError } from './explainError';
export { checkFile } from './live/checkFile';
export { exportEvidence, replayEvidence } from './live/evidenceFiles';
export { lookUp } from './live/lookUp';
export { queryPermissions } from './live/queryPermissions';
export { queryRoutes } from './live/queryRoutes';
export { saveReport } from './report/saveReport';
export { copyForAdministrator, copyForVendor } from './tickets';
