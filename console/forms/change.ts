/** Changes what was entered, from what stands there by then: more may be entered before it is drawn anew. */
export type Change<Value> = (update: (now: Value) => Value) => void;
