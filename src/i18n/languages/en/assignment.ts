import { isSelected, minutesLeft, pointsOf, secondsLeft } from './common.ts';
import { notKept } from './not-kept.ts';

/** The words of an assignment, as a student takes it. */
export const take = {
  title: 'Assignment',
  lede: 'What your teacher has set. Your answers stay on this device until you hand them over yourself.',
  needsScript:
    'An assignment needs a script, because it is in the link and no server ever sees it. The chapters and the quizzes can be read without one.',
  loading: 'The assignment is being opened…',
  failed: 'The questions could not be fetched. Nothing you answered is lost; load the page again.',
  open: 'Open an assignment',
  openHelp: 'Paste the link that your teacher gave you, or choose the file.',
  openFile: 'Open a file',
  forgets: notKept('your answers last until you leave the page. Hand them in before that.'),
  faults: {
    none: 'There is no assignment in this link.',
    damaged:
      'This link is cut or was changed on its way. Ask your teacher for it again, or for the file.',
    'later-version':
      'This assignment was made by a later version of the course. Load the page again, or ask your teacher for the file.',
  },
  returned: 'Marked: {title}',
  returnedPoints: pointsOf,
  returnedReview:
    '{count} {count|question|questions} that you missed {count|is|are} in your review now.',
  returnedReviewLink: 'Review',
  returnedPrint: 'Print this',
  returnedReason: 'Why this mark:',
  returnedComment: 'Your teacher:',
  returnedUnknown: 'This question is no longer part of the course.',
  returnedFaults: {
    damaged:
      'This marked work is cut or was changed on its way. Ask your teacher for it again, or for the file.',
    'later-version':
      'This marked work was made by a later version of the course. Load the page again.',
  },
  worth: '{count} {count|point|points}',
  worthInAll: '{count} {count|point|points} in all',
  group: 'Your group',
  receiptQr: 'The code as pictures',
  receiptQrHelp:
    'Your teacher can read these with a camera, one after the other, without any messenger.',
  receiptQrLabel: 'QR code {number} of {count} with what you handed in',
  changed:
    'The course was corrected after this assignment was made. These questions read differently now: {prompts}. Your teacher is told; the file of the assignment has them as they were.',
  changedNone:
    'Some questions of this assignment are no longer part of the course ({count}). Ask your teacher for the file of the assignment, which has them.',
  read: 'Read first',
  questions: '{count} {count|question|questions}, about {minutes} {minutes|minute|minutes}',
  opens: 'Opens {time}',
  early:
    'It is not open yet. You can look at it and begin; what you hand in before is marked early.',
  due: 'Due {time}',
  twoClocks: '{here} by your clock ({there} by your teacher’s, {zone})',
  late: 'The due date has passed. You can still hand it in; it is marked late.',
  attempts: 'Times you can hand it in: {count}',
  anyAttempts: 'You can hand it in as often as you like',
  attemptsOver:
    'You have handed it in as often as is asked. You can do it once more; the teacher sees that.',
  minutes: 'You have {minutes} {minutes|minute|minutes} once you begin',
  nickname: 'Your name or nickname',
  rollNumber: 'Your roll number',
  signHelp: 'Only your teacher sees this, in what you hand in. Do not write an e-mail address.',
  word: 'A word of four signs or more (only if others use this device)',
  wordHelp:
    'It keeps others who use this device from opening what you leave here. Remember it: nobody can tell it to you. If you set one before, type it again.',
  locked:
    'Somebody has signed in with this here and set a word. Type the word, or sign in as yourself.',
  wrongWord: 'That is not the word that was set. Nothing was opened.',
  shortWord: 'The word needs {count} signs or more.',
  showOthers: 'I have worked on this here before',
  othersHere: 'Left on this device. Choose yourself:',
  startedHere: 'begun, not handed in',
  handedInHere: 'handed in',
  lockedHere: 'behind a word',
  finish: 'I have finished at this device',
  finishHelp:
    'Saves your receipt to a file, and then deletes from this device all that you left here of this assignment: your name, your answers and the code.',
  finishSure: 'Yes, save the file and delete it here',
  finishKeep: 'No, leave it here',
  forgotten:
    'Your file is saved, and what you left of this assignment is deleted from this device.',
  notForgotten: 'It could not be deleted from this device just now. Try again.',
  start: 'Begin',
  goOn: 'Go on',
  again: 'Do it again',
  other: 'I am somebody else',
  timeLeft: minutesLeft,
  timeOver: 'The time is over. Hand in now what you have answered; the extra time is noted.',
  handIn: 'Hand it in',
  handInOpen:
    '{count} {count|question|questions} {count|has|have} no answer yet. You can hand it in all the same.',
  handedIn: 'Handed in on this device. Now give the code or the file to your teacher.',
  handedInNot:
    'Handed in, but not kept on this device. Copy the code or save the file now, before you leave this page.',
  handInFailed:
    'This browser could not keep it. Copy the code below or save the file before you leave.',
  receipt: 'What you handed in',
  receiptHelp:
    'Send your teacher the code (paste it into any messenger) or the file. The code holds your answers and what you signed with.',
  code: 'The code',
  copy: 'Copy the code',
  copied: 'Copied.',
  selected: isSelected,
  file: 'Save it as a file',
  print: 'Print the receipt',
  score: 'Your score: {points} of {total}.',
  scoreAfterDue: 'How you did is shown after the due date: open the assignment again then.',
  toBeRead: 'Your teacher reads this:',
  toBeReadCount:
    '{count} {count|answer|answers} in your own words {count|is|are} still to be read by your teacher.',
  scoreHelp: 'Each question counts one point.',
  fileNone: 'There is no assignment in this file. Choose the file that your teacher gave you.',
  secondsLeft,
  noAnswer: 'You gave no answer.',
  attemptNumber: 'Attempt {attempt}',
  at: 'Handed in {time}',
  earlier: 'Handed in before',
};
