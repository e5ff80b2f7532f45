/** Documents by `_id`. */
export function byId<Doc extends { readonly _id: string }>(
  docs: readonly Doc[],
): ReadonlyMap<string, Doc> {
  return new Map(docs.map((doc) => [doc._id, doc]));
}

/** Documents grouped by a key; those without one are left out. */
export function groupBy<Doc>(
  docs: readonly Doc[],
  keyOf: (doc: Doc) => string | undefined,
): ReadonlyMap<string, readonly Doc[]> {
  const groups = new Map<string, Doc[]>();
  for (const doc of docs) {
    const key = keyOf(doc);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [doc]);
    else group.push(doc);
  }
  return groups;
}
