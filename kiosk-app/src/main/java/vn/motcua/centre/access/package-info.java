/**
 * Who may knock at which door of the centre: accounts, sessions, roles, kiosks' keys, and the headers that keep a browser
 * strict. Imports Javalin, BouncyCastle, the database, the record of changes and the words. Begin with {@code Doorkeeper}.
 */
package vn.motcua.centre.access;
