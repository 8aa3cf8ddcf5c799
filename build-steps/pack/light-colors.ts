import { readFileSync } from 'node:fs';

/** Where the colours of the site are written. */
const SHEETS = ['src/styles/tokens.css', 'src/components/map/region-map.css'];

/** A colour, the name of one, or both of a pair, of which the first is for light. */
const DECLARED = /(--[\w-]+):\s*(?:light-dark\(\s*)?(#\w+|var\(--[\w-]+\))/g;

/** The colours of the site as they are in light, by the names of their custom properties, such as `--map-sea`. */
export function lightColors(): ReadonlyMap<string, string> {
  const colors = new Map<string, string>();
  for (const sheet of SHEETS) {
    for (const [, name = '', value = ''] of readFileSync(sheet, 'utf8').matchAll(DECLARED)) {
      // In forced colours they are named once more.
      if (!colors.has(name))
        colors.set(name, value.startsWith('#') ? value : withColors(value, colors));
    }
  }
  return colors;
}

/** A text of CSS or an attribute with the colours in the place of their names. Throws when one is not known. */
export function withColors(text: string, colors: ReadonlyMap<string, string>): string {
  return text.replace(/var\((--[\w-]+)\)/g, (_whole, name: string) => {
    const color = colors.get(name);
    if (color === undefined) throw new Error(`${name} is no colour of ${SHEETS.join(' or ')}.`);
    return color;
  });
}
