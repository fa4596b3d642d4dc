/**
 * What technicians do with kiosks from afar: tasks that wait for their kiosk, and what came of them. Imports Javalin, the
 * exchange, the books, the persons, the record of changes and the board of kiosks. Begin with {@code TaskRoutes}.
 */
package vn.motcua.centre.technician;
