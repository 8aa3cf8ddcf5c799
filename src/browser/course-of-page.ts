import { courseIdOfPage } from './course-id-of-page.ts';

/** The course that a page belongs to, as its root element names it: `layouts/Shell.astro` writes it. */
export interface CourseOfPage {
  /** What its files and databases are called. */
  id: string;
  name: string;
}

/** The course of this page. */
export function courseOfPage(): CourseOfPage {
  return { id: courseIdOfPage(), name: document.documentElement.dataset['courseName'] ?? '' };
}
