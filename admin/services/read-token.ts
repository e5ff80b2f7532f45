/** A signed token is a few hundred bytes; anything else in the address did not come from a sign-in page. */
const tokenShape = /^[A-Za-z0-9._~+/=-]{8,4096}$/;

/** The token a sign-in page hands over in the address, or undefined when there is none worth keeping. */
export function readToken(parameters: URLSearchParams): string | undefined {
  const token = parameters.get('token');
  return token !== null && tokenShape.test(token) ? token : undefined;
}
