/**
 * Where the site will be, as far as the host that builds it says so: Netlify names its main address
 * (https://docs.netlify.com/configure-builds/environment-variables/). Others name that of one build
 * alone. `--site` says it in any case.
 */
export function siteOfHost({ NETLIFY, URL: address }: NodeJS.ProcessEnv = process.env) {
  return NETLIFY && address ? address : undefined;
}
