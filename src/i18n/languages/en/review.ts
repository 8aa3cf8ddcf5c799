import { notKept } from './not-kept.ts';

/** The words of the review and of the progress that a device keeps. */
export const review = {
  title: 'Review',
  lede: 'What you missed, and what you add, comes back when you are about to forget it. Everything stays on this device.',
  needsScript:
    'The review needs a script to keep its cards. The quizzes and flashcards can be read without one.',
  dueLabel: '{count} due',
  loading: 'The cards are being fetched…',
  failed: 'The cards could not be fetched. What you have learned is safe; load the page again.',
  forgets: notKept('the review lasts until the page is left.'),
  empty:
    'There is no card yet. Questions you miss come here by themselves; you can add whole chapters and the glossary below.',
  nothingDue: 'Nothing is due now.',
  nextComes: 'The next card comes {when}.',
  due: '{count} due now',
  limitReached:
    'That was today’s limit of {limit}. More are due; raise the limit if you want to go on.',
  start: 'Review {count} now',
  add: 'Add cards',
  addChapter: 'All questions of “{title}”',
  addTerms: 'All terms of the glossary',
  addChronology: 'All questions about the order of events',
  added: 'Cards added: {count}.',
  limit: 'Cards a day at most',
  statistics: 'How it stands',
  learned: '{count} learned: three weeks and more until the next time',
  unseen: '{count} not seen yet',
  suspended: '{count} skipped for good',
  bringBack: 'Bring them back',
  remembered: 'About {share} % of what you have seen you would probably know now.',
  card: '{left} left',
  show: 'Show the answer',
  fetchingQuestion: 'The question is being fetched…',
  ratings: { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' },
  undo: 'Undo',
  suspend: 'Skip for good',
  stop: 'Stop for now',
  read: 'Read it',
  keys: 'Keys: Space shows the answer, 1 to 4 rate it, U undoes, P skips it for good.',
  anki: 'Save the cards for Anki',
  progress: 'Your progress on this device',
  progressLede: 'Answers, review and what you have read are kept here and nowhere else.',
  saveFile: 'Save it to a file',
  restore: 'Restore from a file',
  restored: 'The file is restored.',
  restoredAside:
    'The file is restored; {count} {count|record|records} in it could not be read and {count|is|are} set aside.',
  faults: {
    'not-json':
      'This file is damaged or no progress file: it could not be read at all. Nothing was changed.',
    'not-progress':
      'This file is something else: a progress file of this course was expected. Nothing was changed.',
    'later-version':
      'This file was saved by a later version of the course. Nothing was changed; load the newest version of this page and try again.',
  },
  deleteAll: 'Delete all of it',
  deleteSure: 'Yes, delete everything on this device',
  deleteKeep: 'No, keep it',
  deleted: 'Everything that was kept on this device is deleted.',
  aside:
    '{count} {count|record|records} could not be read and {count|has|have} been set aside. {count|It is|They are} in the file that you can save.',
  tooSlow: 'The file was not read within {seconds} seconds. Nothing was changed.',
  notFetched: 'The cards could not be fetched. Try again when there is a network.',
  notKept: 'This could not be kept: the browser has no room or does not allow it.',
  notRead: 'What is kept could not be read just now. It is safe; load the page again.',
};
