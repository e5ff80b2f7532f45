import { useState, type FormEvent } from 'react';
import type { HostedAddress } from '#contract/host';

const fields = [
  { key: 'name', label: '收货人', most: 20 },
  { key: 'phone', label: '手机号', most: 11 },
  { key: 'province', label: '省', most: 20 },
  { key: 'city', label: '市', most: 20 },
  { key: 'district', label: '区县', most: 20 },
  { key: 'detail', label: '详细地址', most: 80 },
] as const;

const empty: HostedAddress = {
  name: '',
  phone: '',
  province: '',
  city: '',
  district: '',
  detail: '',
};

export function AddressForm({ onDone }: { onDone: (address: HostedAddress) => void }) {
  const [address, setAddress] = useState(empty);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(address);
  };
  return (
    <form className="address-form" onSubmit={submit}>
      {fields.map(({ key, label, most }) => (
        <label key={key}>
          <span>{label}</span>
          <input
            value={address[key]}
            maxLength={most}
            required={key !== 'district'}
            {...(key === 'phone' ? { pattern: '1[3-9][0-9]{9}', inputMode: 'tel' as const } : {})}
            onChange={({ target }) => setAddress({ ...address, [key]: target.value })}
          />
        </label>
      ))}
      <button type="submit" className="sheet-main">
        用这个地址
      </button>
    </form>
  );
}
