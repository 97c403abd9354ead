/** Something that reached somebody outside the system: on-call people, or a customer. */
export type Delivery = { readonly receivedAt: string } & (
  | { readonly kind: 'webhook'; readonly person: string; readonly body: unknown }
  | {
      readonly kind: 'topic';
      readonly branch: string;
      readonly subject: string;
      readonly text: string;
    }
  | {
      readonly kind: 'mail';
      readonly to: readonly string[];
      readonly subject: string;
      readonly text: string;
    }
  | {
      readonly kind: 'customer-mail';
      readonly from: string;
      readonly to: readonly string[];
      readonly subject: string;
      readonly text: string;
      /** Headers as they came. */
      readonly messageId: string | undefined;
      readonly inReplyTo: string | undefined;
      readonly references: readonly string[];
      readonly automatic: string | undefined;
    }
  | {
      readonly kind: 'text-message';
      readonly branch: string;
      readonly messageId: string;
      readonly to: string;
      readonly text: string;
    }
);

type Undated<T> = T extends unknown ? Omit<T, 'receivedAt'> : never;

type Listener = (delivery: Delivery) => void;

/** The last 1000 deliveries, oldest first. */
export type Deliveries = {
  readonly all: () => readonly Delivery[];
  readonly take: (delivery: Undated<Delivery>) => void;
  /** Hears every delivery from now on, until the function that it gives back is called. */
  readonly listen: (listener: Listener) => () => void;
};

const kept = 1_000;

export const makeDeliveries = (): Deliveries => {
  const list: Delivery[] = [];
  const listeners = new Set<Listener>();
  return {
    all: () => list,
    take: (undated) => {
      const delivery = { ...undated, receivedAt: new Date().toISOString() };
      list.push(delivery);
      list.splice(0, list.length - kept);
      for (const listener of listeners) listener(delivery);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
