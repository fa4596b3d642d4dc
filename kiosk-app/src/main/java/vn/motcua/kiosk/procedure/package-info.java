/**
 * The catalogue of procedures and the search in it, all in memory. Imports Lucene and tomlj; knows nothing of screens, visits or
 * devices. Begin with {@code ProcedureSearch}.
 */
package vn.motcua.kiosk.procedure;
