/** A stylesheet whose classes are called what they are called. */
const classes: Record<string, string> = new Proxy(
  {},
  { get: (_target, name) => (typeof name === 'string' ? name : undefined) },
);

export default classes;
