/** Brings the first field with something wrong into sight and puts the cursor there. */
export function showFirstProblem(form: HTMLElement | null): void {
  const field = form?.querySelector('[data-problem]');
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input:not([type="radio"])')?.focus({ preventScroll: true });
}
