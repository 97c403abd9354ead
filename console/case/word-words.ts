import { t } from '@lingui/core/macro';

/** What one of the texts of a happening is, before it; nothing where it goes without saying. */
export const wordWords = (name: string): string => {
  switch (name) {
    case 'found':
      return t`查明：`;
    case 'done':
      return t`处理：`;
    case 'told':
      return t`告知客户：`;
    case 'basis':
      return t`依据：`;
    case 'reason':
      return t`原因：`;
    case 'evidence':
      return t`证据：`;
    case 'asked':
      return t`请客户补充：`;
    default:
      return '';
  }
};
