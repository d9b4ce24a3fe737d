/** What a workspace needs, as the editor asks for it: a chunk of its own, loaded by the first question. */
export { needsRows } from '../explorer/needs/needsRows';
export { Evidence } from '../evidence/evidence';
export { compareWith, COMPARISON_CALLS } from './comparison';
export { needsOfUses } from './needs';
export { needsJson } from './needsJson';
export { needsMarkdown } from './reportMarkdown';
export { roleOf } from './role';
export { usesIn } from './uses';
