import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { sites } from '../evidence/telephony';
import { numberCalls } from './numberCalls';
import { callsAbout } from './objectCalls';

const SITES = 'GET /api/v2/telephony/providers/edges/sites?pageSize=100';
/** Sites whose plans and routes are read. */
const MAX_SITES = 20;

/** Whether a text is a number as it can be dialled: digits alone, a plus before them or not. */
export function isDialled(text: string): boolean {
  return /^\+?\d{2,20}$/.test(text);
}

/** The calls that tell which sites there are, and whose a number is. */
export function siteCalls(number: string | undefined): readonly string[] {
  return ['GET /api/v2/organizations/me', SITES, ...numberCalls(number === undefined ? [] : [number])];
}

/** The calls that tell the number plans and outbound routes of the sites that a bundle names. */
export function planCalls(bundle: EvidenceBundle): readonly string[] {
  return sites(new Evidence(bundle))
    .slice(0, MAX_SITES)
    .flatMap(({ id }) => callsAbout({ name: 'siteId', id }));
}
