import { invalid } from "../../library/error/check.js";

/** One of the five decks. */
export interface Lecture {
  /** What the ids of its claims begin with. */
  readonly id: string;
  readonly by: string;
  readonly title: string;
}

/** The five decks that the course is built on. */
export const lectures: readonly Lecture[] = [
  {
    id: "iith",
    by: "Vineeth N Balasubramanian, IIT Hyderabad",
    title: "Feedforward Neural Networks and Backpropagation, part 1",
  },
  {
    id: "amrita",
    by: "Amrita Vishwa Vidyapeetham",
    title: "Feed Forward Neural Networks: the backpropagation algorithm",
  },
  {
    id: "khapra",
    by: "Mitesh M. Khapra, IIT Madras, CS7015 lecture 4",
    title: "Feedforward Neural Networks, Backpropagation",
  },
  {
    id: "cvbl",
    by: "Satish Kumar Singh and Shiv Ram Dubey, IIIT Allahabad",
    title: "Neural Networks",
  },
  { id: "bp", by: "Back Propagation (no author on the deck)", title: "Back Propagation" },
];

/**
 * The lecture whose id, title or author the name begins, where only one does: `am`, `IIT H`.
 * @throws RangeError when none or several do
 */
export function lectureNamed(name: string): Lecture {
  const wanted = name.trim().toLowerCase();
  const exact = lectures.find((lecture) => lecture.id === wanted);
  if (exact !== undefined) return exact;
  const found = lectures.filter((lecture) => wanted !== "" && answersTo(lecture, wanted));
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  const choices = found.length > 0 ? found : lectures;
  throw invalid("lecture", `one of ${choices.map(({ id }) => id).join(", ")}`, name);
}

/** Every part of a lecture's line may be named by its beginning. */
function answersTo({ id, by, title }: Lecture, wanted: string): boolean {
  const names = [id, title, ...by.split(", ")];
  return names.some((name) => name.toLowerCase().startsWith(wanted));
}

/** The lecture that a claim's id begins with. @throws RangeError when there is none */
export function lectureOf(id: string): Lecture {
  const found = lectures.find((lecture) => id.startsWith(`${lecture.id}-`));
  if (found === undefined) throw invalid("claim id", "a lecture's name first", id);
  return found;
}
