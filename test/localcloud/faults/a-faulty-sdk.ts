import * as v from 'valibot';
import { createFaults, type Faults } from '../../../localcloud/faults/faults';
import { faultSettings } from '../../../localcloud/faults/fault-settings';
import { bootLocalSdk, type LocalSdk, type LocalSdkOptions } from '../../support/local-sdk';

type Asked = v.InferInput<typeof faultSettings>;

export interface FaultySdk extends LocalSdk {
  readonly faults: Faults;
  /** What is not named is off. */
  fault(settings: Asked): void;
}

/** The real SDK on an engine and a gateway that can be made to fail. */
export async function bootFaultySdk(options: LocalSdkOptions): Promise<FaultySdk> {
  const faults = createFaults();
  // Its warning about slow calls would keep the process for three seconds after every broken connection.
  process.env['SILENCE'] = 'true';
  const sdk = await bootLocalSdk({
    ...options,
    around: faults.around({ abort: (id) => sdk.engine.transactions.abort(id) }),
    aroundJournal: (journal) => faults.aroundJournal(journal),
    now: () => faults.clock.now(),
  });
  return { ...sdk, faults, fault: (settings) => faults.put(v.parse(faultSettings, settings)) };
}
