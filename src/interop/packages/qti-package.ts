/** Questions as a QTI 1.2 package for Canvas, and as a Common Cartridge 1.1. */

import type { Question } from '../../domain/questions/question.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import { formatXml, xml } from '../xml.ts';
import { questionsToQti } from './qti.ts';
import { zipFiles } from './zip.ts';

/** The zip that Canvas takes under “QTI .zip file”. */
export function questionsToCanvas(
  questions: readonly Question[],
  set: QuestionSet,
): Uint8Array<ArrayBuffer> {
  const { id } = set;
  const path = `${id}/${id}.xml`;
  const manifest = xml(
    'manifest',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      identifier: `${id}-manifest`,
    },
    xml('metadata', {}, xml('schema', {}, 'IMS Content'), xml('schemaversion', {}, '1.1.3')),
    xml('organizations'),
    xml(
      'resources',
      {},
      xml('resource', { identifier: id, type: 'imsqti_xmlv1p2' }, xml('file', { href: path })),
    ),
  );
  return zipFiles({
    'imsmanifest.xml': formatXml(manifest),
    [path]: questionsToQti(questions, set, 'canvas'),
  });
}

/** The cartridge, with one assessment in it. */
export function questionsToCartridge(
  questions: readonly Question[],
  set: QuestionSet,
): Uint8Array<ArrayBuffer> {
  const { id, title, locale } = set;
  const path = `${id}/assessment.xml`;
  const LOM = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
  const manifest = xml(
    'manifest',
    {
      xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      identifier: `${id}-manifest`,
    },
    xml(
      'metadata',
      {},
      xml('schema', {}, 'IMS Common Cartridge'),
      xml('schemaversion', {}, '1.1.0'),
      xml(
        'lom',
        { xmlns: LOM },
        xml('general', {}, xml('title', {}, xml('string', { language: locale }, title))),
      ),
    ),
    xml(
      'organizations',
      {},
      xml(
        'organization',
        { identifier: 'organization', structure: 'rooted-hierarchy' },
        xml(
          'item',
          { identifier: 'root' },
          xml('item', { identifier: 'quiz', identifierref: id }, xml('title', {}, title)),
        ),
      ),
    ),
    xml(
      'resources',
      {},
      xml(
        'resource',
        { identifier: id, type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment' },
        xml('file', { href: path }),
      ),
    ),
  );
  return zipFiles({
    'imsmanifest.xml': formatXml(manifest),
    [path]: questionsToQti(questions, set, 'cartridge'),
  });
}
