declare namespace App {
  interface Locals {
    /** The ids of the notes on citations that the page has so far, by source and place. */
    citationNotes?: Map<string, string>;
    /** Terms whose meaning stands on the page already, so that each note is there once. */
    notedTerms?: Set<string>;
  }
}
