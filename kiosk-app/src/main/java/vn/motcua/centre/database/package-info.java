/**
 * Where the centre's books stand: a file of its own (SQLite), or a PostgreSQL that several centres share. Imports the SQLite
 * room, Jdbi, Flyway and the pool; knows no table. Begin with {@code Database}.
 */
package vn.motcua.centre.database;
