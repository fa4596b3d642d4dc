/**
 * The description of the exchange for other programmers, as OpenAPI.
 * Imports Javalin and the exchange, whose records it describes.
 */
package vn.motcua.centre.api;
