/** The parts of a mark that Moodle knows: it refuses a file with others. */

/** `question_bank::fraction_options_full()`, in hundredths. */
const PERCENTS = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];
const LARGEST_PART = 20;
/** As near as a percentage with two places tells. */
const NEAR = 5e-5;

/** The percentage of Moodle's that is nearest to a share from −1 to 1, and whether it is that share. */
export function percentOf(share: number): { percent: number; isExact: boolean } {
  const wanted = Math.abs(share) * 100;
  const nearest = PERCENTS.reduce((best, percent) =>
    Math.abs(percent - wanted) < Math.abs(best - wanted) ? percent : best,
  );
  return {
    percent: share < 0 && nearest > 0 ? -nearest : nearest,
    isExact: Math.abs(nearest - wanted) < 1e-4,
  };
}

/** The share that a percentage stands for: 33.33333 is a third, so that three of them are all. */
export function shareOfPercent(percent: number): number {
  const share = Math.min(1, Math.max(-1, percent / 100));
  for (let parts = 1; parts <= LARGEST_PART; parts += 1) {
    const whole = Math.round(share * parts);
    if (Math.abs(whole / parts - share) < NEAR) return whole / parts;
  }
  return share;
}
