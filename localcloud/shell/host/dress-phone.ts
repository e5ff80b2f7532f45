/** Makes a desktop frame feel like a phone: no scrollbars, no text cursor, no selection by dragging. */
const phoneStyle = `
  * { scrollbar-width: none; }
  *::-webkit-scrollbar { display: none; }
  body { -webkit-user-select: none; user-select: none; cursor: default; }
`;

export function dressPhone(phone: Window): void {
  const style = phone.document.createElement('style');
  style.textContent = phoneStyle;
  phone.document.head.append(style);
}
