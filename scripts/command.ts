import { SetupError } from './setup/setup-error.ts';
import { onEnd } from './tools.ts';

/**
 * Run a command to its end and exit: 0 when `body` gives true, 1 otherwise. A step that a person has to finish is
 * printed as its message alone. `stop` is called when the command is interrupted.
 */
export async function command(body: () => Promise<boolean>, stop?: () => Promise<void>): Promise<never> {
  onEnd(stop);
  try {
    process.exit((await body()) ? 0 : 1);
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
