import type { APIRoute } from 'astro';
import { jsonResponse } from '../../course/files/json-response.ts';
import { cardFiles } from '../../course/files/review-file.ts';
import { loadCourse } from '../../course/load-course.ts';
import type { ReviewCard } from '../../domain/review/review-card.ts';
import { LANGUAGE } from '../../language.ts';
import { messagesFor } from '../../i18n/messages.ts';

export async function getStaticPaths() {
  const files = cardFiles(await loadCourse(), messagesFor(LANGUAGE));
  return files.length === 1
    ? []
    : files.map((cards, place) => ({
        params: { file: String(place + 1) },
        props: { cards },
      }));
}

/** The two sides of cards of the review. */
export const GET: APIRoute = ({ props }) => {
  const { cards } = props as { cards: ReviewCard[] };
  return jsonResponse(cards);
};
