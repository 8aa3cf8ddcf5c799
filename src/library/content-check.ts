import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../domain/problems/report.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { checkCourse } from './check-course.ts';
import { outlineRecords } from './checks/outlined.ts';
import { readCourse } from './read-files.ts';

/** Every problem of the content below `root`: of form, and between records. */
export async function findProblems(root: string): Promise<Problem[]> {
  const { records, problems } = await readCourse(root);
  return [...problems, ...checkCourse(outlineRecords(records))];
}

/**
 * Stops a build whose content has problems, with all of them at once and no stack trace. Astro's
 * own check stops at the first collection, names no line, and lets dangling ids through.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        if (command !== 'build') return;
        const problems = await findProblems(fileURLToPath(config.root));
        if (problems.length === 0) return;
        process.stderr.write(`\n${new ContentError(problems).message}\n`);
        process.exit(1);
      },
    },
  };
}
