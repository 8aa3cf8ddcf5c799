declare namespace App {
  interface Locals {
    /** The numbers of the citations that the page has so far, by source and place. */
    citationNotes?: Map<string, string>;
    /** The ids of the notes on terms that the page has so far, so that each is there once. */
    notedTerms?: Map<string, string>;
  }
}

declare namespace astroHTML.JSX {
  interface IntrinsicAttributes {
    /** Wakes the island when somebody turns to it: `browser/when-used.ts`. */
    'client:use'?: boolean;
  }
}

interface Document {
  /** Whether the page is made ready before its link is pressed; TypeScript does not know it yet. */
  readonly prerendering?: boolean;
}
