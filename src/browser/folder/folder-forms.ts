/**
 * Lets the forms of the page be answered where the frame around it may send none, as that of Kolibri: there
 * a browser does not even tell that one was pressed. They are sent nowhere in any case.
 */
export function answerForms(): void {
  document.addEventListener('click', (event) => {
    const { target, defaultPrevented } = event;
    const submitter = target instanceof Element ? target.closest('button') : null;
    const form = submitter?.form;
    if (!form || submitter.type !== 'submit' || defaultPrevented) return;
    event.preventDefault();
    if (!form.reportValidity()) return;
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
  });
}
