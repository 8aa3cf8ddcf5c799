(() => {
  const { dataset } = document.documentElement;
  // A page that waits for no face, unless it has them: see `browser/faces.ts`.
  const { activation } = window.navigation ?? {};
  const fetchesFaces = document.querySelector('link[as=font]');
  if (fetchesFaces || !activation || activation.from || navigator.serviceWorker?.controller) {
    dataset.faces = '';
  }
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
