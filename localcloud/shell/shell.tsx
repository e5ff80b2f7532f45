import { useState } from 'react';
import { DeviceStand } from './device/device-stand';
import type { ShellHost } from './host/mini-program-host';
import { Inspector } from './inspector/inspector';
import type { Stage } from './play/stage';
import { sides } from './play/world';
import { PlayingContext } from './playing';
import { ShellHeader } from './shell-header';

/** Two phones on a table, the talk between them, and a drawer that shows what the phones ask the server. */
export function Shell({ stage, host }: { stage: Stage; host: ShellHost }) {
  const [inspecting, setInspecting] = useState(false);
  return (
    <PlayingContext.Provider value={{ stage, host }}>
      <ShellHeader inspecting={inspecting} onInspect={() => setInspecting(!inspecting)} />
      <div className="table">
        <main className="stands">
          {sides.map((side) => (
            <DeviceStand key={side} side={side} />
          ))}
        </main>
        {inspecting && <Inspector onClose={() => setInspecting(false)} />}
      </div>
    </PlayingContext.Provider>
  );
}
