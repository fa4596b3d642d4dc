/**
 * The hall as rules: services, counters, opening hours, who is called next and how long who waits will wait. Pure: no clock,
 * thread, database or text for people. Imports the working days alone. Begin with {@code QueuePlan} and {@code Hall}.
 */
package vn.motcua.centre.hall;
