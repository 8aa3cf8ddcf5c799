import type { CourseSettings } from '../schema/course.ts';

/** Under which the text and the data of a course may be used. */
export type Licence = CourseSettings['licence'];

/** Where SPDX, by whose names programs know licences, explains it. */
export function spdxAddress({ id }: Licence): string {
  return `https://spdx.org/licenses/${id}.html`;
}
