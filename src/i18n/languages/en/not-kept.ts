/** Why nothing that is done on a page outlasts it, with what follows from that. */
export function notKept(follows: string) {
  return {
    refused: `This browser does not let the page keep anything: ${follows}`,
    'later-version': `What this device keeps is of a later version of this course and stays as it is. This page keeps nothing: ${follows}`,
    blocked: `Another tab holds what this device keeps. Close it and load this page again; until then ${follows}`,
    'no-answer': `The browser has not opened what this device keeps: until it does, ${follows}`,
    failed: `What this device keeps could not be brought to this version of the course and stays as it was. This page keeps nothing: ${follows}`,
  };
}
