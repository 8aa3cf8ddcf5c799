import type { QuizFile } from '../../course/files/quiz-file.ts';
import { fetchJson, onceForEach } from './fetch-json.ts';

/** The quiz at the address, fetched once. Rejects when it cannot be; asking again tries again. */
export const loadQuiz = onceForEach((url) => fetchJson<QuizFile>(url));
