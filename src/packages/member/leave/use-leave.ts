import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tellProblem } from '../../../components/tell-problem';
import { startOver } from '../../../platform/routes';
import { explain } from '../../../platform/say';
import { deleteMe, deletionPreviewQuery } from '../../../services/membership';
import { problemOf } from '../../../services/problem';
import { useRefetchOnShow } from '../../../services/use-refetch-on-show';
import { useAddress } from '../../../stores/address';
import { useCart } from '../../../stores/cart';
import { useSearch } from '../../../stores/search';
import { leaveTexts } from '../../../texts/leave';
import { say, useText } from '../../../texts/say';
import { sharedTexts } from '../../../texts/shared';
import { isLeaveWord } from './losses';

/** What this phone remembers of the person outside the server's answers. */
function forgetOnPhone() {
  useAddress.setState({ address: null });
  useCart.setState({ lines: [] });
  useSearch.getState().forget();
}

async function farewell() {
  forgetOnPhone();
  await explain(
    say(leaveTexts, 'done'),
    say(leaveTexts, 'doneText'),
    say(sharedTexts, 'understood'),
  );
  startOver();
}

/** What the contract asks for, whatever the language the person typed it in. */
const meant = '注销';

export function useLeave() {
  const t = useText(leaveTexts);
  const query = useQuery(deletionPreviewQuery());
  useRefetchOnShow(query);
  const [typed, setTyped] = useState('');
  const leaving = useMutation({
    mutationFn: deleteMe,
    onSuccess: farewell,
    onError: (error) => {
      tellProblem(problemOf(error));
      void query.refetch();
    },
  });
  return {
    query,
    preview: query.data,
    typed,
    setTyped,
    ready: query.data?.obstacles.length === 0 && isLeaveWord(typed, t('word')),
    leave: () => leaving.mutate({ confirm: meant }),
    busy: leaving.isPending,
  };
}
