/**
 * Tells people who do not look at the page: by e-mail, or through another program. Imports Jakarta Mail, the books, the staff's room
 * and the words.
 */
package vn.motcua.centre.alarm;
