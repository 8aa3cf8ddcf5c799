import type { TimelineEvent } from '../../domain/timeline/timeline-event.ts';

/**
 * The events of the page's timeline, which stand in it as JSON behind the list. As properties of
 * the island they would be twice as long in the HTML, and would be watched for changes one by one.
 * Resolves when the whole page is read, and so its list as well.
 */
export async function readEvents(): Promise<TimelineEvent[]> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }
  const json = document.querySelector('[data-timeline-events]')?.textContent ?? '[]';
  return JSON.parse(json) as TimelineEvent[];
}
