/** What the files, databases and notes of this page's course are called: `layouts/Shell.astro` writes it. */
export function courseIdOfPage(): string {
  return document.documentElement.dataset['courseId'] ?? 'course';
}
