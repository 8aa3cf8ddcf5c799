import { expect, test } from 'vitest';
import { folderFault } from '../../build-steps/folder-name.ts';

test.each(['/home/me/course#1', '/home/me/100%/course', '/home/who?/course'])(
  'a course in %s is told to move, with the sign that is in the way',
  (folder) => {
    expect(folderFault(folder)).toMatch(/“[#%?]”.*Rename the folder/s);
  },
);

test.each(['/home/me/course', '/home/me/My course (2)', '/home/عائشہ/course', 'C:\\Users\\me'])(
  'a course in %s is built',
  (folder) => {
    expect(folderFault(folder)).toBeUndefined();
  },
);
