/**
 * Tells people who do not look at the page: by e-mail, or through another program. Imports Jakarta Mail, the books, the staff's
 * room and the words. Begin with {@code Alarms}.
 */
package vn.motcua.centre.alarm;
