/**
 * Every word that a citizen reads, by language, from {@code config/words}. Imports nothing of the other rooms, so that the
 * screen and the papers can share it.
 */
package vn.motcua.kiosk.words;
