/** A title as part of a file's name: nothing a file system reads as something else. */
export function safeFileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 40);
}
