import type { Evidence } from '../evidence/evidence';
import { headerOf } from '../request/header';
import type { Request } from '../request/request';

/** The moment that a request is judged by, for time is an input: the evidence's, else the answer's, else the caller's. */
export function momentOf(request: Request, evidence: Evidence, now: Date): Date {
  const header = headerOf(request.response?.headers ?? [], 'date')?.value.value;
  const dates = [evidence.takenAt, header].map((d) => new Date(d ?? Number.NaN));
  return dates.find((d) => !Number.isNaN(d.getTime())) ?? now;
}
