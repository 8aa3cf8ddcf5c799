/** Lets a reader look at one year of the home page's picture: by touch, with a pointer and by keys. */

/** Binds the slider of `figure` to its lines and to its list of years, once. */
export function chooseYear(figure: HTMLElement): void {
  const slider = figure.querySelector<HTMLInputElement>('[data-year]');
  const lines = figure.querySelector<SVGSVGElement>('.lines');
  const plot = lines?.querySelector<SVGSVGElement>('svg');
  const here = lines?.querySelector<SVGLineElement>('.here');
  const shown = figure.querySelector<HTMLElement>('[data-chosen]');
  if (!slider || !lines || !plot || !here || !shown || 'bound' in figure.dataset) return;
  figure.dataset['bound'] = '';
  const [first, last] = [Number(slider.min), Number(slider.max)];
  const [x, width] = [plot.x.baseVal, plot.width.baseVal].map(
    ({ valueInSpecifiedUnits }) => valueInSpecifiedUnits,
  ) as [number, number];

  function show(year: number): void {
    if (!slider || !here || !shown) return;
    const row = figure.querySelector<HTMLElement>(`[data-of="${year}"]`);
    slider.value = String(year);
    slider.setAttribute('aria-valuetext', row?.querySelector('p')?.textContent.trim() ?? '');
    const at = `${x + (width * (year - first)) / Math.max(1, last - first)}%`;
    here.setAttribute('x1', at);
    here.setAttribute('x2', at);
    here.dataset['shown'] = '';
    shown.replaceChildren(...[...(row?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  }

  function yearUnder({ clientX }: PointerEvent): number {
    const box = lines!.getBoundingClientRect();
    const share = ((100 * (clientX - box.left)) / box.width - x) / width;
    return Math.round(first + Math.min(1, Math.max(0, share)) * (last - first));
  }

  const follow = (event: PointerEvent): void => {
    const year = yearUnder(event);
    if (year !== Number(slider.value)) show(year);
  };
  lines.addEventListener('pointermove', follow);
  lines.addEventListener('pointerdown', follow);
  slider.addEventListener('input', () => {
    show(Number(slider.value));
  });
  show(Number(slider.value));
}
