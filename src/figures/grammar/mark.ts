/**
 * The vocabulary of the figures: what can be drawn, as plain data.
 *
 * A figure's geometry gives a list of marks; Drawing shows it, lights it, walks it and moves it. Lengths are
 * in pixels of the layout, x to the right, y down. Displayed numbers are text, never a number field: between
 * two states every number field is interpolated.
 */

/** Colour by role, see tokens.css: input and shortcut, a path, the three widths, the sum. */
export type ColourRole = 'x' | 'path' | 'd' | 'groupWidth' | 'blockWidth' | 'sum';

/** The three steps of the paper (§3.2, §3.3), told by the same tint and word in every figure. */
export type Step = 'split' | 'transform' | 'aggregate';

/** A piece of text in one role. */
export interface Run {
  readonly text: string;
  readonly role?: ColourRole;
  /** A number that somebody chose by hand: underlined. */
  readonly handSet?: boolean;
}

/** One line of text. */
export type Label = readonly Run[];

export type Point = readonly [x: number, y: number];

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Adjustment {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Along which it is dragged: to the right and upwards it grows. */
  readonly axis: 'x' | 'y';
  /** How far one step is, in pixels of the layout. */
  readonly pixels: number;
}

interface Meaning {
  /** Stable over all states of the figure: marks with one id are one thing that moves. */
  readonly id: string;
  /** Name shared with formulas and prose, e.g. `path3`, `sum`, `x`. The word `path` means every `path1`, `path2`, … */
  readonly part?: string;
  /** A larger part that it is a piece of: it lights with that part, but does not light it. */
  readonly partOf?: string;
  /** Ids of the marks that it is computed from; they light with it. `conv1.` means all whose ids begin so. */
  readonly from?: readonly string[];
  /** Id of the mark that it belongs to (a label, a name): it lights with it. */
  readonly of?: string;
  /** What is said of it. Marks that say something are the stops of the keyboard walk. */
  readonly says?: string;
  /** What Enter, Space or a click on it does; Drawing hands the word to `onAct`. */
  readonly act?: string;
  /** For a mark that opens something: whether it is open. */
  readonly expanded?: boolean;
  /** A value that is dragged on the mark itself, or changed by the arrow keys along its axis. */
  readonly adjust?: Adjustment;
  /** Id of the mark out of which it comes when it is new and into which it goes when it leaves. */
  readonly origin?: string;
  /** Switched off: dashed and pale. */
  readonly off?: boolean;
}

/** A tensor: a slab whose face stands for the map and whose thickness for the channels. */
export interface Card extends Meaning, Area {
  readonly kind: 'card';
  /** How far the slab reaches to the upper right; see cardSize. */
  readonly depth: number;
  readonly role?: ColourRole;
  readonly lines: readonly Label[];
  readonly linesAt: 'inside' | 'below' | 'right';
  /** Address of a picture of the real feature map, e.g. from bitmap(). */
  readonly image?: string;
}

/** An operation with the paper's three-part label "256, 1×1, 4", in one line or three. */
export interface Box extends Meaning, Area {
  readonly kind: 'box';
  readonly lines: readonly Label[];
  /** Lines of small print below the label: BN, ReLU, stride, groups. */
  readonly tags: readonly string[];
  readonly step?: Step;
  readonly role?: ColourRole;
  /** 0: a box of its own on this side; 1: one piece with its neighbour. */
  readonly joinLeft: number;
  readonly joinRight: number;
  /** How well the joints within one piece can be seen, 0 … 1; 0.2 where it is left out. */
  readonly seam?: number;
  /** Equal stripes that it consists of, where several paths are one piece. */
  readonly stripes?: number;
}

/** A path: a column with its number at the head. */
export interface Lane extends Meaning, Area {
  readonly kind: 'lane';
  readonly number: string;
}

/** A way from one mark to another. */
export interface Line extends Meaning {
  readonly kind: 'line';
  readonly points: readonly Point[];
  /** flow: a value on its way; shortcut: x past the lanes; edge: one weight; wire: that a value is read at all; curve: of a plot; rule, grid: no value at all. */
  readonly look: 'flow' | 'shortcut' | 'edge' | 'wire' | 'curve' | 'rule' | 'grid';
  readonly curve: 'straight' | 'smooth';
  readonly arrow: boolean;
  /** A projected shortcut. */
  readonly dashed?: boolean;
  readonly role?: ColourRole;
  /** −1 … 1: a weight, told by colour and thickness. */
  readonly value?: number;
  /** Ids of the marks at its ends, or `conv1.` for all whose ids begin so; it lights when both are lit. Rules have none. */
  readonly ends?: readonly [string, string];
}

