import { useCallback, useState, type FormEvent } from 'react';
import type { CollectionRow } from '../../answers';
import { askDocuments } from '../ask-inspector';
import { Empty, Shown } from '../parts/shown';
import { usePolled } from '../use-polled';
import { DocumentList } from './document-list';
import { Pages } from './pages';

const PAGE = 20;

interface Question {
  readonly filter: string;
  readonly sort: string;
  readonly skip: number;
}

/** Looks through one collection: by `_id` or by a query, page by page. */
export function DocumentBrowser({ collection }: { collection: CollectionRow }) {
  const { name } = collection;
  const [question, setQuestion] = useState<Question>({ filter: '', sort: '', skip: 0 });
  const load = useCallback(
    () => askDocuments({ collection: name, ...question, limit: PAGE }),
    [name, question],
  );
  const found = usePolled(load);
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (field: string) => {
      const value = fields.get(field);
      return typeof value === 'string' ? value : '';
    };
    setQuestion({ filter: text('filter'), sort: text('sort'), skip: 0 });
  };
  return (
    <section className="documents" aria-label={name}>
      <form className="toolbar" onSubmit={ask}>
        <input
          name="filter"
          aria-label="查询"
          className="grow"
          autoComplete="off"
          spellCheck={false}
          placeholder={'_id，或 {"payment.status": "paid", "createdAt": {"$gte": 1750000000000}}'}
        />
        <input
          name="sort"
          aria-label="排序"
          autoComplete="off"
          spellCheck={false}
          placeholder="排序：-createdAt"
        />
        <button type="submit" className="act">
          查
        </button>
      </form>
      <Shown of={found}>
        {({ total, documents }) =>
          total === 0 ? (
            <Empty>
              {question.filter === '' ? `${name} 里还没有文档。` : '没有符合的文档，换个条件试试。'}
            </Empty>
          ) : (
            <>
              <DocumentList documents={documents} />
              <Pages
                total={total}
                skip={question.skip}
                size={PAGE}
                onTurn={(skip) => setQuestion({ ...question, skip })}
              />
            </>
          )
        }
      </Shown>
    </section>
  );
}
