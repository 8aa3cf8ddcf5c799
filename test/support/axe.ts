import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe finds wrong with a page as it is now: each rule with the first element that breaks it. */
export function axeFindings(page: Page): Promise<string[]> {
  return findings(axe(page, { rules: { 'target-size': { enabled: true } } }));
}

/** What axe finds wrong with the colours of a page whose other rules were judged in another scheme. */
export function axeColorFindings(page: Page): Promise<string[]> {
  return findings(axe(page).withRules(['color-contrast', 'link-in-text-block']));
}

/** What axe finds wrong in the light scheme, and what it finds wrong with the colours of the dark. */
export async function axeFindingsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeColorFindings(page);
  return [...light, ...dark.map((finding) => `in dark: ${finding}`)];
}

/**
 * Only violations are reported in full, and without the second page that axe opens for frames of
 * other origins: there are none here, and both take longer than the rules.
 */
function axe(page: Page, options = {}): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], ...options });
}

async function findings(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}
