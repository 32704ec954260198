import { useState } from 'react';
import { useFocusKept } from '@/components/workbench/use-focus-kept';
import { wordsOf } from '../../common/words-of';

export type TaskAnswer = { is: 'busy'; words: string } | { is: 'good'; words: string } | { is: 'bad'; words: string };

export interface Task {
  answer: TaskAnswer | null;
  busy: boolean;
  /** Runs the work, one at a time, and shows what came of it: the words it gives, or those of its failure. */
  run(words: string, work: (say: (words: string) => void) => Promise<string>): void;
}

/** One thing after the other that takes a while and ends in words. */
export function useTask(): Task {
  const [answer, setAnswer] = useState<TaskAnswer | null>(null);
  const busy = answer?.is === 'busy';
  useFocusKept(busy);
  return {
    answer,
    busy,
    run(words, work) {
      if (busy) return;
      setAnswer({ is: 'busy', words });
      work((said) => setAnswer({ is: 'busy', words: said })).then(
        (said) => setAnswer({ is: 'good', words: said }),
        (error: unknown) => setAnswer({ is: 'bad', words: wordsOf(error) }),
      );
    },
  };
}
