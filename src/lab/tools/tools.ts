/** What can be opened below the network. Each tool's script is loaded when it is opened first. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ToolProps } from './tool.ts';

/**
 * In the order of the page, by folder. Words: `lab.tool.<name>` and `lab.tool.<name>.note`, which the laboratory has
 * from the start, and `lab.<name>.…`, which are loaded with the tool.
 */
export const tools = {
  field: lazy(() => import('../field/FieldTool.tsx')),
  compare: lazy(() => import('../compare/CompareTool.tsx')),
  clock: lazy(() => import('../clock/ClockTool.tsx')),
  paths: lazy(() => import('../paths/PathsTool.tsx')),
  sheet: lazy(() => import('../sheet/SheetTool.tsx')),
} satisfies Record<string, LazyExoticComponent<ComponentType<ToolProps>>>;

export type ToolName = keyof typeof tools;

export const toolNames = Object.keys(tools) as ToolName[];
