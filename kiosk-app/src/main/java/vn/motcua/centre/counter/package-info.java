/**
 * What a citizen or an official asks the centre at once: how far a dossier is, which appointment there is; and what officials
 * enter about both. Imports Javalin, the exchange, the books and the check of kiosks' secrets. Begin with {@code CounterRoutes}.
 */
package vn.motcua.centre.counter;
