/**
 * What the keys of a tactile keypad mean, and which keys of a keyboard they are. Imports nothing.
 */
package vn.motcua.kiosk.keypad;
