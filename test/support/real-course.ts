import type { Course } from '../../src/course/graph.ts';
import { linkCourse } from '../../src/course/link-course.ts';
import { ContentReader } from '../../src/course/reader/content-reader.ts';
import type { CourseRecords } from '../../src/course/reader/records.ts';

type RealCourse = { course: Course; records: CourseRecords };

let read: Promise<RealCourse> | undefined;

/** The course as it stands in `src/content`, read from its files once for all tests of a worker: nobody changes it. */
export function realCourse(): Promise<RealCourse> {
  read ??= readCourse();
  return read;
}

async function readCourse(): Promise<RealCourse> {
  const { records } = await new ContentReader(process.cwd()).read();
  return { course: linkCourse(records), records };
}
