import { isKeywardError } from '../../src/core/errors.ts';

/** The code of the error that some work ends with; `done` where it ends with none. Any other error passes through. */
export async function codeOf(work: () => Promise<unknown> | undefined): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (isKeywardError(error)) return error.code;
    throw error;
  }
}
