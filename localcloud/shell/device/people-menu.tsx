import { useId, useRef } from 'react';
import { holdPhoneAsVisitor } from '../play/hold-phone';
import { otherSide, type Side } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { Avatar } from './avatar';

interface PeopleMenuProps {
  readonly side: Side;
  readonly onChoose: (openid: string) => void;
}

/** Who holds this phone: people of the demo shop, recent visitors, or somebody new. */
export function PeopleMenu({ side, onChoose }: PeopleMenuProps) {
  const { stage } = usePlaying();
  const known = useStage(({ people }) => people);
  const { visitors, holders } = useStage(({ world }) => world);
  const menu = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => menu.current?.close();
  const choose = (openid: string) => {
    close();
    onChoose(openid);
  };
  return (
    <>
      <button type="button" onClick={() => menu.current?.showModal()}>
        换人
      </button>
      <dialog ref={menu} className="people-menu" aria-labelledby={titleId}>
        <h2 id={titleId}>这部手机给谁用？</h2>
        <ul>
          {[...known, ...visitors].map((person) => (
            <li key={person.openid}>
              <button
                type="button"
                aria-pressed={person.openid === holders[side]}
                disabled={person.openid === holders[otherSide(side)]}
                onClick={() => choose(person.openid)}
              >
                <Avatar person={person} size={36} />
                <span>{person.name}</span>
                <small>
                  {person.openid === holders[otherSide(side)] ? '正拿着另一部' : person.note}
                </small>
              </button>
            </li>
          ))}
        </ul>
        <footer>
          <button
            type="button"
            onClick={() => {
              close();
              holdPhoneAsVisitor(stage, side);
            }}
          >
            新访客
          </button>
          <button type="button" onClick={close}>
            取消
          </button>
        </footer>
      </dialog>
    </>
  );
}
