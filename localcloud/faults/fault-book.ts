import type { Log } from '../host/log';
import { seededChance } from '../seed/seeded-chance';
import { calm, noFaults, type FaultCounts, type FaultSettings } from './fault-settings';

type Kind = Exclude<keyof FaultSettings, 'seed' | 'clockShiftMinutes'>;

/** What shall go wrong, the dice that decide when, and how often it did. Forgotten with the process. */
export class FaultBook {
  private current = calm;
  private counted = noFaults;
  private readonly dice = new Map<Kind, () => number>();
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly log: Log) {}

  get settings(): FaultSettings {
    return this.current;
  }

  get counts(): FaultCounts {
    return this.counted;
  }

  /** Begins anew: the dice from their seed, the counts from nothing. */
  put(settings: FaultSettings): void {
    this.current = settings;
    this.counted = noFaults;
    this.dice.clear();
    for (const hear of this.listeners) hear();
  }

  onChange(hear: () => void): void {
    this.listeners.push(hear);
  }

  /** The next number (0 up to 1) for this kind of fault. Each kind has its own dice, so that one does not move another's. */
  roll(kind: Kind): number {
    const die = this.dice.get(kind) ?? seededChance(seedOf(this.current.seed, kind));
    this.dice.set(kind, die);
    return die();
  }

  note(count: keyof FaultCounts, text?: string): void {
    this.counted = { ...this.counted, [count]: this.counted[count] + 1 };
    if (text !== undefined) this.log({ level: 'warn', source: 'faults', text });
  }
}

/** FNV-1a over the name, begun at the seed. */
function seedOf(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of name) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
