const shapes = import.meta.glob<string>('../../content/maps/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The shapes of a map, as `npm run maps` has drawn them. @throws when it has not. */
export function mapShapes(map: string): string {
  const svg = shapes[`../../content/maps/${map}.svg`];
  if (svg === undefined) throw new Error(`Run “npm run maps”: ${map} is not drawn yet.`);
  return svg;
}

/** One part of them, as it is drawn within a page. @throws when there is no such part. */
export function mapPart(map: string, part: string): string {
  const [symbol] = mapShapes(map).split(`<symbol id="${part}" `).slice(1);
  const [inner] = symbol?.split('</symbol>') ?? [];
  if (inner === undefined) throw new Error(`The map ${map} has no part “${part}”.`);
  return `<svg ${inner}</svg>`;
}
