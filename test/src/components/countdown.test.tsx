import { act, render, screen } from '@testing-library/react';
import { Countdown, remainingText } from '../../../src/components/countdown/countdown';

describe('the time left', () => {
  it.each([
    [30 * 60_000, '30:00'],
    [61_000, '01:01'],
    [60_001, '01:01'],
    [1, '00:01'],
    [0, '00:00'],
    [-5_000, '00:00'],
    [2 * 3_600_000 + 5 * 60_000, '2:05:00'],
  ])('%p ms reads %s', (milliseconds, text) => {
    expect(remainingText(milliseconds)).toBe(text);
  });

  it('follows the server’s clock when the phone’s is an hour off', () => {
    jest.useFakeTimers({ now: Date.UTC(2025, 5, 18, 5) });
    const serverNow = Date.UTC(2025, 5, 18, 4);
    const over = jest.fn();
    render(<Countdown until={serverNow + 3_000} serverNow={serverNow} onOver={over} />);
    expect(screen.getByText('00:03')).toBeTruthy();
    act(() => void jest.advanceTimersByTime(2_000));
    expect(screen.getByText('00:01')).toBeTruthy();
    expect(over).not.toHaveBeenCalled();
    act(() => void jest.advanceTimersByTime(1_000));
    expect(over).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });
});
