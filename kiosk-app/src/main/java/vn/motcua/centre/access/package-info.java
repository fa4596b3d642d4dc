/**
 * Who may knock at which door of the centre, and the headers that keep a browser strict.
 * Imports Javalin only.
 */
package vn.motcua.centre.access;
