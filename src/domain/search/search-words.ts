/** The words of the search, as the language's dictionary gives them. */
export interface SearchWords {
  title: string;
  label: string;
  placeholder: string;
  loading: string;
  failed: string;
  found: string;
  foundOne: string;
  none: string;
  perhaps: string;
  matched: string;
  close: string;
  hint: string;
  terms: string;
  events: string;
  sections: string;
}
