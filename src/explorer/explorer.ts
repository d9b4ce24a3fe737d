/**
 * What the side bar shows, as rows that answer for themselves; without an editor. A chunk of its own, which is loaded
 * when the first view is shown.
 */
export { ME, subjectCalls } from './access/subjectRef';
export { ageInWords } from './age';
export { accessCalls, routeCalls, siteCalls, subjectListCalls } from './calls';
export { lastDiagnosis } from './diagnosis/lastDiagnosis';
export { failedChecks } from './diagnosis/run';
export { ExplorerModel, explorerModel } from './explorerModel';
export { identity } from './identity/identity';
export { administratorRequest } from './operations/administratorRequest';
export { requestText } from './operations/bareRequest';
export { withMatches } from './matches';
export { searchWords } from './operations/search';
export { markWords } from './operations/canI';
export { documentationLink } from './operations/documentation';
export { grantors } from './operations/grantors';
export { GRANTORS } from './operations/grantorsNode';
export { holdersCall } from './operations/holders';
export { isFilter, readFilter } from './permissions/filter';
export { subjectChoices } from './permissions/subjectChoices';
export { routes } from './routes/routes';
export { Evidence } from '../evidence/evidence';
export { numberCalls } from '../platform/numberCalls';
