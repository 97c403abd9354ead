import type * as z from 'zod';

/**
 * Passes on the shapes in which an aggregate's happenings are told. Each that is told has its shape
 * and no other has one; and what happens, with what every event of the aggregate says besides, fits
 * into the shape: whatever is missing or does not fit is a type error here. What a shape does not
 * name stays inside.
 */
export const toldShapes =
  <Data, Told extends keyof Data, Besides>() =>
  <Shapes extends Readonly<Record<Told, z.ZodType>>>(
    shapes: Shapes & {
      readonly [Type in keyof Shapes]: Type extends Told
        ? Data[Type] & Besides extends z.input<Shapes[Type]>
          ? unknown
          : never
        : never;
    },
  ): Shapes =>
    shapes;
