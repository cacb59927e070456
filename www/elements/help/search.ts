import type { Question } from "../../widget/content.ts";

/**
 * The questions in which every word that is sought occurs, or begins one: best first. A word counts more in the question than in
 * the answer. Accents and capitals make no difference; a text without spaces is one word, which is what Chinese needs.
 */
export function search(questions: Question[], sought: string, locale: string): Question[] {
  const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase(locale);
  const terms = plain(sought)
    .split(/[\s\p{P}]+/u)
    .filter(Boolean);
  return questions
    .map((question) => {
      const [title, answer] = [plain(question.question), plain(question.answer)];
      const scores = terms.map((term) => (title.includes(term) ? 3 : answer.includes(term) ? 1 : 0));
      return { question, score: scores.includes(0) ? 0 : scores.reduce<number>((sum, score) => sum + score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ question }) => question);
}
