// Puts the reader's choice of light or dark and of text size on the page before it is painted, so
// that nothing flashes. Small and blocking on purpose; src/browser/appearance.ts writes the choice.
(() => {
  const allowed = { scheme: ['light', 'dark'], textSize: ['large', 'largest'] };
  try {
    for (const [name, values] of Object.entries(allowed)) {
      const value = localStorage.getItem(`appearance.${name}`);
      if (values.includes(value)) document.documentElement.dataset[name] = value;
    }
  } catch {
    // A browser that keeps nothing shows the page as the device would.
  }
})();
