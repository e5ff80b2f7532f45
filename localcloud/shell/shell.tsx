import { useState } from 'react';
import { DeviceStand } from './device/device-stand';
import { FaultPanel } from './faults/fault-panel';
import { isCalm } from './faults/is-calm';
import { useFaults } from './faults/use-faults';
import type { ShellHost } from './host/mini-program-host';
import { Inspector } from './inspector/inspector';
import type { Stage } from './play/stage';
import { sides } from './play/world';
import { PlayingContext } from './playing';
import { ShellHeader, type Drawer } from './shell-header';

/** Two phones on a table, the talk between them, and a drawer that shows what the phones ask the server, or lets things go wrong. */
export function Shell({ stage, host }: { stage: Stage; host: ShellHost }) {
  const [open, setOpen] = useState<Drawer | null>(null);
  const toggle = (drawer: Drawer) => setOpen(open === drawer ? null : drawer);
  const faults = useFaults(open === 'faults');
  return (
    <PlayingContext.Provider value={{ stage, host }}>
      <ShellHeader open={open} faulty={!isCalm(faults.settings)} onToggle={toggle} />
      <div className="table">
        <main className="stands">
          {sides.map((side) => (
            <DeviceStand key={side} side={side} />
          ))}
        </main>
        {open === 'inspector' && <Inspector onClose={() => setOpen(null)} />}
        {open === 'faults' && <FaultPanel faults={faults} onClose={() => setOpen(null)} />}
      </div>
    </PlayingContext.Provider>
  );
}
