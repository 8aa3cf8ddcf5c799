import { expect, test } from 'vitest';
import { siteOfHost } from '../../build-steps/site-of-host.ts';

const URL = 'https://course.example';

test('Netlify says where the site will be; elsewhere “URL” may mean anything', () => {
  expect(siteOfHost({ NETLIFY: 'true', URL })).toBe(URL);
  expect(siteOfHost({ NETLIFY: undefined, URL })).toBeUndefined();
});
