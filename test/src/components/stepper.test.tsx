import { fireEvent, render, screen } from '@testing-library/react';
import { Stepper } from '../../../src/components/stepper/stepper';

function aStepper(value: number, most = 999) {
  const changed: number[] = [];
  render(<Stepper value={value} most={most} onChange={(next) => changed.push(next)} />);
  const tap = (label: string) => fireEvent.click(screen.getByLabelText(label));
  return { changed, fewer: () => tap('减少一件'), more: () => tap('增加一件') };
}

describe('choosing how many', () => {
  it('goes one up and one down', () => {
    const { changed, fewer, more } = aStepper(3);
    more();
    fewer();
    expect(changed).toEqual([4, 2]);
  });

  it('does not go below one', () => {
    const { changed, fewer } = aStepper(1);
    fewer();
    expect(changed).toEqual([]);
    expect(screen.getByLabelText('减少一件').getAttribute('aria-disabled')).toBe('true');
  });

  it('does not go above what there is', () => {
    const { changed, more } = aStepper(5, 5);
    more();
    expect(changed).toEqual([]);
    expect(screen.getByLabelText('增加一件').getAttribute('aria-disabled')).toBe('true');
  });

  it('tells how many are chosen', () => {
    aStepper(3);
    expect(screen.getByLabelText('数量 3 件')).toBeTruthy();
  });
});
