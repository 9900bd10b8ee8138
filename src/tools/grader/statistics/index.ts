export {
  type CheckStatistics,
  type ClassStatistics,
  type ExerciseStatistics,
  type MistakeCount,
  statistics,
} from "./statistics.js";
export { statisticsFigure } from "./statistics-figure.js";
export { statisticsText } from "./statistics-text.js";
