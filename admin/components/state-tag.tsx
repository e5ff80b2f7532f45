import classes from './state-tag.module.css';

/** How a state stands; the shape of its mark says the same as its colour. */
export type Tone = 'good' | 'waiting' | 'quiet';

const marks: Readonly<Record<Tone, string>> = {
  good: 'M3.200 7.300 5.800 9.900 10.800 4.400',
  waiting: 'M7 3.600V7l2.200 1.600M7 1.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11',
  quiet: 'M3.500 7h7',
};

export function StateTag({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className={[classes['tag'], classes[tone]].join(' ')}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d={marks[tone]} />
      </svg>
      {children}
    </span>
  );
}
