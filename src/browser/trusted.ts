/**
 * What may be handed to the browser as markup or as the address of a program, where the host asks for
 * Trusted Types (build-steps/hosting/headers.ts): https://www.w3.org/TR/trusted-types/. Svelte has a
 * policy of its own for its templates.
 */

interface Rules {
  createHTML: (text: string) => string | null;
  createScriptURL: (url: string) => string;
}

/** Not in every browser, and not yet in TypeScript's own types. */
interface Factory {
  createPolicy: <Made extends Partial<Rules>>(name: string, rules: Made) => Made;
}

const { trustedTypes } = globalThis as { trustedTypes?: Factory };

const programs = trustedTypes?.createPolicy('course', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin === location.origin) return url;
    throw new TypeError(`${url} is no program of this site`);
  },
});

/** The address of a program of this site, as a worker takes it. Throws where it is none. */
export function ownProgram(url: string): string {
  // What the browser gives is an object that stands for the text.
  return programs ? programs.createScriptURL(url) : url;
}

/** From here on text is taken as markup wherever it is written so, as a library does, if it is words alone. */
export function trustWords(): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => (/[<&]/.test(text) ? null : text),
  });
}
