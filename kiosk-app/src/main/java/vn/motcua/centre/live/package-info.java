/**
 * Pages that follow by themselves: a browser that is sent the newest state as server-sent events. Imports Javalin alone.
 */
package vn.motcua.centre.live;
