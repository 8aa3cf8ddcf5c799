/** The page with its foreign words marked; all else stays letter by letter what it is. */
export function withMarks(html: string, own: string): string;
