import type { Violation } from '../play/log-entries';
import { usePlaying } from '../playing';

export function ViolationList({ violations }: { violations: readonly Violation[] }) {
  const { stage } = usePlaying();
  return (
    <section aria-label="单页模式">
      <h3>单页模式违规 {violations.length}</h3>
      {violations.length > 0 && (
        <ul className="violations">
          {violations.map(({ id, side, what }) => (
            <li key={id}>
              {stage.holder(side).name}:{what}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
