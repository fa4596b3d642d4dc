/**
 * Who may sign papers: the centre's own key, the keys of its kiosks, and how both are renewed; and what a scanned code is worth.
 * Imports Javalin, the exchange, the codes themselves, the database, the record of changes and the check of kiosks' secrets.
 * Begin with {@code PaperKeyBook}.
 */
package vn.motcua.centre.papercode;
