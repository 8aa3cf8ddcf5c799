import type { Component } from 'svelte';
import DeviceIsland from '../device/DeviceIsland.svelte';
import PracticeIsland from '../questions/PracticeIsland.svelte';
import ReviewIsland from '../review/ReviewIsland.svelte';
import FlashcardsIsland from '../terms/FlashcardsIsland.svelte';
import GlossarySearchIsland from '../terms/GlossarySearchIsland.svelte';
import type { ISLANDS_IN_FOLDER } from './island-names.ts';

type Name = (typeof ISLANDS_IN_FOLDER)[number];

/** What is mounted where a page of the folder names it; the page holds the props that each asks for. */
export const islands: Record<string, Component<never> | undefined> = {
  DeviceIsland,
  FlashcardsIsland,
  GlossarySearchIsland,
  PracticeIsland,
  ReviewIsland,
} satisfies Record<Name, Component<never>>;
