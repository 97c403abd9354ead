import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';

/**
 * Shows something above the page, outside of whatever cuts it off. Not zag's own `Portal`: that one asks
 * for a global `React`.
 */
export const OnTop = ({ children }: { children: ComponentChildren }) =>
  createPortal(children, document.body);
