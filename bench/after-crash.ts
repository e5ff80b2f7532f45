/** What a buyer was told before the crash. */
export interface Promised {
  /** Names the one intent; asked again with it, the shop must say the same. */
  readonly key: string;
  readonly orderId: string;
  readonly paid: boolean;
}

/** What lies on the disk after it. */
export interface Remains {
  readonly orders: ReadonlyMap<string, { readonly paid: boolean }>;
  /** The order each key was answered with. */
  readonly answers: ReadonlyMap<string, string>;
}

/**
 * Every way in which the disk contradicts what was said. `underWay` are the keys nobody had an answer for: they may
 * have happened, whole, or not.
 */
export function brokenPromises(
  promised: readonly Promised[],
  underWay: ReadonlySet<string>,
  { orders, answers }: Remains,
): string[] {
  const lost = promised.flatMap(({ key, orderId, paid }) => {
    const order = orders.get(orderId);
    if (order === undefined) return [`lost: order ${orderId} was confirmed`];
    if (paid && !order.paid) return [`lost: the payment of ${orderId} was confirmed`];
    return answers.get(key) === orderId ? [] : [`lost: the answer to ${key}`];
  });
  const known = new Set([...promised.map(({ key }) => key), ...underWay]);
  const answered = new Set(answers.values());
  return [
    ...lost,
    ...[...answers].filter(([, id]) => !orders.has(id)).map(([key]) => `torn: ${key} has no order`),
    ...[...orders.keys()]
      .filter((id) => !answered.has(id))
      .map((id) => `torn: ${id} has no answer`),
    ...[...answers.keys()].filter((key) => !known.has(key)).map((key) => `nobody asked for ${key}`),
  ];
}
