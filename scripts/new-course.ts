/**
 * Makes another course with this program: `npm run new-course -- <folder>`. The folder gets the
 * program, its tests, and a small course to begin from, which builds.
 */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { toId } from '../src/domain/text/to-id.ts';

const STARTER = 'examples/new-course';
/** What is made anew on each machine, and what is of this course alone. */
const LEFT_OUT = [
  '.astro',
  '.git',
  'class-data',
  'coverage',
  'course.epub',
  'course.zim',
  'course.zip',
  'dist',
  'node_modules',
  'screenshots',
  'test-results',
  'CHANGELOG.md',
  'CITATION.cff',
  'NOTICE.md',
  'README.md',
  'docs/pictures',
  'docs/quality.md',
  'examples/new-course',
  'scripts/new-course.ts',
  'src/content',
  'test/other-courses',
  'test/site',
  'test/this-course',
  'test/scripts/new-course.test.ts',
];

/**
 * The tests of built pages that hold for any course. The others know pages of this one: they stand
 * aside, as models, and do not run.
 */
const SITE_TESTS = ['class-command', 'hosting', 'html', 'licences', 'second-course'].map(
  (name) => `test/site/${name}.test.ts`,
);

const ASIDE = 'test/of-the-first-course';

const [given] = process.argv.slice(2);
if (given === undefined) stop('Say where: npm run new-course -- ../my-course');
const folder = resolve(given);
if (existsSync(folder) && readdirSync(folder).length > 0) {
  stop(`${given} is there already and not empty. Name a folder that does not exist.`);
}
if (!relative(process.cwd(), folder).startsWith('..')) {
  stop(`${given} lies within this project. Name a folder beside it, such as ../my-course.`);
}

const id = toId(basename(folder)) || 'my-course';
mkdirSync(dirname(folder), { recursive: true });
cpSync('.', folder, { recursive: true, filter: isOfTheProgram });
cpSync(`${STARTER}/content`, join(folder, 'src/content'), { recursive: true });
cpSync('test/site', join(folder, ASIDE), {
  recursive: true,
  filter: (path) => !SITE_TESTS.includes(path.split(sep).join('/')),
});
for (const name of SITE_TESTS) cpSync(name, join(folder, name));
cpSync('test/other-courses', join(folder, 'test/site'), { recursive: true });
replaceIn('package.json', [
  [/"name": "[^"]*"/, `"name": "${id}"`],
  [
    /"description": "[^"]*"/,
    '"description": "A course in which every statement shows who says so."',
  ],
  [/\n.*"new-course":.*/, ''],
]);
replaceIn('docs/promises.md', [
  [/test\/site\/(?!class-command|hosting|html|licences|second-course)/g, `${ASIDE}/`, Infinity],
]);
replaceIn('package-lock.json', [[/"name": "[^"]*"/g, `"name": "${id}"`, 2]]);
replaceIn('CONTRIBUTING.md', [[/ [^.\n]*: \[NOTICE\.md\]\(NOTICE\.md\)\./, '']]);
replaceIn('src/content/course.yaml', [[/^id: my-course/m, `id: ${id}`]]);
writeFileSync(join(folder, 'README.md'), readFileSync(`${STARTER}/README.md`, 'utf8'));
writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n- Adds the course.\n');
process.stdout.write(`${given} holds a course that builds. Next:

  cd ${given}
  npm ci && npm start

README.md there says how it becomes yours.
`);

function isOfTheProgram(path: string): boolean {
  const name = relative('.', path).split(sep).join('/');
  return !LEFT_OUT.includes(name);
}

/** Replaces patterns in a file of the new course, each at most so many times. */
function replaceIn(
  file: string,
  replacements: readonly (readonly [pattern: RegExp, by: string, most?: number])[],
): void {
  const path = join(folder, file);
  const text = replacements.reduce(
    (before, [pattern, by, most = 1]) => {
      let count = 0;
      return before.replace(pattern, (found) => ((count += 1) <= most ? by : found));
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
}

function stop(message: string): never {
  process.stderr.write(`Nothing was made. ${message}\n`);
  process.exit(1);
}
