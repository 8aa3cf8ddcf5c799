(() => {
  const { dataset } = document.documentElement;
  const allowed = { scheme: ['light', 'dark'], textSize: ['large', 'largest'] };
  // As `browser/storage/notes.ts` names them, today and in the first edition.
  const kept = (note) => localStorage[`${dataset.courseId}.${note}`] ?? localStorage[note];
  const show = () => {
    try {
      for (const name in allowed) {
        const value = localStorage[`appearance.${name}`];
        if (allowed[name].includes(value)) dataset[name] = value;
        else Reflect.deleteProperty(dataset, name);
      }
      const cards = kept('review.due');
      if (cards) dataset.cards = '';
      if (kept('reading.place') ?? cards) dataset.returning = '';
    } catch {
      // Nothing is kept.
    }
  };
  show();
  try {
    // A page that waits for no face, unless it has them: see `browser/faces.ts`.
    const { activation } = window.navigation ?? {};
    const fetchesFaces = document.querySelector('link[as=font]');
    if (fetchesFaces || !activation || activation.from || navigator.serviceWorker?.controller) {
      dataset.faces = '';
    }
  } catch {
    // A frame that may not ask for workers: the fallbacks stay.
  }
  // A page that was made ready ahead of the click may have waited while something was chosen.
  document.addEventListener('prerenderingchange', show);
})();
