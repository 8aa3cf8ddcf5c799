/** What `--base` says, with a slash at both ends; `/` where it says nothing. */
export function readBaseOption(folder = ''): string {
  return `/${folder.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}
