/**
 * `make`, which gives the same object again for the same record: what is made of a record that has not
 * changed can then be known by what it was made of.
 */
export function onceForEach<From extends object, Made>(
  make: (record: From) => Made,
): (record: From) => Made {
  const known = new WeakMap<From, Made>();
  return (record) => {
    const before = known.get(record);
    if (before !== undefined) return before;
    const made = make(record);
    known.set(record, made);
    return made;
  };
}
