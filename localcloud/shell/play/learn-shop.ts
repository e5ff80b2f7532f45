import { knownPeople, shopOnShow } from '../cloud/dev-cloud';
import { peopleFrom } from './people';
import type { Stage } from './stage';

/** Names and pictures of people and shop; without them the page still works with its own names. */
export async function learnShop(stage: Stage): Promise<void> {
  const [people, shop] = await Promise.allSettled([knownPeople(), shopOnShow()]);
  if (people.status === 'fulfilled') stage.store.setState({ people: peopleFrom(people.value) });
  if (shop.status === 'fulfilled') stage.store.setState({ shop: shop.value });
}
