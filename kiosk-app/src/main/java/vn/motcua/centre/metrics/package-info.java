/**
 * What Prometheus asks, and whether the centre is well. Imports Javalin, Prometheus' client and the staff's room.
 */
package vn.motcua.centre.metrics;
