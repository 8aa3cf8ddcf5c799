declare namespace App {
  interface Locals {
    /** How many citations the page has so far, so that each popover has an id of its own. */
    citationCount?: number;
  }
}
