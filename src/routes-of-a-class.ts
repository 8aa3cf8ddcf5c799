/** The addresses of a class that is held with the class server; `routes.ts` hands them on. */

import { at } from './site-address.ts';
import { root } from './site-root.ts';

/** A class: for students, with its code behind the `#`; for its teacher; for a projector. */
export const classroom = (code = ''): string => at(`class/${code}`);
export const holdClass = (fragment = ''): string => at(`class/teach/${fragment}`);
export const classScreen = (id = ''): string => at(`class/screen/${id}`);
/** What the class server answers, at one address whatever the language of the page. */
export const classServer = (path: string): string => `${root}api/${path}`;
