/**
 * The messages that kiosks and the centre send one another, as records with one JSON form. Imports Jackson and nothing of the
 * project; both sides tolerate what a newer or older other side says. Begin with {@code ExchangeJson}.
 */
package vn.motcua.exchange;
