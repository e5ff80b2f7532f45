/**
 * Milliseconds on a clock that all threads of this process share. `performance.now()` begins at another moment in
 * each thread, so two of them cannot be compared.
 */
export const processTime = (): number => Number(process.hrtime.bigint()) / 1e6;
