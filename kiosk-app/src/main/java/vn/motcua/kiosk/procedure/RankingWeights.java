package vn.motcua.kiosk.procedure;

/**
 * What counts how much when titles are ranked; found on the judged queries for tuning.
 *
 * @param together    words that stand together in the query stand together in the title
 * @param explained   how much of the title the query speaks of
 * @param early       the title begins with it
 * @param prior       asked for often, handled nearby
 * @param slip        off, for each nat of slips assumed
 * @param inField     of a word that only the legal field has
 * @param otherMarks  of a word typed without marks in a query that has some
 * @param anyOrder    the share of certainty that words have in any order
 * @param doubt       of an answer, for each nat of slips assumed
 * @param leastCertain that the answer is no accident
 * @param leastOfBest of the best title's score that a title must have
 */
record RankingWeights(double together, double explained, double early, double prior, double slip, double inField,
                      double otherMarks, double anyOrder, double doubt, double leastCertain, double leastOfBest) {

    static final RankingWeights TUNED = new RankingWeights(0.36, 0.12, 0.05, 0.20, 0.03, 0.40, 0.95, 0.40, 0.055, 0.50, 0.30);
}
