/** An invented customer, for the examples. */
export const aCustomer = {
  name: '王小明',
  phone: '13912345678',
  number: '13912345678',
  tier: 'ordinary',
  homeUnit: 'qingjiangpu',
} as const;
