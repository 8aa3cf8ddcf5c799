import { onStep, readStep, writeStep } from '../../browser/addresses/step-address.ts';
import { StepSession } from './StepSession.svelte.ts';

/** A way through the questions, by their ids, that follows the address as long as the page is open. */
export function followSteps(ids: readonly string[]): StepSession {
  const steps = new StepSession({ read: readStep, write: writeStep }, ids);
  onStep(() => steps.follow());
  return steps;
}
