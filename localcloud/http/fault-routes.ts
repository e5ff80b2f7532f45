import { Hono } from 'hono';
import * as v from 'valibot';
import { faultSettings } from '../faults/fault-settings';
import type { Faults } from '../faults/faults';
import { HttpRefusal } from './answers';
import { readJsonObject } from './request-body';

export interface FaultRoutesTools {
  readonly faults: Pick<Faults, 'report' | 'put' | 'calm'>;
}

/** `/dev/faults`: what goes wrong on purpose. Put settings replace all that were there and begin their dice anew. */
export function faultRoutes({ faults }: FaultRoutesTools): Hono {
  return new Hono()
    .get('/faults', (c) => c.json(faults.report()))
    .put('/faults', async (c) => {
      const asked = v.safeParse(faultSettings, (await readJsonObject(c)).value);
      if (!asked.success) throw new HttpRefusal('BAD_FAULTS');
      faults.put(asked.output);
      return c.json(faults.report());
    })
    .delete('/faults', (c) => {
      faults.calm();
      return c.json(faults.report());
    });
}
