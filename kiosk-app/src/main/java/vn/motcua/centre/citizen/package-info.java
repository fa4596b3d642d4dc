/**
 * The small pages behind the codes on tickets and slips, for a phone, without personal data.
 * Imports Javalin, the books and the words.
 */
package vn.motcua.centre.citizen;
