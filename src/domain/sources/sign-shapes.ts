import type { Provenance } from './provenance.ts';

/** The four signs, drawn within 12 by 12: what has the class `line` is a line, all else is filled. */
export const SIGN_SHAPES: Record<Provenance, string> = {
  stated: '<circle cx="6" cy="6" r="5"></circle>',
  inferred: '<circle cx="6" cy="6" r="4.25" class="line"></circle>',
  background: '<circle cx="6" cy="6" r="4.25" class="line" stroke-dasharray="2.4 2"></circle>',
  disputed:
    '<path d="M5.2 1a5 5 0 0 0 0 10z"></path><path d="M6.8 1.2a4.9 4.9 0 0 1 0 9.6z" class="line"></path>',
};
