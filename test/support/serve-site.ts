import { existsSync } from 'node:fs';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
  }
}

const PORT = 4399;

/** Serves the built site while the tests of the site run. */
export default async function serveSite(project: TestProject) {
  if (!existsSync('dist/index.html')) {
    throw new Error('There is no built site in dist/. Run “npm run build” first.');
  }
  const server = await preview({
    root: process.cwd(),
    server: { port: PORT, allowedHosts: ['class.test'] },
    logLevel: 'error',
  });
  project.provide('siteUrl', `http://localhost:${server.port}`);
  return () => server.stop();
}
