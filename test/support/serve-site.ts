import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../server/site-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
  }
}

const PORT = 4399;

/** Serves the built site, as `npm start` does, while the tests of the site run. */
export default async function serveBuiltSite(project: TestProject) {
  if (!existsSync('dist/index.html')) {
    throw new Error('There is no built site in dist/. Run “npm run build” first.');
  }
  const { url, close } = await serveSite({ folder: 'dist', port: PORT });
  project.provide('siteUrl', url);
  return close;
}
