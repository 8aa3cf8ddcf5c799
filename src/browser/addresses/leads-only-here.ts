/** Whether a link leads to the computer on which it was made, and on another one to nothing. */
export function leadsOnlyHere(link: string): boolean {
  const { hostname, protocol } = new URL(link);
  return protocol === 'file:' || /^(?:localhost|.+\.localhost|127\..+|\[::1\])$/.test(hostname);
}
