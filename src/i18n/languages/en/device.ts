/** The messages of the page on what a device keeps. */
export const device = {
  title: 'What this device keeps',
  lede: 'Everything that this course keeps is on this device, in this browser, and is listed here. Nothing of it is sent anywhere.',
  needsScript: 'What a device keeps can only be read and deleted by a script.',
  loading: 'What is kept is being read…',
  failed: 'What is kept could not be read just now. It is as it was; load the page again.',
  nothing: 'Nothing is kept on this device.',
  parts: {
    reading: 'Which sections you have read, and where you stopped',
    quizzes: 'Your answers to the quizzes, and how they did',
    review: 'The cards of your review',
    assignments:
      'Assignments taken on this device: names, answers, receipts, and the words before them',
    teaching:
      'Teaching: assignments, results, the class, judgements, marks of papers and questions of your own',
    unreadable: 'Records that could not be read and were put aside',
    display: 'How the pages are displayed: light or dark, size of text',
    copy: 'A copy of the course, to read it without a network; it holds nothing of yours, and comes again at the next visit',
  },
  take: 'Keep the course on this device',
  takeHelp:
    'All of it can then be read and answered without a network. {size} megabytes are fetched for it.',
  taking: 'It is being fetched; you can go on reading.',
  notTaken: 'It cannot be kept here: there is too little room, or the browser does not allow it.',
  count: '{count} {count|record|records}, {size}',
  bytes: '{count} {count|byte|bytes}',
  kilobytes: '{count} kB',
  save: 'Save to a file',
  remove: 'Delete',
  removeSure: 'Yes, delete this',
  removeAll: 'Delete everything',
  removeAllSure: 'Yes, delete everything on this device',
  keep: 'No, keep it',
  removed: 'Deleted from this device: {part}.',
  removedAll: 'Everything that was kept on this device is deleted.',
  notRemoved: 'It could not be deleted just now, and is there still. Try again.',
};
