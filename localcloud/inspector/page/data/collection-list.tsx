import type { CollectionRow } from '../../answers';
import { bytesText, countText } from '../parts/words';

interface CollectionListProps {
  readonly collections: readonly CollectionRow[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

export function CollectionList({ collections, chosen, onChoose }: CollectionListProps) {
  const group = (title: string, own: boolean) => {
    const rows = collections.filter((one) => one.own === own);
    if (rows.length === 0) return null;
    return (
      <section aria-label={title}>
        <h3>{title}</h3>
        <ul>
          {rows.map(({ name, documents, bytes, isEstimate }) => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === chosen ? 'true' : undefined}
                onClick={() => onChoose(name)}
              >
                <span className="name">{name}</span>
                <span className="figure">{countText(documents)}</span>
                <span className="figure hint">
                  {isEstimate ? '约 ' : ''}
                  {bytesText(bytes)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  };
  return (
    <aside className="collections">
      {group('小店的集合', false)}
      {group('本地云自己的', true)}
    </aside>
  );
}
