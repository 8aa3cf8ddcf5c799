(() => {
  const allowed = { scheme: ['light', 'dark'], textSize: ['large', 'largest'] };
  try {
    for (const [name, values] of Object.entries(allowed)) {
      const value = localStorage.getItem(`appearance.${name}`);
      if (values.includes(value)) document.documentElement.dataset[name] = value;
    }
  } catch {
    // Nothing is kept here.
  }
})();
