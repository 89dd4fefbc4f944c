import { oncePerState } from '../drafting/once';
import { promptsIn } from '../drafting/skeletons';
import { figuresWithoutSource } from './figures';
import { words } from './words';

const MOST_HEARD = 5;

/** What a good press officer would say before the text is proposed. None of it keeps the text from being proposed. */
export const hintsOn = oncePerState((doc) => {
  const figures = figuresWithoutSource(doc);
  const demands = doc.children
    .filter(({ type }) => type.name === 'demands')
    .flatMap(({ children }) => children)
    .filter(({ content }) => content.size > 0).length;
  const prompts = promptsIn(doc.textBetween(0, doc.content.size, '\n', ' '));
  return [
    ...(prompts.length ? [words.prompts(prompts.length, prompts[0]!)] : []),
    ...(figures.length ? [words.figures(figures)] : []),
    ...(demands > MOST_HEARD ? [words.manyDemands(demands)] : []),
  ];
});
