import { rows, text } from '../../evidence/shape';
import { encodings } from '../../token/encodings';
import { Needles } from '../../token/needles';
import { scrubbed } from '../../token/scrub';
import { cookieValues, schemeLength, tellsNothing } from '../../token/secret';
import { secretKind } from '../../token/secretKey';
import type { HarCall } from './harCall';

/** What must not leave an entry: its credentials and cookies, and whatever gives itself away in a text of it. */
export class HarSecrets {
  private readonly needles: Needles;

  constructor({ request, response }: Pick<HarCall, 'request' | 'response'>) {
    const values = [...rows(request, 'headers'), ...rows(response, 'headers')].flatMap((row) =>
      secretsOf(text(row, 'name') ?? '', text(row, 'value') ?? ''),
    );
    const cookies = [...rows(request, 'cookies'), ...rows(response, 'cookies')].map(
      (row) => text(row, 'value') ?? '',
    );
    const secrets = new Set([...values, ...cookies].filter((value) => !tellsNothing(value)));
    this.needles = new Needles([...secrets].flatMap(encodings));
  }

  /** A text of the entry with a marker in place of each secret. */
  without(plain: string): string {
    return scrubbed(plain, this.needles);
  }
}

function secretsOf(name: string, value: string): string[] {
  switch (secretKind(name)) {
    case 'authorization':
      return [value.slice(schemeLength(value))];
    case 'cookie':
      return [value, ...cookieValues(value)];
    case 'field':
      return [value];
    default:
      return [];
  }
}
