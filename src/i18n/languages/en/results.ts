import { notKept } from './not-kept.ts';

/** The words of what a class has handed in. */
export const results = {
  title: 'What the class handed in',
  lede: 'Drop the files or paste the codes that students gave you. Everything is worked out on this device and stays on it.',
  needsScript:
    'Reading results needs a script, because no server ever sees them. On paper, the answer key has all you need.',
  loading: 'The results are being opened…',
  failed: 'The questions could not be fetched. The results are safe; load the page again.',
  forgets: notKept('save the table before you leave the page.'),
  assignment: 'Assignment',
  noAssignment:
    'There is no assignment on this device. Make one, or bring it in from its file, on the page for teachers.',
  collect: 'Bring results in',
  collectHelp: 'Any number at once; what is in already is not counted twice.',
  files: 'Choose files',
  paste: 'Codes, pasted',
  take: 'Take these codes',
  taken: '{count} {count|result is|results are} new; {all} in all.',
  duplicates: '{count} {count|was|were} here already and {count|is|are} counted once.',
  faults: {
    none: '{name}: there is no result in it. Ask for the file or the code once more.',
    damaged: '{name}: it is cut or damaged and cannot be opened. Ask the student to send it again.',
    'later-version': '{name}: it was made by a later version of the course. Load this page again.',
  },
  others:
    '{count} {count|result is|results are} of another assignment. {count|It is|They are} kept: choose that assignment above to see {count|it|them}.',
  roster: 'Your class',
  rosterHelp:
    'One student a line: name, then, after a comma, the roll number. Or paste two columns of a spreadsheet.',
  rosterKeep: 'Keep the list',
  rosterFile: 'Read it from a CSV file',
  rosterRead: '{count} {count|student|students}. Look the list over, then keep it.',
  rosterLeftOut: 'No students, and left out: {rows}.',
  rosterRepeated:
    'These stand there more than once with nothing to tell them apart, and are taken once: {names}. If they are two, write a roll number behind each.',
  rosterAsk: 'It is not clear which column is which. Say it, and look at the list again.',
  columns: {
    name: 'Name',
    'first-name': 'First name',
    'last-name': 'Surname',
    'roll-number': 'Roll number',
    none: 'Left out',
  },
  column: 'Column {number}',
  otherEncoding:
    'The file is in Windows-1252, in which older programs save, and was read so. Look at the letters with accents.',
  signsLost:
    'Line {line} has signs that another program has lost (\uFFFD). Save the list there once more as “CSV UTF-8”; nothing was read.',
  rosterTaken: 'The list is taken: {count} {count|student|students}.',
  missing: 'Nothing yet from: {names}.',
  unsure: 'Who is “{name}”?',
  isIt: 'It is {name}',
  gradebook: 'Gradebook',
  gradebookHelp:
    'One point a question, in parts where the question allows; – stands for no answer and … for one that is to be read. The best attempt counts; one that was altered counts only where there is no other. Students may have seen the questions in another order.',
  student: 'Student',
  total: 'Points',
  took: 'Time',
  attempts: 'Attempts',
  notes: 'Notes',
  flags: {
    altered: 'altered',
    early: 'early',
    late: 'late',
    'over-time': 'over time',
    clock: 'times do not fit',
    'too-many-attempts': 'one attempt too many',
    'changed-questions': 'other version',
    'to-read': 'to be read',
  },
  flagHelp: {
    altered: 'The code does not fit its seal: it was changed after it was handed in.',
    early: 'It was begun before the assignment opened, by the clock of the student’s device.',
    late: 'It was handed in after the due date, by the clock of the student’s device.',
    clock:
      'By its times it was handed in when it was begun, or before: the clock of the device was changed meanwhile.',
    'over-time': 'It took longer than the time limit.',
    'too-many-attempts': 'It was handed in more often than the assignment allows.',
    'changed-questions':
      'The student saw a question as it read before or after a correction of the course; it is graded as it reads here. A question mark stands where the answer no longer fits.',
    'to-read':
      'There is an answer in the student’s own words that you have not judged yet; it has no points until then.',
  },
  statistics: 'Question by question',
  few: 'There are fewer than ten results: these figures mean little.',
  question: 'Question',
  facility: 'Facility',
  discrimination: 'Discrimination',
  formula:
    'Facility is the mean share of the points, from 0 to 1. Discrimination is the correlation of the shares x on a question with the points y on all the others, r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²): near 1, those who know the rest know this as well; near 0 or below, look at the question. A dash stands where all have the same.',
  chosen: 'Chosen or written',
  confidence: {
    sure: 'Sure: {count}, of them right {right}',
    'think-so': 'Thought so: {count}, of them right {right}',
    guess: 'Guessed: {count}, of them right {right}',
  },
  unjudged:
    '{unjudged} of {results} {results|answer|answers} {unjudged|is|are} still to be read and left out.',
  nothingPasted: 'Nothing was pasted. Paste a code, or choose a file.',
  rosterDelete: 'Delete the list',
  rosterDeleteSure: 'Yes, delete the list',
  rosterEmpty: 'There is no student in the list. Nothing was changed.',
  notListed: 'not on the list',
  whoIs: 'Who is who',
  noObjective: 'Your own questions, which have no objective',
  objectives: 'By objective',
  reteach: 'Teach this again',
  reteachNone: 'There is no paragraph that most of the class missed.',
  read: 'The paragraph',
  csv: 'Save as a table (CSV)',
  json: 'Save as JSON',
  print: 'Print',
  deleteAll: 'Delete all of it',
  deleteSure:
    'Yes, delete all assignments, results, names, marks, questions of your own and what was handed in on this device',
  deleteKeep: 'No, keep it',
  deleted:
    'All assignments, results, names, marks, questions of your own and what was handed in are deleted from this device.',
  moreRows: 'Show {count} more of {all}',
  tooSlow:
    'The codes were not read within {seconds} seconds, and none was taken. Take them in smaller parts.',
  notFetched: 'What reads the codes could not be fetched. None was taken; load the page again.',
  notKept:
    'This browser has no room to keep this. Nothing was taken in; save and delete something first.',
  integrity:
    'A seal shows when a code was changed on its way. It is no proof against cheating: practice ships its answers, and whoever reads this course’s code can make a seal.',
  minutes: '{minutes} min',
  onPaper: 'on paper',
  unknown:
    '{count} {count|question|questions} of this assignment {count|is|are} no longer part of the course and {count|is|are} left out here. Bring the assignment in from its file on the page for teachers: the file has them.',
  toRead: 'Answers to read',
  toReadHelp:
    'Tick what each answer meets. What students thought of their own answers does not count here.',
  papers: 'Marks from paper',
  papersHelp:
    'One student a line: name, version, then a mark from 0 to 1 for each question as the paper numbers them, - for no answer. For example: Sana Iqbal, B, 1 0 0.5 - 1',
  papersKeep: 'Keep the marks',
  papersCounted: 'Marks of {count} {count|paper|papers} are counted.',
  paperFaults: {
    parts: 'Line {line}: “{found}” is not name, version and marks with commas between.',
    version: 'Line {line}: “{found}” is no version. It is the letter at the head of the paper.',
    count: 'Line {line}: there are {found} marks. The assignment has {count} questions.',
    mark: 'Line {line}: “{found}” is no mark. A mark is from 0 to 1, or - for no answer.',
  },
};
