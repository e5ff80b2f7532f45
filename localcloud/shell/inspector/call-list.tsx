import type { FunctionCall } from '../play/log-entries';

const sideNames = { left: '左', right: '右' } as const;

export function CallList({ calls }: { calls: readonly FunctionCall[] }) {
  return (
    <section aria-label="函数调用">
      <h3>函数调用</h3>
      {calls.length === 0 ? (
        <p className="hint">打开小程序后，这里逐条列出它问了云函数什么。</p>
      ) : (
        <table className="calls">
          <thead>
            <tr>
              <th>机</th>
              <th>调用</th>
              <th>结果</th>
              <th>毫秒</th>
            </tr>
          </thead>
          <tbody>
            {calls.map(({ id, side, name, action, code, ms }) => (
              <tr key={id} data-ok={code === 'ok'}>
                <td>{sideNames[side]}</td>
                <td>
                  {name}.{action}
                </td>
                <td>{code}</td>
                <td>{ms}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
