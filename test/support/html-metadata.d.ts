/** The part of html-metadata that is used here; the package has no types of its own. */
declare module 'html-metadata' {
  /** What a page says of itself, by the standard in which it says it. */
  export function loadFromString(
    html: string,
  ): Promise<{ highwirePress?: Record<string, string> | undefined }>;
}
