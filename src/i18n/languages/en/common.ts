/** What the pages of assignments, results and the class say in the same words. */

export const questionsComing = 'The questions are being fetched…';
export const questionsFailed = 'The questions could not be fetched. Load the page again.';
export const questionsGone =
  '{count} {count|question|questions} of this assignment {count|is|are} no longer part of the course and {count|is|are} left out here. Bring the assignment in from its file on the page for teachers: the file has them.';
export const otherEncoding =
  'The file is in {encoding}, in which older programs save, and was read so. Look at the letters with accents and at those of Urdu.';
export const toTeachers = 'The page for teachers';
export const isSelected = 'It is selected: copy it with Ctrl or ⌘ and C.';
export const pointsOf = '{points} of {of} points';
export const minutesLeft = '{minutes} {minutes|minute|minutes} left';
export const secondsLeft = '{seconds} {seconds|second|seconds} left';
