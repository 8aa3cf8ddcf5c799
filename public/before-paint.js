(() => {
  const { dataset } = document.documentElement;
  const allowed = { scheme: ['light', 'dark'], textSize: ['large', 'largest'] };
  try {
    for (const name in allowed) {
      const value = localStorage[`appearance.${name}`];
      if (allowed[name].includes(value)) dataset[name] = value;
    }
    if (localStorage['reading.place'] || localStorage['review.due']) dataset.returning = '';
  } catch {
    // Nothing is kept.
  }
})();
