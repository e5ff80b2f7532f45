import { createStore, type StoreApi } from 'zustand/vanilla';
import { abandonSheet, restingDevice, type Device, type RunningApp, type Sheet } from './device';
import type { FunctionCall, Violation } from './log-entries';
import { peopleFrom, type Person } from './people';
import { loadWorld, saveWorld, type Side, type World } from './world';

export interface StageState {
  readonly world: World;
  readonly people: readonly Person[];
  readonly shop: { readonly name: string; readonly mark: string };
  readonly devices: Readonly<Record<Side, Device>>;
  readonly calls: readonly FunctionCall[];
  readonly violations: readonly Violation[];
}

/** Two phones and what lies between them. What people do with them: open-app.ts, share.ts, hold-phone.ts. */
export interface Stage {
  readonly store: StoreApi<StageState>;
  device(side: Side): Device;
  person(openid: string): Person;
  holder(side: Side): Person;
  change(side: Side, part: Partial<Device>): void;
  changeApp(side: Side, part: Partial<RunningApp>): void;
  /** Kept over a reload. */
  changeWorld(part: Partial<World>): void;
  /** Opens a sheet or closes it with null; whoever waits for the one before gets its answer. */
  show(side: Side, sheet: Sheet | null): void;
  toast(side: Side, text: string): void;
}

const stranger = (openid: string): Person => ({ openid, name: '一位客人', avatar: '', note: '' });

export function createStage(storage: Storage): Stage {
  const store = createStore<StageState>(() => ({
    world: loadWorld(storage),
    people: peopleFrom([]),
    shop: { name: '小程序', mark: '' },
    devices: { left: restingDevice, right: restingDevice },
    calls: [],
    violations: [],
  }));
  const { getState, setState } = store;

  // A person must be the same object each time it is read, or the views never come to rest.
  const strangers = new Map<string, Person>();
  const strangerWith = (openid: string) => {
    const known = strangers.get(openid) ?? stranger(openid);
    strangers.set(openid, known);
    return known;
  };

  const device = (side: Side) => getState().devices[side];
  const change = (side: Side, part: Partial<Device>) =>
    setState(({ devices }) => ({ devices: { ...devices, [side]: { ...devices[side], ...part } } }));
  const person = (openid: string) => {
    const known = [...getState().people, ...getState().world.visitors];
    return known.find((one) => one.openid === openid) ?? strangerWith(openid);
  };
  return {
    store,
    device,
    person,
    change,
    holder: (side) => person(getState().world.holders[side]),
    changeApp(side, part) {
      const { app } = device(side);
      if (app !== null) change(side, { app: { ...app, ...part } });
    },
    changeWorld(part) {
      const world = { ...getState().world, ...part };
      setState({ world });
      saveWorld(storage, world);
    },
    show(side, sheet) {
      abandonSheet(device(side).sheet);
      change(side, { sheet });
    },
    toast: (side, text) => change(side, { toast: { id: crypto.randomUUID(), text } }),
  };
}
