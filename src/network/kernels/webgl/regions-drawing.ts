/** Draws into several regions of one texture at once, which tfjs cannot. */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { webgl_util } from '@tensorflow/tfjs-backend-webgl/dist/base';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Layout } from './layout.ts';
import type { Regions } from './regions.ts';

type Program = ReturnType<MathBackendWebGL['gpgpu']['createProgram']>;

interface Drawable {
  readonly program: Program;
  readonly samplers: readonly (WebGLUniformLocation | null)[];
}

/** The shader's outputs, in the order of `outputOf`. */
export function declareOutputs({ down, right }: Regions): string {
  const outputs = Array.from({ length: down * right }, (_, at) => `layout(location = ${at}) out vec4 output${at};`);
  return `#version 300 es
  precision highp float;
  precision highp int;
  precision highp sampler2D;
  ${outputs.join('\n')}`;
}

export function outputOf({ right }: Regions, a: number, b: number): string {
  return `output${a * right + b}`;
}

/** Each region is drawn to a texture of its own; then they are copied to their places. */
export class RegionsDrawing {
  readonly #backend: MathBackendWebGL;
  readonly #gl: WebGL2RenderingContext;
  readonly #programs = new Map<string, Drawable>();
  readonly #framebuffer: WebGLFramebuffer;
  #textures: WebGLTexture[] = [];
  #width = 0;
  #height = 0;

  constructor(backend: MathBackendWebGL) {
    this.#backend = backend;
    this.#gl = backend.gpgpu.gl as WebGL2RenderingContext;
    this.#framebuffer = webgl_util.createFramebuffer(this.#gl);
  }

  /** A packed tensor of `shape`, drawn by the program `source` that reads `inputs` through `samplers`. */
  draw(
    source: string,
    samplers: readonly string[],
    inputs: readonly TensorInfo[],
    shape: number[],
    layout: Layout,
    regions: Regions,
  ): TensorInfo {
    const { gpgpu, texData } = this.#backend;
    const out = this.#backend.makeTensorInfo(shape, 'float32');
    texData.get(out.dataId).isPacked = true;
    const target = this.#backend.getTexture(out.dataId);
    const { program, samplers: locations } = this.#drawable(source, samplers);
    this.#openRegions(regions);
    gpgpu.setProgram(program);
    gpgpu.bindVertexArray(program.vao);
    inputs.forEach((input, unit) => {
      const location = locations[unit];
      if (location) gpgpu.setInputMatrixTexture(this.#backend.getTexture(input.dataId), location, unit);
    });
    gpgpu.executeProgram();
    this.#copyRegions(target, layout, regions);
    return out;
  }

  #drawable(source: string, samplers: readonly string[]): Drawable {
    const known = this.#programs.get(source);
    if (known) return known;
    const { gpgpu } = this.#backend;
    const program = gpgpu.createProgram(webgl_util.createFragmentShader(this.#gl, source));
    gpgpu.buildVao(program);
    const made = { program, samplers: samplers.map((name) => gpgpu.getUniformLocationNoThrow(program, name)) };
    this.#programs.set(source, made);
    return made;
  }

  /** Makes the regions' own textures the target of the next drawing. */
  #openRegions({ down, right, width, height }: Regions): void {
    const gl = this.#gl;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
    if (width > this.#width || height > this.#height) this.#makeTextures(down * right, width, height);
    gl.viewport(0, 0, width, height);
    gl.scissor(0, 0, width, height);
  }

  #makeTextures(count: number, width: number, height: number): void {
    const gl = this.#gl;
    for (const texture of this.#textures) gl.deleteTexture(texture);
    this.#width = Math.max(width, this.#width);
    this.#height = Math.max(height, this.#height);
    this.#textures = Array.from({ length: count }, (_, at) => {
      const texture = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, this.#width, this.#height);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + at, gl.TEXTURE_2D, texture, 0);
      return texture;
    });
    gl.bindTexture(gl.TEXTURE_2D, null);
    gl.drawBuffers(this.#textures.map((_, at) => gl.COLOR_ATTACHMENT0 + at));
  }

  #copyRegions(target: WebGLTexture, layout: Layout, { down, right, width, height }: Regions): void {
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, target);
    for (let a = 0; a < down; a++) {
      for (let b = 0; b < right; b++) {
        const [x, y] = [b * width, a * height];
        const [columns, rows] = [Math.min(width, layout.width - x), Math.min(height, layout.height - y)];
        if (columns <= 0 || rows <= 0) continue;
        gl.readBuffer(gl.COLOR_ATTACHMENT0 + a * right + b);
        gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, x, y, 0, 0, columns, rows);
      }
    }
    gl.bindTexture(gl.TEXTURE_2D, null);
  }
}
