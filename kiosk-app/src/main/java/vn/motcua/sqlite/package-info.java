/**
 * An SQLite file opened so that it survives a power cut: write-ahead log, a flush at every commit, one writer, checked at start.
 * Kiosk and centre each keep one; imports nothing of the project. Begin with {@code SqliteFile}.
 */
package vn.motcua.sqlite;
