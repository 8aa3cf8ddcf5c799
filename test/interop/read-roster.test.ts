import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRoster, readRoster, type ColumnRole } from '../../src/interop/read-roster.ts';
import { decodeTextFile, firstLineNotUtf8 } from '../../src/interop/text-file.ts';

const FOLDER = 'test/fixtures/class-lists';
const fileOf = (name: string) => decodeTextFile(readFileSync(`${FOLDER}/${name}`));
const rosterOf = (name: string) => readRoster(fileOf(name).text);
const namesOf = (name: string) =>
  rosterOf(name).students.map((student) => `${student.name}/${student.rollNumber}`);

describe('the list of a class as programs and schools write it', () => {
  test.each([
    [
      'moodle-participants.csv',
      'Ayesha Khan/2021-CS-07, Bilal Ahmed Raza/2021-CS-12, Catherine D’Souza/',
    ],
    ['google-classroom.csv', 'Ayesha Khan/, Bilal Ahmed/'],
    ['canvas-gradebook.csv', 'Ayesha Khan/07, Bilal Ahmed/12'],
    ['name-student-id.csv', 'Ayesha Khan/S-07, Bilal Ahmed/S-12'],
    ['name-reg-no.csv', 'Ayesha Khan/FA21-BCS-007, Bilal Ahmed/FA21-BCS-012'],
    ['serial-name-adm-no.csv', 'Ayesha Khan/4501, Bilal Ahmed/4502, Ayesha Khan/4503'],
    ['name-rollno.csv', 'Ayesha Khan/7, Bilal Ahmed/12'],
    ['excel-windows-1252.csv', 'Zoë Müller/7, José D’Souza/12'],
    ['excel-utf-16.txt', 'عائشہ خان/7, Bilal Ahmed/12'],
    ['old-mac-headless.csv', 'Ayesha Khan/1, Bilal Ahmed/2, Sana Malik/3'],
    ['school-title.csv', 'Ayesha Khan/4501, Bilal Ahmed/4502'],
  ])('%s', (name, students) => {
    expect(namesOf(name).join(', ')).toBe(students);
    expect(rosterOf(name).isSure).toBe(true);
  });

  test.each([
    [
      'of Canvas, with grades: a row without a student stands before the points',
      'Student,ID,SIS User ID,Section,Quiz\n,,,,Manual Posting\n    Points Possible,,,,10\n"Khan, Ali",1,77,A,5\n',
      ['Ali Khan/77'],
      true,
    ],
    [
      'of accounts: the parts of a name stand beside the whole of it',
      'user_id,first_name,last_name,full_name,sortable_name,email\n22,Zara,Bibi,Zara Bibi,"Bibi, Zara",z@y.test\n',
      ['Zara Bibi/'],
      true,
    ],
    ['of grades by address: nobody is called by it', 'email,HW1\na@y.test,80\n', [], false],
    ['of addresses alone', 'a@y.test\nb@y.test\n', [], false],
    [
      'of addresses and marks, without headings',
      'a@y.test,80\nb@y.test,95\n',
      ['80/80', '95/95'],
      false,
    ],
  ])('a list %s', (_name, text, students, isSure) => {
    const read = readRoster(text);
    expect(read.students.map(({ name, rollNumber }) => `${name}/${rollNumber}`)).toEqual(students);
    expect(read.isSure).toBe(isSure);
  });

  test('rows that are no student are named, not lost', () => {
    expect(rosterOf('canvas-gradebook.csv').leftOut).toEqual([
      'Points Possible, 10',
      'Student, Test, 10-B',
    ]);
    expect(rosterOf('google-classroom.csv').leftOut).toEqual(['Date, 2026-03-01', 'Points, 10']);
  });

  test('two of one name with nothing to tell them apart are one, and that is said', () => {
    const { students, repeated } = rosterOf('two-of-one-name.csv');
    expect(students).toHaveLength(2);
    expect(repeated).toEqual(['Ayesha Khan']);
  });

  test('“No” below the first row is an answer, and no heading', () => {
    expect(readRoster('Ayesha Khan,yes\nBilal Ahmed,no').students).toHaveLength(2);
  });

  test('columns that are not clear are asked about, and read as they are said to be', () => {
    const text = 'Ayesha,Khan,Amina,7\nBilal,Ahmed,Sana,12';
    expect(readRoster(text).isSure).toBe(false);
    const given: ColumnRole[] = ['first-name', 'last-name', 'none', 'roll-number'];
    const { students, isSure } = readRoster(text, given);
    expect(students[0]).toEqual({ name: 'Ayesha Khan', rollNumber: '7' });
    expect(isSure).toBe(true);
  });

  test.each([
    [
      'names in two columns, whatever stands in the third',
      'Ayesha,Bilal\nSana,Zara',
      ['name', 'roll-number'],
      false,
    ],
    ['numbers in two columns', 'A1,7\nA2,9', ['name', 'roll-number'], true],
    ['one column', 'Ayesha\nBilal', ['name'], true],
    [
      'a count of the rows before the names',
      '1,Ayesha\n2,Bilal\n3,Sana',
      ['roll-number', 'name'],
      true,
    ],
    [
      'a count before names and numbers',
      '1,Ayesha,x7\n2,Bilal,x9\n3,Sana,x5',
      ['none', 'name', 'roll-number'],
      true,
    ],
    [
      'two columns of numbers behind the names',
      'Ayesha,x7,80\nBilal,x9,95',
      ['name', 'roll-number', 'none'],
      false,
    ],
    ['a column that is empty', 'Ayesha,,x7\nBilal,,x9', ['name', 'none', 'roll-number'], true],
    [
      'addresses beside the names',
      'Ayesha,a@y.test,x7\nBilal,b@y.test,x9',
      ['name', 'none', 'roll-number'],
      true,
    ],
    ['addresses beside numbers alone', 'a@y.test,80\nb@y.test,95', ['none', 'roll-number'], false],
  ])('without headings, %s are guessed', (_what, text, columns, isSure) => {
    expect(readRoster(text)).toMatchObject({ columns, isSure });
  });

  test.each([
    ['Name,Roll No,ID\nAyesha,7,900', ['name', 'roll-number', 'none']],
    ['First name,Last name,Name\nAyesha,Khan,Ayesha Khan', ['first-name', 'last-name', 'none']],
    ['Last name,Full name\nKhan,Ayesha Khan', ['last-name', 'none']],
    ['Name,Student name\nAyesha,Khan', ['name', 'none']],
  ])('with the headings of %j each column is known', (text, columns) => {
    expect(readRoster(text)).toMatchObject({ columns, isSure: true });
  });

  test('a name of which only a part is given is that part', () => {
    const read = readRoster('First name,Last name\nAyesha,\n,Khan\n,');
    expect(read.students.map(({ name }) => name)).toEqual(['Ayesha', 'Khan']);
  });

  test('a word with a figure in the place of a name is a roll number, several words are a name', () => {
    const students = readRoster('Name\nFA21-07\nAyesha 2\nBilal').students;
    expect(students.map(({ rollNumber }) => rollNumber)).toEqual(['FA21-07', '', '']);
    // A number of its own is kept beside such a word.
    expect(readRoster('Name,Roll No\nAli2,7').students).toEqual([
      { name: 'Ali2', rollNumber: '7' },
    ]);
  });

  test('of Canvas, names are turned only where all of them are written so', () => {
    const names = (text: string) => readRoster(text).students.map(({ name }) => name);
    expect(names('Student,ID\n"Khan, Ali",1\n"Bibi, Zara",2')).toEqual(['Ali Khan', 'Zara Bibi']);
    expect(names('Student,ID\n"Khan, Ali",1\nZara Bibi,2')).toEqual(['Khan, Ali', 'Zara Bibi']);
    expect(names('Student,ID\n"Khan, Ali, Jr",1')).toEqual(['Khan, Ali, Jr']);
    expect(names('Name,ID\n"Khan, Ali",1')).toEqual(['Khan, Ali']);
  });

  test('rows of points and means are no student, whichever column says so', () => {
    const { students, leftOut } = readRoster('Roll No,Name\nMean,7\n8,Total\n9,Ayesha\n,,\n');
    expect(students.map(({ name }) => name)).toEqual(['Ayesha']);
    expect(leftOut).toEqual(['Mean, 7', '8, Total']);
  });

  test('what is left out is said by its first three cells', () => {
    expect(readRoster('Name,A,B,C\nTotal,1,2,3').leftOut).toEqual(['Total, 1, 2']);
  });

  test('a list as text is read as it was, names that are numbers once', () => {
    const roster = [
      { name: 'Ayesha, the first', rollNumber: '7' },
      { name: 'Bilal', rollNumber: '' },
      { name: 'FA21', rollNumber: 'FA21' },
    ];
    expect(formatRoster(roster)).toBe('"Ayesha, the first",7\nBilal\nFA21');
  });

  test('never has a list fewer students than rows without a word of it', () => {
    const cell = fc.constantFrom(
      'Ayesha Khan',
      'Bilal',
      '7',
      '12',
      'x@y.test',
      '',
      'Points',
      'Total',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        (rows) => {
          const read = readRoster(rows.map((row) => row.join(',')).join('\n'));
          const told = read.students.length + read.leftOut.length;
          const again = read.repeated.length > 0;
          expect(again || told === read.rows.length).toBe(true);
        },
      ),
    );
  });
});

