/** The words of taking questions elsewhere and of bringing them in. */

export const importing = {
  import: 'Questions of your own',
  otherEncoding:
    'The file is in Windows-1252, in which older programs save, and was read so. Look at the letters with accents.',
  signsLost:
    'Line {line} has signs that another program has lost (\uFFFD). Save the file there once more as UTF-8; nothing was read.',
  importHelp:
    'Bring them in from a file in GIFT, Moodle XML or Aiken, or from a table or JSON saved here. They stay on this device. A file is taken whole, or not at all.',
  chooseFile: 'Choose a file',
  found: '{count} {count|question|questions} {count|was|were} found.',
  keep: 'Keep these questions',
  leave: 'Leave them',
  there: '{count} of them {count|is|are} here already.',
  imported:
    '{count} {count|question|questions} {count|is|are} taken in. {count|It is|They are} among the chapters above.',
  inCourse: '{count} of them {count|is|are} the course’s own and {count|was|were} there already.',
  tooSlow:
    'The file was not read within {seconds} seconds, and nothing of it was taken. Divide it into smaller files, or look for what is not closed in it.',
  notKept: 'This browser could not keep or delete them. All is as it was.',
  notFetched: 'The file could not be read just now. Nothing is changed; try again.',
  own: '{count} {count|question|questions} of your own {count|is|are} on this device.',
  ownRemove: 'Delete them',
  ownRemoveSure: 'Yes, delete them',
  ownRemoveKeep: 'No, keep them',
  ownRemoved: 'They are deleted.',
  nothingTaken: 'Nothing was taken in, because of this:',
  importFaults: {
    empty: 'The file is empty.',
    'too-large': 'The file is too large ({found}). Take at most 1,000 questions at once.',
    'not-readable':
      'Line {line}: this cannot be read: {found}. Look for a bracket, a sign or an end that is missing.',
    'other-format': 'This is {found}, and none of the formats that can be read here.',
    'later-version': 'This was made by a later version of the course ({found}).',
    'unknown-kind':
      'Line {line}: there is no such kind of question here, or it has no answer: {found}.',
    'no-question': 'Line {line}: there is no question here. {found}',
    'no-right-answer': 'Line {line}: no answer is marked as right: {found}.',
    'part-marks':
      'Line {line}: an answer is right in part, or there are several right numbers; no kind of question here is graded so: {found}.',
    'not-sound':
      'Line {line}: this question cannot be asked, because something is missing or stands twice: {found}.',
    'wrong-columns': 'The table lacks the columns {found}. Save a table here to see which it has.',
    'same-id': 'Line {line}: another question has the id “{found}” already.',
  },
};

export const exporting = {
  title: 'Take it elsewhere',
  lede: 'The questions as files for other systems. What a format cannot carry is said before you save it; nothing is dropped or cut without a word.',
  loading: 'The questions are being fetched…',
  failed: 'The questions could not be fetched. Load the page again.',
  notSaved: 'This file could not be made just now. Nothing is changed; try again.',
  ready: 'Ready-made, by chapter',
  chosen: 'For a set of your choice',
  set: 'Questions',
  wholeCourse: 'The whole course',
  save: 'Save',
  alone:
    'There is no learning-management system around this page: what is answered lasts until it is left.',
  losesNothing: 'carries everything',
  loses: 'cannot carry: {losses}',
  unknown:
    '{count} {count|question|questions} of this assignment {count|is|are} no longer part of the course and {count|is|are} left out here. Bring the assignment in from its file on the page for teachers: the file has them.',
  formats: {
    gift: 'GIFT (Moodle and others)',
    moodle: 'Moodle XML',
    canvas: 'QTI 1.2 for Canvas',
    cartridge: 'Common Cartridge 1.1',
    scorm: 'SCORM 1.2, with the quiz itself',
    aiken: 'Aiken',
    kahoot: 'Kahoot (spreadsheet)',
    quizizz: 'Quizizz, Wayground (spreadsheet)',
    blooket: 'Blooket (CSV)',
    anki: 'Anki (text)',
    table: 'A table (CSV) of our own',
    json: 'JSON of our own',
  },
  losses: {
    'left-out': '{count} {count|question|questions} at all ({count|it is|they are} left out)',
    reasons: 'the reasons of {count} true-or-false {count|question|questions}',
    'order-as-pairs':
      'the form of {count} {count|order, which is|orders, which are} asked as pairs',
    'gaps-as-pairs':
      'the form of {count} {count|text with gaps, which is|texts with gaps, which are} asked as pairs',
    'groups-as-pairs':
      'the form of {count} {count|question, which sorts into groups and is|questions, which sort into groups and are} asked as pairs',
    'year-as-number':
      'the line of years of {count} {count|question, which asks|questions, which ask} for a number',
    unit: 'the unit of {count} {count|number|numbers}',
    rubric: 'the criteria of {count} open {count|question|questions} (the model is kept)',
    hint: 'hints',
    feedback: 'feedback on each part ({count})',
    'part-marks': 'part marks of {count} {count|question|questions}',
    evidence: 'the way to the paragraph that answers',
    tags: 'level and objective',
    'too-long': '{count} {count|text that is|texts that are} longer than it allows',
    'too-many': '{count} {count|question|questions} with more answers than it allows',
  },
};
