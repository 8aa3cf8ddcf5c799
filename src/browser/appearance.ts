/** Light or dark, and the size of text: chosen in a panel, kept on the device, shown at once. */

const APPEARANCE = {
  scheme: ['system', 'light', 'dark'],
  textSize: ['normal', 'large', 'largest'],
} as const;

type Choice = keyof typeof APPEARANCE;

/** Wires the radio buttons in a panel, whose names are those of `APPEARANCE`. */
export function followAppearance(panel: HTMLElement): void {
  for (const choice of Object.keys(APPEARANCE) as Choice[]) {
    const shown = document.documentElement.dataset[choice] ?? APPEARANCE[choice][0];
    for (const radio of panel.querySelectorAll<HTMLInputElement>(`[name='${choice}']`)) {
      radio.checked = radio.value === shown;
    }
  }
  panel.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(target.name as Choice, target.value);
  });
}

function choose(choice: Choice, value: string): void {
  const isDefault = value === APPEARANCE[choice][0];
  document.documentElement.dataset[choice] = value;
  try {
    if (isDefault) localStorage.removeItem(`appearance.${choice}`);
    else localStorage.setItem(`appearance.${choice}`, value);
  } catch {
    // The choice holds for this page; a browser that keeps nothing forgets it on the next.
  }
}
