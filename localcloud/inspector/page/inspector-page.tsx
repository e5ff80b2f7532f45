import { useState } from 'react';
import { CallsSection } from './calls/calls-section';
import { ChecksSection } from './checks/checks-section';
import { DataSection } from './data/data-section';
import { JobsSection } from './jobs/jobs-section';
import { Live } from './live';
import { MessagesSection } from './messages/messages-section';
import { OutboxSection } from './outbox/outbox-section';
import { usePlace } from './use-place';

const sections = [
  { name: 'calls', title: '调用', Section: CallsSection },
  { name: 'data', title: '数据', Section: DataSection },
  { name: 'outbox', title: '待办副作用', Section: OutboxSection },
  { name: 'jobs', title: '定时任务', Section: JobsSection },
  { name: 'messages', title: '消息和推送', Section: MessagesSection },
  { name: 'checks', title: '核对', Section: ChecksSection },
] as const;

/** What the local cloud holds and does, for the developer. The address keeps the section and the collection. */
export function InspectorPage() {
  const [{ section }, go] = usePlace();
  const [isLive, setLive] = useState(true);
  const shown = sections.find(({ name }) => name === section) ?? sections[0];
  return (
    <Live.Provider value={isLive}>
      <div className="inspector-page">
        <header className="rail">
          <h1>检视</h1>
          <p className="simulation">本地云，非微信</p>
          <nav aria-label="检视什么">
            {sections.map(({ name, title }) => (
              <a
                key={name}
                href={`#/${name}`}
                aria-current={name === shown.name ? 'page' : undefined}
              >
                {title}
              </a>
            ))}
          </nav>
          <footer>
            <label className="live" data-live={isLive}>
              <input
                type="checkbox"
                checked={isLive}
                onChange={(event) => setLive(event.target.checked)}
              />
              {isLive ? '每 2 秒更新' : '已停住'}
            </label>
            <a href="/">两部手机</a>
            <a href="/admin/">商家后台</a>
          </footer>
        </header>
        <main>
          <h2>{shown.title}</h2>
          <shown.Section go={go} />
        </main>
      </div>
    </Live.Provider>
  );
}
