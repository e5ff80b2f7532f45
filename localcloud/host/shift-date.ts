/**
 * Lets the Date of this thread run apart from the machine's clock, as if the machine of this instance were wrong.
 * Timers and `performance` go on undisturbed.
 * @returns sets how far apart, in milliseconds
 */
export function shiftDate(): (shiftMs: number) => void {
  const MachineDate = Date;
  let shift = 0;
  const now = (): number => MachineDate.now() + shift;
  const ShiftedDate = new Proxy(MachineDate, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as Date,
    apply: () => new MachineDate(now()).toString(),
    get: (target, name, receiver): unknown =>
      name === 'now' ? now : Reflect.get(target, name, receiver),
  });
  MachineDate.prototype.constructor = ShiftedDate;
  globalThis.Date = ShiftedDate;
  return (shiftMs) => {
    shift = shiftMs;
  };
}
