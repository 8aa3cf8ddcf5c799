import type { messages as english } from './languages/en.ts';

/** Every message of the interface: what the English dictionary has, every language has. */
export type Messages = typeof english;

/** The messages of a page without those that stand on it as HTML. */
type OnIsland<T> = Omit<T, 'title' | 'lede' | 'needsScript'>;

export type QuizMessages = Messages['quiz'];
export type PracticeMessages = Omit<Messages['quiz']['practiceForm'], 'noScript'>;
export type DeviceMessages = Omit<Messages['device'], 'lede' | 'needsScript'>;
export type ReviewMessages = Messages['review'];
export type GlossarySearchMessages = Pick<
  Messages['glossary'],
  | 'search'
  | 'placeholder'
  | 'kind'
  | 'anyKind'
  | 'results'
  | 'oneResult'
  | 'noResults'
  | 'unsure'
  | 'cards'
> &
  Pick<Messages['search'], 'perhaps' | 'loading' | 'failed' | 'matched'>;
export type FlashcardMessages = Pick<
  Messages['glossary']['flashcards'],
  'card' | 'keys' | 'show' | 'hide' | 'next' | 'previous' | 'shuffle' | 'none'
> &
  Pick<Messages['glossary'], 'kind' | 'anyKind' | 'more'> &
  Pick<Messages['search'], 'loading' | 'failed'>;
export type SearchMessages = Messages['search'];
export type TimelineMessages = Messages['timeline'];
export type MapMessages = Messages['map'];
export type BuildMessages = Messages['teaching']['build'];
export type ShareMessages = Messages['teaching']['share'];
export type KeptMessages = Messages['teaching']['kept'];
export type TakeMessages = OnIsland<Messages['teaching']['take']>;
export type ResultsMessages = OnIsland<Messages['teaching']['results']>;
export type PaperMessages = Omit<OnIsland<Messages['teaching']['paper']>, 'ofChapters'>;
export type ExportMessages = Omit<
  OnIsland<Messages['teaching']['export']>,
  'ready' | 'chosen' | 'guide' | 'guides'
>;
export type ImportMessages = Messages['teaching']['import'];
export type ClassMessages = OnIsland<Messages['classroom']>;
/** Of a class, for its teacher. */
export type HoldMessages = OnIsland<Messages['classroom']['teach']> &
  Pick<Messages['classroom'], 'refusals' | 'noServer' | 'noServerTeacher' | 'loading' | 'again'> &
  Pick<Messages['teaching']['results'], 'firstClass'>;
export type ScreenMessages = Omit<Messages['classroom']['screen'], 'title' | 'lede'> &
  Pick<Messages['classroom'], 'loading' | 'noServer'> &
  Pick<Messages['classroom']['teach'], 'first' | 'second' | 'rightShare'> &
  Record<'differ' | 'hold', string>;
export type EditorMessages = ImportMessages['editor'];

const languages = import.meta.glob<{ messages: Messages }>('./languages/*.ts', { eager: true });

/** The interface's messages in a language. @throws when there is no file for it in `languages/`. */
export function messagesFor(locale: string): Messages {
  const language = languages[`./languages/${locale}.ts`];
  if (!language) throw new Error(`There are no messages for “${locale}” in src/i18n/languages/.`);
  return language.messages;
}
