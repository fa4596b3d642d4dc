/**
 * The kiosk looks after itself: whether its parts still move, how the machine is, and what becomes of new versions. Imports the
 * journal, nothing else of the house. Begin with {@code SelfWatch}.
 */
package vn.motcua.kiosk.care;
