import { useLocation, useSearchParams } from 'react-router';

type Parts<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

/**
 * What a list shows lives in the address: filters and the open drawer survive a refresh and can be sent to a colleague.
 * An empty value takes its part out. Filters replace the address; what is opened can be closed by going back.
 */
export function useAddressState<Name extends string>() {
  const [address, setAddress] = useSearchParams();
  const state: unknown = useLocation().state;

  function show(parts: Parts<Name>, replace: boolean): void {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries<string | null | undefined>(parts)) {
      if (value === null || value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    setAddress(next, { replace, state });
  }

  return {
    address,
    state,
    filter: (parts: Parts<Name>) => show(parts, true),
    open: (parts: Parts<Name>) => show(parts, false),
  };
}
