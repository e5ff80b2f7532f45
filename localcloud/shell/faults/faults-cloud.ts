import { faultReport, type FaultSettings } from '../../faults/fault-settings';
import { ask } from '../cloud/ask';

export const readFaults = () => ask('/dev/faults', undefined, faultReport);

export const putFaults = (settings: FaultSettings) =>
  ask('/dev/faults', settings, faultReport, 'PUT');
