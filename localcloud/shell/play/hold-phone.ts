import { closeApp } from './open-app';
import { newVisitor } from './people';
import type { Stage } from './stage';
import { otherSide, type Side } from './world';

const visitorsKept = 5;

/** Hands the phone to somebody else; nobody holds both phones. */
export function holdPhone(stage: Stage, side: Side, openid: string): void {
  const { holders } = stage.store.getState().world;
  if (openid === holders[otherSide(side)]) return;
  closeApp(stage, side);
  stage.changeWorld({ holders: { ...holders, [side]: openid } });
}

/** Somebody the shop has never seen. */
export function holdPhoneAsVisitor(stage: Stage, side: Side): void {
  const { holders, visitors } = stage.store.getState().world;
  const visitor = newVisitor(crypto.randomUUID());
  const held = visitors.filter(({ openid }) => openid === holders[otherSide(side)]);
  const recent = visitors.slice(1 - visitorsKept);
  stage.changeWorld({ visitors: [...new Set([...held, ...recent]), visitor] });
  holdPhone(stage, side, visitor.openid);
}
