const names: Readonly<Record<string, string>> = {
  owner: '店主',
  operator: '运营',
  service: '客服',
  finance: '财务',
  clerk: '店员',
  readOnly: '只读',
};

export const roleName = (role: string): string => names[role] ?? role;
