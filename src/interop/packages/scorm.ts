/** A quiz as a SCORM 1.2 package: the real one, which reports its score to the system around it. */

import type { Question } from '../../domain/questions/question.ts';
import { escapeMarkup } from '../../domain/text/escape-markup.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import type { QuestionSet, ScormPlayer } from '../questions/question-set.ts';
import { formatXml, xml } from '../xml.ts';
import { zipFiles } from './zip.ts';

/** What stands in the package for the program to run. */
export interface ScormQuiz {
  id: string;
  title: string;
  questions: Question[];
  objectives: Record<string, string>;
  messages: QuizMessages;
  /** Said where there is no system around the page. */
  alone: string;
  /** Said where the system has no room for some of the answers. */
  full: string;
  /** Whether the first answer that is checked is the one that counts. */
  firstCounts: boolean;
}

export function questionsToScorm(
  questions: readonly Question[],
  { id, title, messages, objectives, alone, full, firstCounts = false, locale }: QuestionSet,
  player: ScormPlayer,
): Uint8Array<ArrayBuffer> {
  // Links to the course lead nowhere from inside another system.
  const asked = questions.map((question) => ({ ...question, url: '', evidenceUrl: '' }));
  const quiz: ScormQuiz = {
    id,
    title,
    questions: asked,
    objectives,
    messages,
    alone,
    full,
    firstCounts,
  };
  return zipFiles({
    'imsmanifest.xml': manifest(id, title),
    'index.html': page(quiz, locale),
    'quiz.js': player.script,
    'quiz.css': player.style,
  });
}

function manifest(id: string, title: string): string {
  const files = ['index.html', 'quiz.js', 'quiz.css'];
  return formatXml(
    xml(
      'manifest',
      {
        xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
        identifier: `${id}-manifest`,
        version: '1',
      },
      xml('metadata', {}, xml('schema', {}, 'ADL SCORM'), xml('schemaversion', {}, '1.2')),
      xml(
        'organizations',
        { default: 'organization' },
        xml(
          'organization',
          { identifier: 'organization' },
          xml('title', {}, title),
          xml('item', { identifier: 'quiz', identifierref: 'resource' }, xml('title', {}, title)),
        ),
      ),
      xml(
        'resources',
        {},
        xml(
          'resource',
          {
            identifier: 'resource',
            type: 'webcontent',
            'adlcp:scormtype': 'sco',
            href: 'index.html',
          },
          ...files.map((href) => xml('file', { href })),
        ),
      ),
    ),
  );
}

/** The quiz stands in the page as data, so that nothing has to be fetched. */
function page(quiz: ScormQuiz, locale: string): string {
  const data = JSON.stringify(quiz).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escapeMarkup(quiz.title)}</title>
    <link rel="stylesheet" href="quiz.css" />
    <script src="quiz.js" defer></script>
  </head>
  <body>
    <main id="main"><h1>${escapeMarkup(quiz.title)}</h1><div class="quiz"></div></main>
    <script type="application/json" id="quiz">${data}</script>
  </body>
</html>
`;
}
