/**
 * What a month looked like: numbers, waiting, dossiers and promises, satisfaction, searches in vain; as a page with charts and
 * as files. Counts only: nothing of a person, and no single visit. Imports Javalin, the books, the roles, the words, and writers
 * of files. Begin with {@code StatisticsRoutes}.
 */
package vn.motcua.centre.statistics;
