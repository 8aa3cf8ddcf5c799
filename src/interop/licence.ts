import type { CourseSettings } from '../schema/course.ts';

/** Under which the text and the data of a course may be used. */
export type Licence = CourseSettings['licence'];

/** Where SPDX, by whose names programs know licences, explains it; of one that SPDX does not have, its own address. */
export function spdxAddress({ id, url }: Licence): string {
  return id.startsWith('LicenseRef-') ? url : `https://spdx.org/licenses/${id}.html`;
}
