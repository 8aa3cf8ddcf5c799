import { studentKey, type Student } from '../src/domain/assignments/result.ts';
import type { ClassKept } from './store/classes.ts';

/**
 * What a student signs with: one of the class's list as it stands there, or what the assignment asks
 * for, as it was written; `undefined` where it is no name or number.
 */
export function readStudent(
  signed: Student,
  { names, work }: Pick<ClassKept, 'names' | 'work'>,
): Student | undefined {
  const { signature } = work.assignment;
  const listed = names.find((name) => studentKey(name) === studentKey(signed));
  if (listed) return listed;
  const student = {
    nickname: signature === 'roll-number' ? '' : signed.nickname.trim(),
    rollNumber: signature === 'nickname' ? '' : signed.rollNumber.trim(),
  };
  const asked = [
    ...(signature === 'roll-number' ? [] : [student.nickname]),
    ...(signature === 'nickname' ? [] : [student.rollNumber]),
  ];
  const isName = (text: string) => /[\p{L}\p{N}]/u.test(text) && !/\p{Cc}/u.test(text);
  return asked.every(isName) ? student : undefined;
}
