import type { MessagesAnswer } from '../../answers';
import { askMessages } from '../ask-inspector';
import { Empty, Shown } from '../parts/shown';
import { countText, distanceText, instantText } from '../parts/words';
import { usePolled } from '../use-polled';

/** What WeChat's double handed to people, and what it pushes to the shop. */
export function MessagesSection() {
  const messages = usePolled(askMessages);
  return (
    <Shown of={messages}>
      {(answer) => (
        <>
          <h3>发给人的订阅消息</h3>
          <Messages answer={answer} />
          <h3>推给小店的通知</h3>
          <Pushes answer={answer} />
        </>
      )}
    </Shown>
  );
}

function Messages({ answer: { now, messages } }: { answer: MessagesAnswer }) {
  if (messages.length === 0) return <Empty>还没有发过订阅消息。</Empty>;
  return (
    <table>
      <thead>
        <tr>
          <th>时间</th>
          <th>给谁</th>
          <th>消息</th>
          <th className="wide">内容</th>
          <th>打开</th>
        </tr>
      </thead>
      <tbody>
        {messages.map(({ id, to, title, lines, page, sentAt }) => (
          <tr key={id}>
            <td title={instantText(sentAt)}>{distanceText(sentAt, now)}</td>
            <td>{to}</td>
            <td>{title}</td>
            <td className="wide">{lines.join('，')}</td>
            <td className="hint">{page}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pushes({ answer: { now, pushes } }: { answer: MessagesAnswer }) {
  if (pushes.length === 0)
    return <Empty>没有在路上的通知。有人付款、退款或图片送审，微信就会推给小店。</Empty>;
  return (
    <table>
      <thead>
        <tr>
          <th>记下</th>
          <th>通知</th>
          <th className="wide">关于</th>
          <th className="figure">试过</th>
          <th>下一次</th>
        </tr>
      </thead>
      <tbody>
        {pushes.map(({ id, kind, about, attempts, nextAt, createdAt }) => (
          <tr key={id}>
            <td title={instantText(createdAt)}>{distanceText(createdAt, now)}</td>
            <td>{kind}</td>
            <td className="wide">{about}</td>
            <td className="figure">{countText(attempts)}</td>
            <td>{nextAt === undefined ? '不会自己推' : distanceText(nextAt, now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
