/** The islands that work in the course as a folder too; the others stand there as where no script runs. */
export const ISLANDS_IN_FOLDER = [
  'DeviceIsland',
  'FlashcardsIsland',
  'GlossarySearchIsland',
  'PracticeIsland',
  'ReviewIsland',
] as const;
