/** The part of subset-font that is used here; the package has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      variationAxes: Record<string, number | { min: number; max: number }>;
      noHinting: boolean;
      /** The OpenType features to keep; left out, all of them. */
      keepFeatures?: string[];
    },
  ): Promise<Buffer>;
}
