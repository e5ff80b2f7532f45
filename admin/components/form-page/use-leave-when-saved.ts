import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

interface Way {
  readonly to: string;
  /** What the page it leads to is told. */
  readonly state?: unknown;
}

/** Goes on from a form once it is saved: after the render in which nothing is unsaved any more, so that the guard lets us go. */
export function useLeaveWhenSaved() {
  const navigate = useNavigate();
  const [way, setWay] = useState<Way>();
  useEffect(() => {
    if (way !== undefined) void navigate(way.to, { state: way.state });
  }, [way, navigate]);
  return { saved: way !== undefined, leave: setWay };
}
