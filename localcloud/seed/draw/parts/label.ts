import { mix } from '../colour';
import { ink, paper, seal } from '../inks';
import { slice, type Profile } from '../lathe';
import { downward, heightOf } from '../lettering';
import { group, line, path, rect } from '../svg';

interface FlatLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly ground?: string;
  readonly letter?: string;
  readonly size?: number;
  readonly mark?: boolean;
}

/** A paper label with a fine inner frame, its name downward and the small red shop mark under it; x, y is its top centre. */
export function flatLabel(label: FlatLabel): string {
  const { x, y, width, height, text, ground = paper, letter = ink, mark = true } = label;
  const foot = mark ? width * 0.42 : width * 0.14;
  const size =
    label.size ??
    Math.min(width * 0.56, (height - foot - width * 0.26) / ([...text].length * 1.12));
  const top =
    y + width * 0.16 + Math.max(0, (height - foot - width * 0.2 - heightOf(text, size)) / 2);
  return group(
    {},
    rect(x - width / 2, y, width, height, ground, { rx: 3 }),
    rect(x - width / 2 + 5, y + 5, width - 10, height - 10, 'none', {
      stroke: mix(ground, letter, 0.45),
      'stroke-width': 1.6,
    }),
    downward(text, { x, y: top, size, fill: letter }),
    mark ? stamp(x, y + height - width * 0.36, width * 0.24) : '',
  );
}

/** The shop mark as a small square stamp; x, y is its top centre. */
export function stamp(x: number, y: number, size: number, fill: string = seal): string {
  const unit = size / 10;
  return (
    rect(x - size / 2, y, size, size, fill, { rx: unit * 1.4 }) +
    line(
      `M${x - unit * 3.2} ${y + unit * 3.6}L${x} ${y + unit * 1.8}L${x + unit * 3.2} ${y + unit * 3.6}M${x - unit * 2} ${y + unit * 4.4}V${y + unit * 8}M${x + unit * 2} ${y + unit * 4.4}V${y + unit * 8}M${x - unit * 2} ${y + unit * 6}H${x + unit * 2}`,
      paper,
      unit * 0.9,
    )
  );
}

interface WrappedLabel {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly top: number;
  readonly foot: number;
  readonly reach?: number;
  readonly text: string;
  readonly ground?: string;
  readonly letter?: string;
  readonly size?: number;
  readonly mark?: boolean;
}

/** A label that goes round a turned body between two heights above its base. */
export function wrappedLabel(label: WrappedLabel): string {
  const {
    x,
    y,
    radius,
    top,
    foot,
    reach = 0.56,
    text,
    ground = paper,
    letter = ink,
    mark = true,
  } = label;
  const band: Profile = [
    [radius, top, 'corner'],
    [radius, foot, 'corner'],
  ];
  const inner: Profile = [
    [radius, top - 6, 'corner'],
    [radius, foot + 6, 'corner'],
  ];
  const drop = radius * 0.17;
  const height = top - foot;
  const stampSize = mark ? Math.min(radius * 0.3, height * 0.16) : 0;
  const room = height - (mark ? stampSize * 1.5 : 0) - radius * 0.2;
  const size = label.size ?? Math.min(radius * 0.62, room / ([...text].length * 1.12));
  const start = y - top + drop + radius * 0.08 + Math.max(0, (room - heightOf(text, size)) / 2);
  return (
    path(slice(band, { x, y }, -reach, reach), ground) +
    path(slice(inner, { x, y }, -reach + 0.05, reach - 0.05), 'none', {
      stroke: mix(ground, letter, 0.45),
      'stroke-width': 1.6,
    }) +
    downward(text, { x, y: start, size, fill: letter }) +
    (mark ? stamp(x, y - foot + drop - stampSize * 1.45, stampSize) : '')
  );
}

/** A small wooden sign on two cords, hung in from above the picture; x, y is its top centre. */
export function hangingSign({
  x,
  y,
  text,
  frame,
}: {
  x: number;
  y: number;
  text: string;
  frame: string;
}): string {
  const height = 26 + [...text].length * 54;
  return group(
    {},
    line(`M${x - 26} ${y}V-200M${x + 26} ${y}V-200`, frame, 3),
    rect(x - 46, y, 92, height, frame, { rx: 5 }),
    flatLabel({ x, y: y + 9, width: 74, height: height - 18, text }),
    line(`M${x} ${y + height}v16`, seal, 3),
    path(`M${x - 8} ${y + height + 14}h16l5 44h-26Z`, seal),
  );
}