describe('a text file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Zoë'), 'utf-8'],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x5a, 0x6f, 0xc3, 0xab]), 'utf-8'],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0]), 'utf-16le'],
    ['UTF-16 without', new Uint8Array([0x5a, 0, 0x6f, 0, 0xeb, 0]), 'utf-16le'],
    [
      'UTF-16 the other way without a mark',
      new Uint8Array([0, 0x5a, 0, 0x6f, 0, 0xeb]),
      'utf-16be',
    ],
    ['UTF-16 the other way', new Uint8Array([0xfe, 0xff, 0, 0x5a, 0, 0x6f, 0, 0xeb]), 'utf-16be'],
  ])('in %s is read', (_name, bytes, encoding) => {
    expect(decodeTextFile(bytes)).toMatchObject({ text: 'Zoë', encoding, assumed: undefined });
  });

  test.each([
    ['Zoë', [0x5a, 0x6f, 0xeb], 'Windows-1252', 'a Latin name with an accent'],
    ['ÉÉ,—“', [0xc9, 0xc9, 0x2c, 0x97, 0x93], 'Windows-1252', 'two capitals and signs'],
    ['à — é', [0xe0, 0x20, 0x97, 0x20, 0xe9], 'Windows-1252', 'letters and dashes alone'],
    ['علی', [0xda, 0xe1, 0xed], 'Windows-1256', 'a name in Urdu'],
    [
      'Ali,علی',
      [0x41, 0x6c, 0x69, 0x2c, 0xda, 0xe1, 0xed],
      'Windows-1256',
      'both beside each other',
    ],
    ['گل ہما', [0x90, 0xe1, 0x20, 0xc0, 0xe3, 0xc7], 'Windows-1256', 'the letters of Urdu'],
  ])('of an older program reads “%s”', (text, bytes, assumed) => {
    expect(decodeTextFile(new Uint8Array(bytes))).toMatchObject({ assumed, lostAt: undefined });
    expect(decodeTextFile(new Uint8Array(bytes)).text.replaceAll('ي', 'ی')).toBe(text);
  });

  test('in UTF-16 without its mark is known by Urdu letters too', () => {
    const bytes = new Uint8Array(Buffer.from('عائشہ خان', 'utf16le'));
    expect(decodeTextFile(bytes)).toMatchObject({ text: 'عائشہ خان', encoding: 'utf-16le' });
  });

  test.each([
    ['utf-16le', [0xff, 0xfe, 0x05, 0x09, 0x28, 0x09]],
    ['utf-16be', [0xfe, 0xff, 0x09, 0x05, 0x09, 0x28]],
  ])('in a script that only the mark of %s tells is read by it', (encoding, bytes) => {
    expect(decodeTextFile(new Uint8Array(bytes))).toMatchObject({ text: 'अन', encoding });
  });

  test.each([
    ['það', [0xfe, 0x61, 0xf0]],
    ['aþ', [0x61, 0xfe]],
    ['ÿa', [0xff, 0x61]],
    ['aÿ', [0x61, 0xff]],
  ])('%s has a byte of a mark, and is not in UTF-16', (text, bytes) => {
    expect(decodeTextFile(new Uint8Array(bytes))).toMatchObject({
      text,
      encoding: 'windows-1252',
    });
  });

  test('with CR alone at the ends of its lines has lines', () => {
    const { text } = decodeTextFile(new TextEncoder().encode('a\rb\r\nc\nd'));
    expect(text).toBe('a\nb\r\nc\nd');
  });

  test('whose signs were lost before says on which line', () => {
    expect(decodeTextFile(new TextEncoder().encode('a\nZo\uFFFD\nb')).lostAt).toBe(2);
  });

  test('of which a line is no UTF-8 says which', () => {
    expect(firstLineNotUtf8(new Uint8Array([0x61, 0x0a, 0x5a, 0xeb, 0x0a]))).toBe(2);
    expect(firstLineNotUtf8(new Uint8Array([0x61, 0x0a, 0x5a, 0xeb]))).toBe(2);
    expect(firstLineNotUtf8(new TextEncoder().encode('Zoë\nعائشہ'))).toBeUndefined();
  });
});
