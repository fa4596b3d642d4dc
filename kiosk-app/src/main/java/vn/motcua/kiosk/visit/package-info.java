/**
 * The flow of a visit: what the citizen sees next, and what the kiosk has to do, for every event. Pure: no clock, thread, input,
 * output or text; imports only records and enums of other rooms. Begin with {@code Situation} and {@code Step}.
 */
package vn.motcua.kiosk.visit;
