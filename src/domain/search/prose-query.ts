/** One or two Latin letters: any word begins with them. */
const SCRAP = /^\p{Script=Latin}{1,2}$/u;

/**
 * What is asked of the text of the chapters: the words of a query without those that are too short to
 * find anything by, if there are longer ones (of “Zarb-e-Azb” the “e”, which every “else” begins with).
 */
export function proseQuery(query: string): string {
  const words = query.split(/[\s\-‐–/]+/u).filter((word) => word !== '');
  const longer = words.filter((word) => !SCRAP.test(word));
  return (longer.length > 0 ? longer : words).join(' ');
}
