package vn.motcua.kiosk.procedure;

/**
 * A procedure as the search sees it.
 *
 * @param words  numbers of the name's words, short forms written out
 * @param places for each word the place in the name: index into its tokens
 * @param aside  for each word: in parentheses
 * @param field  numbers of the legal field's words; shared by all titles of the field
 * @param prior  0 to 1: how much it is asked for and how near its level is to this branch
 */
record Title(Procedure procedure, int[] words, short[] places, boolean[] aside, int[] field, float prior) {
}
