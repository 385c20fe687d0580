/** What draws in this browser: a graphics card or a program that stands in for one. */

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|swrast/i;

/** Whether a renderer of this name works on the CPU, where WebAssembly is faster than shaders. */
export function isSoftware(renderer: string): boolean {
  return SOFTWARE.test(renderer);
}

/** Name of WebGL 2's renderer here; nothing where there is no WebGL 2, in the page or in a worker. */
export function rendererName(): string | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return undefined;
  const details = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  // Browsers allow few contexts at once.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}
