import { computed, inject, type Signal } from '@angular/core';
import { Chart } from './chart';
import type { PlotTick } from './plot';
import { PlotSize } from './plot-size';
import { linear, roundTicks, type Scale } from './scale';

/** Where the values are drawn: what is left of a drawing beside and below its texts. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The upright axis of a plot, and the area beside it. */
export interface ValueAxis {
  readonly area: Signal<PlotArea>;
  readonly y: Signal<Scale>;
  readonly ticks: Signal<readonly PlotTick[]>;
}

/** Another scale than the even one from 0. */
export interface OtherScale {
  readonly values: readonly number[];
  readonly scale: (range: readonly [number, number]) => Scale;
}

/** The axis of the plot that calls it: from 0 to `most`, with some room above, and beside it for texts of that length. */
export function valueAxis(most: () => number, room: number, { other = () => null, beside = () => [] }: AxisOptions = {}): ValueAxis {
  const [{ language }, size] = [inject(Chart), inject(PlotSize)];
  const values = computed(() => other()?.values ?? roundTicks(most(), most() * room));
  const texts = computed(() => values().map((value) => language().number(value)));
  const area = computed(() => areaBetween(texts(), beside(), size));
  const y = computed(() => {
    const range = [area().bottom, area().top] as const;
    return other()?.scale(range) ?? linear([0, most() * room], range);
  });
  return { area, y, ticks: computed(() => values().map((value, index) => ({ at: y()(value), text: texts()[index] ?? '' }))) };
}

/** How wide a text of an axis is, about; a little too wide rather than too narrow. */
export function textWidth(text: string, zoom: number): number {
  return text.length * 6.3 * zoom;
}

/** Every tick, or every second, third …, so that their texts do not run into each other; counted from the one that must be there. */
export function readableTicks(ticks: readonly PlotTick[], zoom: number, must = ticks[0]?.text): PlotTick[] {
  const kept = Math.max(
    0,
    ticks.findIndex(({ text }) => text === must),
  );
  for (let step = 1; step < ticks.length; step += 1) {
    const some = ticks.filter((_, index) => (index - kept) % step === 0);
    if (some.every((tick, index) => index === 0 || fits(some[index - 1] ?? tick, tick, zoom))) return some;
  }
  return ticks.slice(kept, kept + 1);
}

/** The same heights in the same order, none nearer to another than `least`. */
export function apart(heights: readonly number[], least: number): number[] {
  const result = [...heights];
  let lowest = -Infinity;
  for (const index of [...heights.keys()].sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0))) {
    lowest = Math.max(heights[index] ?? 0, lowest + least);
    result[index] = lowest;
  }
  return result;
}

interface AxisOptions {
  readonly other?: () => OtherScale | null;
  readonly beside?: () => readonly string[];
}

function fits(one: PlotTick, next: PlotTick, zoom: number): boolean {
  return next.at - one.at >= (textWidth(one.text, zoom) + textWidth(next.text, zoom)) / 2 + 8 * zoom;
}

function areaBetween(texts: readonly string[], beside: readonly string[], size: PlotSize): PlotArea {
  const zoom = size.zoom();
  const widest = (some: readonly string[], space: number): number =>
    some.length === 0 ? 8 : Math.round(Math.max(...some.map((text) => textWidth(text, zoom))) + space * zoom);
  return { left: widest(texts, 12), right: size.width() - widest(beside, 16), top: Math.round(12 * zoom), bottom: Math.round(size.height() - 28 * zoom) };
}
