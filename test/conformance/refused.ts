/** How a call was refused, in numbers and codes; the words of a refusal are nobody's promise. */
interface Refusal {
  readonly errCode?: unknown;
  readonly code?: unknown;
  readonly isError: boolean;
}

const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null
    ? Object.entries(error).find(([key]) => key === name)?.[1]
    : undefined;

const refusalOf = (error: unknown): Refusal => ({
  errCode: fieldOf(error, 'errCode'),
  code: fieldOf(error, 'code'),
  isError: error instanceof Error,
});

/** @returns what the call failed with, or `accepted` when it did not fail */
export async function failureOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return 'accepted';
}

export const isRefused = async (call: () => unknown) => (await failureOf(call)) !== 'accepted';

/** @returns the number a call was refused with, or 'accepted' */
export async function errCodeOf(call: () => unknown): Promise<unknown> {
  const error = await failureOf(call);
  return error === 'accepted' ? error : fieldOf(error, 'errCode');
}

/** @returns number, code and kind of the refusal, or 'accepted' */
export async function refusalShape(call: () => unknown): Promise<Refusal | 'accepted'> {
  const error = await failureOf(call);
  return error === 'accepted' ? error : refusalOf(error);
}

export function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const words = fieldOf(error, 'errMsg');
  if (typeof words === 'string') return words;
  return error instanceof Error ? error.message : '';
}
