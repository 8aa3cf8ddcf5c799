import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../src/domain/class/live-records.ts';

const STATUS: Record<Refusal, ContentfulStatusCode> = {
  code: 404,
  closed: 404,
  name: 400,
  session: 401,
  passphrase: 401,
  weak: 400,
  link: 401,
  taken: 409,
  'too-often': 429,
  'too-long': 413,
  shape: 400,
  gone: 404,
  'no-class': 400,
  there: 409,
  'not-now': 409,
  full: 507,
  server: 503,
};

/** What the server does not do, with the reason that the page puts into words. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }

  get status(): ContentfulStatusCode {
    return STATUS[this.refusal];
  }
}
