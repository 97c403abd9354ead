import type { Messages } from '@lingui/core';

const folders = import.meta.glob<Messages>('../*/locales/en.po', {
  eager: true,
  import: 'messages',
});

/** Every folder's texts in this language. */
export const all: Messages = Object.assign({}, ...Object.values(folders));
