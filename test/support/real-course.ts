import type { Course } from '../../src/domain/graph/course.ts';
import { outlineRecords, type OutlinedRecords } from '../../src/library/checks/outlined.ts';
import { linkCourse } from '../../src/library/link-course.ts';
import { readCourse } from '../../src/library/read-files.ts';

/** The course as it stands in `src/content`, read from its files. */
export async function realCourse(): Promise<{ course: Course; records: OutlinedRecords }> {
  const { records } = await readCourse(process.cwd());
  const outlined = outlineRecords(records);
  return { course: linkCourse(outlined), records: outlined };
}
