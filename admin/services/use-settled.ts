import { useEffect, useState } from 'react';

const stillMs = 250;

/** A value once it has stood still for a moment: not every letter of a word is a question to the server. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), stillMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
