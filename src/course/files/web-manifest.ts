import type { Messages } from '../../i18n/messages.ts';
import type { CourseSettings } from '../../schema/course.ts';
import * as routes from '../../routes.ts';

/** The paper and the ink of the light look: see styles/tokens.css. */
const COLORS = { background_color: '#faf7ef', theme_color: '#1d1a15' };
const PNG = 'image/png';

/** How the course is called, looks and starts where it is installed (W3C Web Application Manifest). */
export function webManifest(
  { name, tagline, description }: Pick<CourseSettings, 'name' | 'tagline' | 'description'>,
  { nav, language }: Pick<Messages, 'nav' | 'language'>,
  lang: string,
) {
  const icon = (file: string, sizes: string, type: string, purpose = 'any') => {
    return { src: routes.publicFile(file), sizes, type, purpose };
  };
  return {
    id: routes.home,
    name: tagline === undefined ? name : `${name}: ${tagline}`,
    short_name: name,
    description,
    lang,
    dir: language.dir,
    start_url: routes.home,
    scope: routes.home,
    display: 'standalone',
    ...COLORS,
    icons: [
      icon('icon.svg', 'any', 'image/svg+xml'),
      icon('icon-192.png', '192x192', PNG),
      icon('icon-512.png', '512x512', PNG),
      icon('icon-maskable.png', '512x512', PNG, 'maskable'),
    ],
    shortcuts: [
      { name: nav.review, url: routes.review },
      { name: nav.timeline, url: routes.timeline },
    ],
  };
}
