import type { InferenceSession, InferenceSessionFactory, TensorConstructor } from 'onnxruntime-common';

/** The two networks of PP-OCRv4, and the characters that the second one knows. */
export interface Weights {
  detection: Uint8Array;
  recognition: Uint8Array;
  /** One character a line. */
  characters: string;
}

/** What the networks make of numbers; the rest of the reading is own code. */
export interface Networks {
  /** For each dot of a picture (three planes of numbers) how likely it is writing, 0–1. */
  detect(planes: Float32Array, width: number, height: number): Promise<Float32Array>;
  /** For a line 48 dots high: a row of likelihoods for each step along it, one for each of `characters`. */
  recognise(planes: Float32Array, width: number): Promise<{ likelihoods: Float32Array; steps: number }>;
  /** The first stands for nothing. */
  characters: string[];
  end(): Promise<void>;
}

/** Of onnxruntime, whichever build of it runs here. */
export interface Runtime {
  InferenceSession: InferenceSessionFactory;
  Tensor: TensorConstructor;
}

export const LINE_HEIGHT = 48;

/** `basic`, because with all its optimisations recognition takes two to fourteen times as long (measured, 1.30). */
const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['wasm'],
  graphOptimizationLevel: 'basic',
  // Lines are of all lengths; blocks kept for each of them would add up.
  enableMemPattern: false,
};

export async function openNetworks({ InferenceSession, Tensor }: Runtime, weights: Weights): Promise<Networks> {
  const [detection, recognition] = [
    await InferenceSession.create(weights.detection, OPTIONS),
    await InferenceSession.create(weights.recognition, OPTIONS),
  ];
  const run = async (session: InferenceSession, planes: Float32Array, height: number, width: number) => {
    const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
    const given = await session.run({ [input]: new Tensor('float32', planes, [1, 3, height, width]) });
    const tensor = given[output];
    if (!(tensor?.data instanceof Float32Array)) throw new Error('the network gave no numbers');
    return { data: tensor.data, dims: tensor.dims };
  };
  const known = weights.characters.split(/\r?\n/).filter((line) => line !== '');
  return {
    characters: ['', ...known, ' '],
    detect: async (planes, width, height) => (await run(detection, planes, height, width)).data,
    async recognise(planes, width) {
      const { data, dims } = await run(recognition, planes, LINE_HEIGHT, width);
      return { likelihoods: data, steps: dims[1] ?? 0 };
    },
    async end() {
      await detection.release();
      await recognition.release();
    },
  };
}
