import { refusal, success, type Result } from '../result';
import type { Member } from '../member';

/** Most bytes a picture of oneself may have; the phone makes it small before it leaves. */
export const mostAvatarBytes = 256 * 1024;

export type PictureKind = 'png' | 'jpg' | 'webp';
export type AvatarRefusal = 'AVATAR_TOO_LARGE' | 'AVATAR_INVALID';

const beginnings: Readonly<Record<PictureKind, RegExp>> = {
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  webp: /^RIFF[\s\S]{4}WEBPVP8[ LX]/,
};

/** What kind of picture these bytes are, told by how they begin and by nothing anybody calls them. */
export function pictureKind(bytes: Uint8Array): Result<PictureKind, AvatarRefusal> {
  if (bytes.length > mostAvatarBytes) {
    return refusal('AVATAR_TOO_LARGE', { max: mostAvatarBytes });
  }
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const kinds: readonly PictureKind[] = ['png', 'jpg', 'webp'];
  const kind = kinds.find((one) => beginnings[one].test(start));
  return kind === undefined ? refusal('AVATAR_INVALID') : success(kind);
}

/** A member after something happened to their picture, and the files nothing shows any more. */
export interface AvatarChange {
  readonly member: Member;
  readonly dropped: readonly string[];
}

/** A new picture takes the place of one that is still being checked; the one others see stays for now. */
export function chooseAvatar(member: Member, file: string, at: number): AvatarChange {
  return {
    member: { ...member, newAvatar: { state: 'checking', file, at } },
    dropped: waitingFile(member),
  };
}

/** Takes away what others see and what is being checked. */
export function clearAvatar(member: Member): AvatarChange {
  return {
    member: { ...withoutNewAvatar(member), avatar: '' },
    dropped: filesOf(member),
  };
}

/** What WeChat found about a picture; undefined when the person has chosen another one meanwhile. */
export function decideAvatar(
  member: Member,
  file: string,
  passed: boolean,
  at: number,
): AvatarChange | undefined {
  if (waitingFile(member)[0] !== file) return undefined;
  if (!passed)
    return { member: { ...member, newAvatar: { state: 'refused', at } }, dropped: [file] };
  return { member: { ...withoutNewAvatar(member), avatar: file }, dropped: stored(member.avatar) };
}

/** The picture its owner sees. */
export function ownAvatar(member: Member): string {
  return waitingFile(member)[0] ?? member.avatar;
}

/** Every file of the cloud storage that belongs to a member. */
export function filesOf(member: Member): string[] {
  return [...stored(member.avatar), ...waitingFile(member)];
}

/** Whether a picture is a file of the cloud storage and needs a link to be seen. */
export function isStored(picture: string): boolean {
  return picture.startsWith('cloud://');
}

function stored(picture: string): string[] {
  return isStored(picture) ? [picture] : [];
}

function waitingFile({ newAvatar }: Member): string[] {
  return newAvatar?.state === 'checking' ? [newAvatar.file] : [];
}

function withoutNewAvatar(member: Member): Member {
  const { newAvatar, ...rest } = member;
  return newAvatar === undefined ? member : rest;
}
