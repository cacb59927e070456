import type { Question } from "../../widget/content.ts";

/**
 * Makes what finds the questions in which every word that is sought occurs, or begins one: best first. A word counts more in the
 * question than in the answer. Accents and capitals make no difference; a text without spaces is one word, which is what Chinese needs.
 */
export function createSearch(questions: Question[], locale: string): (sought: string) => Question[] {
  const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase(locale);
  // Made when something is sought, and once: there is a search with every letter.
  let texts: { question: Question; title: string; answer: string }[] | undefined;
  return (sought) => {
    const terms = plain(sought)
      .split(/[\s\p{P}]+/u)
      .filter(Boolean);
    texts ??= questions.map((question) => ({
      question,
      title: plain(question.question),
      answer: plain(question.answer),
    }));
    return texts
      .map(({ question, title, answer }) => {
        const scores = terms.map((term) => (title.includes(term) ? 3 : answer.includes(term) ? 1 : 0));
        return { question, score: scores.includes(0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 0) };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ question }) => question);
  };
}
