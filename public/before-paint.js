// Blocking on purpose: nothing may flash. src/browser/appearance.ts writes the choice.
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
