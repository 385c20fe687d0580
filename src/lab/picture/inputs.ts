/** Ways to a picture that open below it. Each one's script and words are loaded when it is opened first. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ToolProps } from '../tools/tool.ts';

/** By folder. Words: `lab.input.<name>`, which the laboratory has from the start, and `lab.<name>.…`. */
export const inputs = {
  crop: lazy(() => import('./crop/CropTool.tsx')),
  draw: lazy(() => import('./draw/DrawTool.tsx')),
  camera: lazy(() => import('./camera/CameraTool.tsx')),
} satisfies Record<string, LazyExoticComponent<ComponentType<ToolProps>>>;

export type InputName = keyof typeof inputs;

export const inputNames = Object.keys(inputs) as InputName[];
