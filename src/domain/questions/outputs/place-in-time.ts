import { chosenLabels, printedLists, plainList, scormText } from '../printed.ts';
import type { KindOutputs } from '../question-kind.ts';
import { placeInTime } from '../kinds/place-in-time.ts';

export const placeInTimeOutputs: KindOutputs<'place-in-time', number | null> = {
  plainParts: ({ from, to }) => [[`${from} … ${to}`]],
  printed: ({ from, to }) => printedLists([plainList([`${from} … ${to}`])], 1),
  key: (question, _options, messages) =>
    placeInTime.describeRightAnswer(question, messages).join('; '),
  chosen: (_question, _answer, grade) => chosenLabels(grade),
  carried: ({ earliest, latest, feedback }) => ({
    form: { form: 'number', least: earliest, most: latest, feedback },
    losses: ['year-as-number', 'part-marks'],
  }),
  scormType: 'numeric',
  scormResponse: (_question, answer) => scormText(String(answer)),
};