/** The whole x on its way to every path: one line that fans out and is never cut. */
export interface Fan extends Meaning {
  readonly kind: 'fan';
  readonly root: Point;
  /** Where it spreads. */
  readonly busY: number;
  readonly targets: readonly Point[];
  /** Where it comes from and where it goes, as for lines. */
  readonly ends: readonly [string, string];
}

/** A piece x_i of a vector that was cut. */
export interface Slice extends Meaning, Area {
  readonly kind: 'slice';
  readonly lines: readonly Label[];
  readonly role?: ColourRole;
}

/** Where values meet: a circle with + adds, a bar with one tooth per path puts side by side. */
export interface Junction extends Meaning, Area {
  readonly kind: 'junction';
  readonly symbol: string;
  /** Places of the teeth along the upper edge, and how far they stick out. */
  readonly teeth: readonly number[];
  readonly toothHeight: number;
  readonly role?: ColourRole;
}

/** Paths that are folded away; says how many and opens. */
export interface Stack extends Meaning, Area {
  readonly kind: 'stack';
  readonly lines: readonly Label[];
}

/** A cost as a length, with the reference as a tick. The exact numbers stand beside it as text. */
export interface Cost extends Meaning, Area {
  readonly kind: 'cost';
  readonly length: number;
  /** Place of the reference's tick, from the left end. */
  readonly tick?: number;
  readonly role?: ColourRole;
}

/** A cost by its pieces: lengths one after the other, to the right or, standing, upwards. The area is the bar itself. */
export interface Bar extends Meaning, Area {
  readonly kind: 'bar';
  readonly standing: boolean;
  readonly pieces: readonly { readonly length: number; readonly step?: Step; readonly role?: ColourRole }[];
}

/** The ground of one of the three steps. */
export interface Tint extends Meaning, Area {
  readonly kind: 'tint';
  readonly step: Step;
  readonly label: string;
}

/** Takes a run of marks together; square for matrices. */
export interface Brace extends Meaning, Area {
  readonly kind: 'brace';
  readonly look: 'curly' | 'square';
  /** On which side of the marks it stands: the tip of a curly brace points away from them. */
  readonly side: 'left' | 'right' | 'above' | 'below';
}

/** An entry of a matrix or of a grid. */
export interface Cell extends Meaning, Area {
  readonly kind: 'cell';
  readonly text: string;
  /** Font size where the usual one is too large. */
  readonly size?: number;
  /** −1 … 1 as a diverging colour. */
  readonly value?: number;
  readonly role?: ColourRole;
  /** zero, kept: a table's ground, and what is kept of it. */
  readonly look: 'entry' | 'result' | 'different' | 'band' | 'empty' | 'zero' | 'kept';
}

/** A point of a plot: filled for the paper's, ring for ours. */
export interface Dot extends Meaning {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly look: 'filled' | 'ring' | 'small';
  readonly role?: ColourRole;
}

/** Words on the drawing. */
export interface Text extends Meaning {
  readonly kind: 'text';
  readonly x: number;
  /** Middle of the line of text. */
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly label: Label;
  /** over: on top of other marks, with a halo. */
  readonly look: 'plain' | 'soft' | 'strong' | 'mono' | 'over';
  /** The ground that it stands on, for the halo. */
  readonly step?: Step;
}

export type Mark =
  | Card
  | Box
  | Lane
  | Line
  | Fan
  | Slice
  | Junction
  | Stack
  | Cost
  | Bar
  | Tint
  | Brace
  | Cell
  | Dot
  | Text;

/** What geometry gives: marks in the order in which they are painted. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Ids of the marks that stand out as long as the reader points at nothing. */
  readonly lit?: ReadonlySet<string>;
  /** Steps whose names stand in the drawing itself: the legend leaves them out. */
  readonly namedSteps?: readonly Step[];
}
