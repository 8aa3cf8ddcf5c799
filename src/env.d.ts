declare namespace App {
  interface Locals {
    /** How many citations the page has so far, so that each popover has an id of its own. */
    citationCount?: number;
    /** Terms whose meaning stands on the page already, so that each note is there once. */
    notedTerms?: Set<string>;
  }
}
