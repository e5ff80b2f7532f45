import { useRef } from 'react';
import { Input, type InputRef } from 'antd';
import { SearchIcon } from '../icons';
import { useSearchHotkey } from '../use-search-hotkey';
import classes from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly change: (words: string | null) => void;
  readonly longest: number;
}

/** Searches a list by Enter; `/` brings the cursor here from anywhere on the page. */
export function SearchField({ label, placeholder, value, change, longest }: SearchFieldProps) {
  const field = useRef<InputRef>(null);
  useSearchHotkey(field);
  return (
    <Input
      // A cleared filter has to reach the field as well.
      key={value}
      ref={field}
      prefix={<SearchIcon />}
      suffix={<kbd className={classes['key']}>/</kbd>}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      maxLength={longest}
      allowClear
      onPressEnter={(event) => change(event.currentTarget.value.trim())}
      onClear={() => change(null)}
      style={{ width: 320 }}
    />
  );
}
