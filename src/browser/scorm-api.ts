/** The SCORM 1.2 interface of a learning-management system, which a page finds in a window around it. */

interface Scorm12 {
  LMSInitialize: (nothing: '') => string;
  LMSGetValue: (element: string) => string;
  LMSSetValue: (element: string, value: string) => string;
  LMSCommit: (nothing: '') => string;
  LMSFinish: (nothing: '') => string;
}

/** A session with the system, begun when the page was opened. */
export interface ScormSession {
  get(element: string): string;
  /** Whether the system took the value. */
  set(element: string, value: string): boolean;
  /** Whether the system has kept all that was set. */
  commit(): boolean;
  finish(): void;
}

/** SCORM wants it to be looked for no more than so far up. */
const MOST_WINDOWS = 10;

/** Begins a session; nothing where there is no such system around the page. */
export function beginScorm(): ScormSession | undefined {
  const api = findApi(window) ?? (window.opener ? findApi(window.opener as Window) : undefined);
  if (!api || api.LMSInitialize('') !== 'true') return undefined;
  return {
    get: (element) => api.LMSGetValue(element),
    set: (element, value) => api.LMSSetValue(element, value) === 'true',
    commit: () => api.LMSCommit('') === 'true',
    finish: () => void api.LMSFinish(''),
  };
}

function findApi(from: Window): Scorm12 | undefined {
  let at = from;
  for (let step = 0; step < MOST_WINDOWS; step += 1) {
    try {
      const { API } = at as Window & { API?: Scorm12 };
      if (API) return API;
    } catch {
      // A window of another origin: the system is not there.
      return undefined;
    }
    if (at.parent === at) return undefined;
    at = at.parent;
  }
  return undefined;
}

/** A length of time as SCORM 1.2 writes it, such as `0000:04:30`. */
export function scormTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor((seconds / 60) % 60))}:${two(seconds % 60)}`;
}

/** The time of day as SCORM 1.2 writes it. */
export function scormClock(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
