/**
 * The page of the branch's staff, live: alerts, kiosks, numbers, dossiers, ratings. No citizen's name stands on it. Imports
 * Javalin, the exchange, the books, the board of kiosks, the doorkeeper's persons, the record of changes and the words. Begin
 * with {@code StaffRoutes}. Begin with {@code StaffRoutes}.
 */
package vn.motcua.centre.staff;
