const minute = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

/** When something was said, as a chat shows it: the time today, with the date before. */
export function saidAt(at: number, now: Date = new Date()): string {
  const then = new Date(at);
  const time = then.toLocaleTimeString('zh-CN', minute);
  if (then.toDateString() === now.toDateString()) return time;
  return `${then.getMonth() + 1}月${then.getDate()}日 ${time}`;
}
