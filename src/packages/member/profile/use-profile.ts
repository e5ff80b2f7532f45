import { useMutation } from '@tanstack/react-query';
import { tellProblem } from '../../../components/tell-problem';
import { confirm, explain, sayDone } from '../../../platform/say';
import { setAvatar, updateProfile } from '../../../services/membership';
import { problemOf } from '../../../services/problem';
import { profileTexts } from '../../../texts/profile';
import { say } from '../../../texts/say';
import { sharedTexts } from '../../../texts/shared';
import { monthAndDay } from './birthday-columns';

const explainHere = (key: 'photoFailed' | 'nicknameRefused') =>
  void explain(say(profileTexts, 'title'), say(profileTexts, key), say(sharedTexts, 'understood'));

const agreesToBirthday = (birthday: string) =>
  confirm({
    title: say(profileTexts, 'birthdayAsk', monthAndDay(birthday)),
    content: say(profileTexts, 'birthdayAskHint'),
    agree: say(profileTexts, 'right'),
    decline: say(sharedTexts, 'cancel'),
  });

const agreesToClear = () =>
  confirm({
    title: say(profileTexts, 'birthdayClearAsk'),
    content: say(profileTexts, 'birthdayClearHint'),
    agree: say(profileTexts, 'clear'),
    decline: say(sharedTexts, 'cancel'),
  });

/** Everything a person may write about themselves; each change is sent on its own. */
export function useProfile() {
  const { mutate, isPending } = useMutation({
    mutationFn: updateProfile,
    onSuccess: () => sayDone(say(profileTexts, 'saved')),
    onError: (error) => tellProblem(problemOf(error)),
  });
  const face = useMutation({
    mutationFn: setAvatar,
    onSuccess: ({ avatarState }) =>
      sayDone(say(profileTexts, avatarState === 'checking' ? 'photoTaken' : 'saved')),
    onError: (error) => tellProblem(problemOf(error)),
  });
  const takeAvatar = (picture: string | undefined) => {
    if (picture) face.mutate({ picture });
    else explainHere('photoFailed');
  };
  const takeBirthday = async (birthday: string) => {
    if (await agreesToBirthday(birthday)) mutate({ birthday });
  };
  const clearBirthday = async () => {
    if (await agreesToClear()) mutate({ birthday: '' });
  };
  return {
    busy: isPending,
    avatarBusy: face.isPending,
    takeAvatar,
    clearAvatar: () => face.mutate({ picture: '' }),
    takeNickname: (nickname: string) => mutate({ nickname }),
    refuseNickname: () => explainHere('nicknameRefused'),
    takeBirthday: (birthday: string) => void takeBirthday(birthday),
    clearBirthday: () => void clearBirthday(),
  };
}
