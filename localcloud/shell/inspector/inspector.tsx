import { forgetTalk } from '../play/share';
import { sides } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { CallList } from './call-list';
import { InvariantsCheck } from './invariants-check';
import { PhoneFacts } from './phone-facts';
import { ViolationList } from './violation-list';

/** For the developer: what the phones are, what they ask, whether the books are right. */
export function Inspector({ onClose }: { onClose: () => void }) {
  const { stage } = usePlaying();
  const calls = useStage((state) => state.calls);
  const violations = useStage((state) => state.violations);
  return (
    <aside className="inspector" aria-label="检视">
      <header>
        <h2>检视</h2>
        <button type="button" onClick={onClose}>
          收起
        </button>
      </header>
      <section aria-label="两部手机">
        {sides.map((side) => (
          <PhoneFacts key={side} side={side} />
        ))}
      </section>
      <InvariantsCheck />
      <ViolationList violations={violations} />
      <CallList calls={calls} />
      <footer>
        <button type="button" onClick={() => forgetTalk(stage)}>
          清空聊天和朋友圈
        </button>
        <a href="/dev/inspector" target="_blank" rel="noreferrer">
          看本地云里面
        </a>
      </footer>
    </aside>
  );
}
