import type { MdastPluginDefinition } from 'satteri';
import { isTree, parseProse } from '../reader/outline-prose.ts';
import { readerOf } from '../reader/content-reader.ts';
import { mergeProse } from './merge-prose.ts';

/**
 * A plugin of the MDX compiler: the prose of a chapter or a page in the language that is built, where
 * that is not the one in which it is written.
 */
export function proseInLanguage(root: string): MdastPluginDefinition {
  return {
    name: 'prose-in-language',
    before: async (tree, context) => {
      const language = process.env['COURSE_LANGUAGE'];
      if (language === undefined) return;
      const { records } = await readerOf(root).read();
      const [original] = records.course.data.languages;
      if (!original || language === original || !context.fileURL) return;
      const { pathname } = context.fileURL;
      const [, collection, slug] =
        /\/(chapters|pages)\/[a-z]+\/([a-z0-9-]+)\.mdx$/.exec(pathname) ?? [];
      const ofKind = collection === 'pages' ? records.pages : records.chapters;
      const written = ofKind.find((record) => record.slug === slug);
      if (!written) return;
      const translation = records.translations.find(
        (candidate) =>
          candidate.collection === collection &&
          candidate.of === slug &&
          candidate.language === language,
      );
      const trees = [written, translation].map((prose) => prose && parseProse(prose));
      const [words, own] = trees.map((candidate) =>
        candidate && isTree(candidate) ? candidate : undefined,
      );
      if (words) context.replaceNode(tree, mergeProse(words, own, original).tree);
    },
  };
}
