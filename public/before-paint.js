(() => {
  const allowed = { scheme: ['light', 'dark'], textSize: ['large', 'largest'] };
  const root = document.documentElement;
  try {
    for (const [name, values] of Object.entries(allowed)) {
      const value = localStorage.getItem(`appearance.${name}`);
      if (values.includes(value)) root.dataset[name] = value;
    }
    // Whoever has read here before is offered the way back, in a place kept for it.
    if (localStorage.getItem('reading.place') || localStorage.getItem('review.due')) {
      root.dataset.returning = '';
    }
  } catch {
    // Nothing is kept here.
  }
})();
