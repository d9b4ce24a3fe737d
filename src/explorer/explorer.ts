/**
 * What the side bar shows, as rows that answer for themselves; without an editor. A chunk of its own, which is loaded
 * when the first view is shown.
 */
export { ageInWords, remainderInWords } from './age';
export { lastDiagnosis } from './diagnosis/lastDiagnosis';
export { failedChecks } from './diagnosis/run';
