import type { Course } from '../../src/course/graph.ts';
import { linkCourse } from '../../src/course/link-course.ts';
import { ContentReader } from '../../src/course/reader/content-reader.ts';
import type { CourseRecords } from '../../src/course/reader/records.ts';

/** The course as it stands in `src/content`, read from its files. */
export async function realCourse(): Promise<{ course: Course; records: CourseRecords }> {
  const { records } = await new ContentReader(process.cwd()).read();
  return { course: linkCourse(records), records };
}
