/**
 * The branch's queue: numbers, counters, the pages of counters, lobby and phones. Imports Javalin, the database, the hall's
 * rules, the audit log, the books and the words; who may call whom is decided in the hall. Begin with {@code QueueRoom}.
 */
package vn.motcua.centre.queue;
