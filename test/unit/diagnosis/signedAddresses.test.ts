import { answered, request } from '../../support/request';
import { rows } from '../../support/rows';

const none = { headers: {} };
const xml = (code: string, message: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
const policy = Buffer.from(
  JSON.stringify({ Statement: [{ Condition: { DateLessThan: { 'AWS:EpochTime': 1752480000 } } }] }),
)
  .toString('base64')
  .replace(/\+/g, '-')
  .replace(/=/g, '_')
  .replace(/\//g, '~');

describe('signed addresses', () => {
  rows([
    {
      is: 'S3, version 4: a date and seconds',
      text:
        request(
          'GET https://prod-recordings.s3.eu-central-1.amazonaws.com/a.ogg?X-Amz-Date=20261120T081502Z&X-Amz-Expires=3600&X-Amz-Signature=ab',
          none,
        ) + answered(403),
      verdict: 'denied',
      cause: 'signed-url-expired',
      sure: 'high',
      operation: null,
      mentions: ['expired 2026-11-20T09:15:02.000Z', 'signed'],
      never: ['send the bearer token', 'into a role'],
    },
    {
      is: 'S3, version 2, and a bearer token beside it',
      text:
        request(
          'GET https://s3.amazonaws.com/bucket/a.wav?AWSAccessKeyId=A&Expires=1752480000&Signature=ab',
        ) + answered(400, xml('InvalidArgument', 'Only one auth mechanism allowed')),
      verdict: 'denied',
      cause: 'signed-url-expired',
      sure: 'high',
      mentions: ['Authorization header'],
      checks: { 'signed-url-bearer': 'fail' },
    },
    {
      is: 'CloudFront, with a policy',
      text:
        request(
          `GET https://d1x.cloudfront.net/export.csv?Policy=${policy}&Signature=ab&Key-Pair-Id=K`,
          none,
        ) + answered(403, xml('AccessDenied', 'Access denied')),
      verdict: 'denied',
      cause: 'signed-url-expired',
      sure: 'high',
      mentions: ['2025-07-14T08:00:00.000Z'],
    },
    {
      is: 'Google: a date and seconds, on a host that nobody lists',
      text:
        request(
          'GET https://storage.googleapis.com/bucket/a.wav?X-Goog-Date=20261121T000000Z&X-Goog-Expires=600&X-Goog-Signature=ab',
          none,
        ) + answered(400),
      verdict: 'denied',
      cause: 'signed-url-expired',
      sure: 'high',
    },
    {
      is: 'Azure: the end as a date',
      text:
        request(
          'GET https://acct.blob.core.windows.net/c/a.wav?sv=2022-11-02&se=2026-11-22T09%3A00%3A00Z&sig=ab',
          none,
        ) + answered(403),
      verdict: 'denied',
      cause: 'signed-url-expired',
      sure: 'high',
      mentions: ['60 minutes ago'],
    },
    {
      is: 'the storage service says it, and the address does not',
      text:
        request('GET https://prod.s3.amazonaws.com/a.wav?X-Amz-Signature=ab', none) +
        answered(403, xml('AccessDenied', 'Request has expired')),
      verdict: 'denied',
      cause: 'signed-url-expired',
      sure: 'high',
    },
    {
      is: 'still good, but with a token beside the signature',
      text:
        request(
          'GET https://prod.s3.amazonaws.com/a.wav?X-Amz-Date=20261122T095500Z&X-Amz-Expires=3600&X-Amz-Signature=ab',
        ) + answered(400, xml('InvalidArgument', 'Only one auth mechanism allowed')),
      verdict: 'denied',
      cause: null,
      open: ['signed-url-expired'],
      mentions: ['leave out the Authorization header'],
    },
    {
      is: 'a media host without any signature',
      text: request('GET https://prod.s3.amazonaws.com/a.wav', none) + answered(403),
      verdict: 'denied',
      cause: null,
      open: ['signed-url-expired'],
    },
  ]);
});
